/**
 * Kinds of data that one policy minds and another does not: each kind is put, in values enough, into an ordinary mail to
 * one person outside, and the rules are asked.
 */

import { TERM_ENTITY } from '../detect/engine/terms';
import { CATEGORIES, type Category, type Finding } from '../detect/kit/finding';
import { DOCUMENT_ENTITY } from '../detect/kit/hit';
import { type Origin, originText } from '../detect/kit/origin';
import { EXACT_ENTITY } from '../detect/protected/exact/finder';
import { DETECTORS } from '../detect/registry';
import { SHAPE_ENTITIES } from '../detect/shapes/shapes';
import { createEvaluator } from './decision/evaluator';
import type { Clock } from './envelope';
import type { Facts } from './facts/facts';
import { createSelections } from './facts/select';
import { type Sentence, sentence, series } from './facts/sentence';
import { NO } from './facts/truth';
import { PATTERN_ENTITY } from './patterns';
import { isOn, type Policy } from './schema';

export interface Kind {
  /** An entity, or a term or pattern of the policy. */
  name: string;
  detector: string;
  entity: string;
  category: Category;
}

const kind = (entity: string, category: Category): Kind => ({ name: entity, detector: '', entity, category });

/** What every device can find. */
const KINDS: readonly Kind[] = [
  ...new Map(
    [
      ...DETECTORS.map(({ entity, category }) => kind(entity, category)),
      ...[...SHAPE_ENTITIES, DOCUMENT_ENTITY].map((entity) => kind(entity, 'business')),
      ...[EXACT_ENTITY, 'PERSON', 'ORGANIZATION', 'LOCATION'].map((entity) => kind(entity, 'personal')),
    ].map((each) => [each.name, each]),
  ).values(),
];

const own = ({ terms, patterns }: Policy): Kind[] => [
  ...terms.map(({ id }) => named({ kind: 'term', id }, TERM_ENTITY, 'business')),
  ...patterns.map(({ id, category }) => named({ kind: 'pattern', id }, PATTERN_ENTITY, category)),
];
function named(origin: Origin, entity: string, category: Category): Kind {
  const detector = originText(origin);
  return { name: detector, detector, entity, category };
}

/** Distinct values in the mail: one, and a list of them. */
const COUNTS = [1, 20];
/** Noon of a Wednesday, and the night to a Sunday: a rule that holds at times only does not cover. */
const CLOCKS: readonly Clock[] = [
  { now: Date.UTC(2026, 10, 25, 12), zone: 'UTC' },
  { now: Date.UTC(2026, 10, 29, 3), zone: 'UTC' },
];

/** What the baseline minds and the policy lets go. */
export function uncoveredKinds(policy: Policy, baseline: Policy): Kind[] {
  return [...KINDS, ...own(policy)].filter((each) =>
    COUNTS.some((count) => isCovered(each, count, baseline) && !isCovered(each, count, policy)),
  );
}

function isCovered(each: Kind, count: number, policy: Policy): boolean {
  const findings = Array.from({ length: count }, (_, at) => findingOf(each, at));
  return CLOCKS.every((clock) => {
    const evaluator = createEvaluator(factsOf(findings, clock), policy);
    return policy.rules.some((rule) => isOn(rule) && evaluator.evaluate(rule.when).truth !== NO);
  });
}

const findingOf = ({ detector, entity, category }: Kind, at: number): Finding => ({
  detector,
  entity,
  category,
  part: 'body',
  start: 0,
  end: 0,
  confidence: 1,
  masked: '',
  valueKey: String(at),
});

const factsOf = (findings: readonly Finding[], clock: Clock): Facts => ({
  findings: createSelections(findings, () => ({ kind: 'body', quoted: false })),
  people: [
    {
      field: 'to',
      address: 'somebody@outside.invalid',
      host: 'outside.invalid',
      external: true,
      consent: { marketing: 'given', sharing: 'given' },
    },
  ],
  files: [],
  signs: () => [],
  account: null,
  accountAddress: null,
  clock,
  hasLists: true,
});

/** Their names: a category of which all are among them is named as one. */
export function kindsSaid(kinds: readonly Kind[]): Sentence {
  const names = new Set(kinds.map(({ name }) => name));
  const whole = new Set(
    CATEGORIES.filter((category) =>
      KINDS.filter((each) => each.category === category).every(({ name }) => names.has(name)),
    ),
  );
  return series('comma', [
    ...[...whole].map((category) => sentence(`policy_category_${category.replace('-', '_')}`)),
    ...kinds.filter((each) => !whole.has(each.category)).map(({ name }) => name),
  ]);
}
