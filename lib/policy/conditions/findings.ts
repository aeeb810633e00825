/** What was found: which kinds of it, how many, how sure and where. */
import { z } from 'zod';
import { CATEGORIES } from '../../detect/kit/finding';
import { type Origin, originOf, originText } from '../../detect/kit/origin';
import { PART_KINDS, type PartKind } from '../../mail/draft';
import type { Selected, Sum } from '../facts/select';
import { NO, UNKNOWN, YES } from '../facts/truth';
import { choice, list, number, ON_DEVICE, text, whole } from '../managed-key';
import { odd } from '../odd-texts';
import { entity, id } from '../parts';
import { tell } from '../problem-texts';
import { either, needing, phrase } from '../words';
import { type Answer, defineCondition, labelOf, type PolicyContext } from './kind';
import { within } from './wider';

/** new: what the person wrote; quoted: the history below it. Subject and attachments are new. */
export const TEXTS = ['any', 'new', 'quoted'] as const;

interface Asked extends Selected {
  minFindings: number;
  /**
   * Fewest distinct values: what the condition says; else 1, or 0 where it is about something other than findings, such as
   * recipients alone. A condition that names nothing at all is about every finding.
   */
  least: number;
}

type Found =
  /** The values are enough, the findings are too few. */
  | { kind: 'findings'; count: number; needs: number }
  | ({ kind: 'values'; needs?: number } & Sum & Pick<Selected, 'minConfidence' | 'parts' | 'text'>);

/** Entities that stand in nearly every mail, in its signature if nowhere else. */
const EVERYWHERE = [
  'EMAIL_ADDRESS',
  'PHONE_NUMBER',
  'PERSON',
  'URL',
  'DATE_TIME',
  'LOCATION',
  'ORGANIZATION',
];
/** Distinct values of these that an ordinary signature with a quoted one has. */
const SIGNATURE = 5;

/** The keys that name what the organisation brings. */
const ORIGINS = [
  ['terms', 'term'],
  ['patterns', 'pattern'],
  ['lists', 'list'],
  ['documents', 'document'],
] as const;

/** A finding counts when one of these names it; naming none means every finding. */
const KINDS = ['entities', 'categories', 'origins'] as const;
const isNamed = (asked: Selected) => KINDS.some((kind) => asked[kind].length > 0);

/** A thousand rules name nothing of most kinds: that is one list, which stays at hand. */
const NONE: readonly never[] = [];
const shared = <T>(names: readonly T[]): readonly T[] => (names.length > 0 ? names : NONE);

const seen = ({ minConfidence, parts, text }: Selected, sum: Sum): Extract<Found, { kind: 'values' }> => ({
  kind: 'values',
  ...sum,
  minConfidence,
  parts,
  text,
});

const isAny = ({ parts }: { parts: readonly PartKind[] }) => parts.length === PART_KINDS.length;

export const findings = defineCondition({
  id: 'findings',
  schema: {
    entities: z.array(entity).max(500).default([]),
    categories: z.array(z.enum(CATEGORIES)).max(CATEGORIES.length).default([]),
    terms: z.array(id).max(1000).default([]),
    patterns: z.array(id).max(200).default([]),
    /** Ids of lists for exact match, and of documents with fingerprints. */
    lists: z.array(id).max(200).default([]),
    documents: z.array(id).max(1000).default([]),
    /** Fewest distinct values; left out, see `least` above. */
    minCount: z.int().min(0).max(100_000).optional(),
    /** Fewest findings, the same value counted as often as it stands there. */
    minFindings: z.int().min(0).max(100_000).default(0),
    /** 0..1; findings below it do not count. */
    minConfidence: z.number().min(0).max(1).default(0.6),
    /** 0..1; excerpts of a document count from this share of it on. */
    minShare: z.number().min(0).max(1).default(0),
    parts: z
      .array(z.enum(PART_KINDS))
      .min(1)
      .max(PART_KINDS.length)
      .default([...PART_KINDS]),
    text: z.enum(TEXTS).default('any'),
  },
  keys: {
    entities: list('Entities of which findings count', text('An entity such as US_SSN')),
    categories: list('Categories of which findings count', choice('A category of findings', CATEGORIES)),
    terms: list('Confidential terms that count', text('The id of a term')),
    patterns: list('Patterns that count', text('The id of a pattern')),
    lists: list('Lists for exact match that count', text('The id of a list')),
    documents: list('Documents of which excerpts count', text('The id of a document')),
    minCount: whole('Fewest distinct values', 0, 100_000),
    minFindings: whole('Fewest findings, the same value counted each time', 0, 100_000),
    minConfidence: number('Least confidence of a finding, from 0 to 1'),
    minShare: number('Least share of a protected document, from 0 to 1'),
    parts: list('Parts of the message in which findings count', choice('A part of the message', PART_KINDS)),
    text: choice('Whether what is new counts, or the quoted history, or both', TEXTS),
  },
  notes: {
    entities: {
      effect:
        'docs/detectors.md lists them. Naming none of entities, categories, terms, patterns, lists and documents means every finding.',
      example: ['CREDIT_CARD', 'US_SSN'],
      privacy: ON_DEVICE,
    },
    categories: {
      example: ['health'],
      privacy: 'Findings of special categories (GDPR Art. 9) are read on the device only.',
    },
    terms: { example: ['aurora'], privacy: ON_DEVICE },
    patterns: { example: ['order'], privacy: ON_DEVICE },
    lists: {
      example: ['customers'],
      privacy: 'The list is on the device as keyed hashes only (docs/exact-data-match.md).',
    },
    documents: {
      example: ['plan-2027'],
      privacy: 'The document is on the device as hashes only (docs/document-fingerprints.md).',
    },
    minCount: {
      effect:
        'Left out: 1; 0 where the condition is about recipients, attachments, signs, consent, account, time or other conditions alone.',
      example: 5,
      privacy: ON_DEVICE,
    },
    minFindings: { example: 10, privacy: ON_DEVICE },
    minConfidence: { example: 0.8, privacy: 'A low one holds innocent mail, and more is recorded.' },
    minShare: { example: 0.2, privacy: ON_DEVICE },
    parts: { example: ['attachment'], privacy: ON_DEVICE },
    text: {
      effect:
        'Quoted is the history below the first line that a webmail puts before it. Subject and attachments are new.',
      example: 'new',
      privacy: ON_DEVICE,
    },
  },
  unknown: 'places',
  ask(when, alone): Asked {
    const least = when.minCount ?? (alone || isAbout(when) ? 1 : 0);
    const { minFindings, minConfidence, minShare, text } = when;
    const parts = isAny(when) ? PART_KINDS : when.parts;
    const [entities, categories] = [shared(when.entities), shared(when.categories)];
    const origins = shared(ORIGINS.flatMap(([key, kind]) => when[key].map((id) => originText({ kind, id }))));
    // Few name whole categories or everything, and what they select is worth remembering.
    const key =
      entities.length + origins.length > 0
        ? null
        : [categories.join(), minConfidence, minShare, parts.join(), text].join('|');
    return { entities, categories, origins, minFindings, minConfidence, minShare, parts, text, least, key };
  },
  asks: ({ least, minFindings }) => least > 0 || minFindings > 0,
  names: isAbout,
  holds(asked, { facts: { findings } }): Answer<Found> {
    const { least, minFindings } = asked;
    const selection = findings.select(asked);
    const count = selection.indexes.length;
    if (selection.values < least)
      return { truth: NO, found: () => ({ ...seen(asked, findings.sum(selection)), needs: least }) };
    if (count < minFindings)
      return { truth: NO, found: () => ({ kind: 'findings', count, needs: minFindings }) };
    const sure = selection.certainValues >= least && selection.certain >= minFindings;
    return {
      truth: sure ? YES : UNKNOWN,
      found: () => seen(asked, findings.sum(selection)),
      findings: selection.indexes,
    };
  },
  tell(found, words) {
    const { t } = words;
    if (found.kind === 'findings') return needing(t('trace_findings', found.count), found.needs, words);
    const { values, entities, more, minConfidence, parts, text } = found;
    const named = entities.map(({ entity: name, values: count }) => t('trace_entity', count, name));
    const shown = named.join(', ');
    let told = shown || t('trace_values', 0);
    if (named.length > 1)
      told = more > 0 ? t('trace_values_more', values, shown, more) : t('trace_values_of', values, shown);
    if (minConfidence > 0) told = t('trace_sure', told, minConfidence);
    if (!isAny({ parts })) {
      const places = parts.map((part) => t(`trace_part_${part}`));
      told = t('trace_parts', told, either(places, words));
    }
    return needing(text === 'any' ? told : t(`trace_text_${text}`, told), found.needs, words);
  },
  describe(asked, { t, name }, context) {
    const { least, minFindings, minConfidence, minShare, parts, text } = asked;
    const kinds = [
      ...asked.entities.map((each) => name('entity', each)),
      ...asked.categories.map((each) => name('category', each)),
      ...asked.origins.map((each) => nameOf(originOf(each), context)),
    ];
    const named = parts.map((part) => name('part', part)).join(', ');
    return [
      phrase(t('rule_values', Math.max(least, 1), kinds.length > 0 ? kinds.join(', ') : t('rule_anything'))),
      ...(minFindings > 0 ? [phrase(t('rule_findings', minFindings))] : []),
      ...(minConfidence > 0 ? [phrase(t('rule_confidence', Math.round(minConfidence * 100)))] : []),
      ...(minShare > 0 ? [phrase(t('rule_share', Math.round(minShare * 100)))] : []),
      ...(isAny(asked) ? [] : [phrase(t('rule_parts', named))]),
      ...(text === 'any' ? [] : [phrase(t(`rule_text_${text}`))]),
    ];
  },
  covers: (a, b) =>
    (!isNamed(a) || (isNamed(b) && KINDS.every((kind) => within<string>(b[kind], a[kind])))) &&
    a.least <= b.least &&
    a.minFindings <= Math.max(b.minFindings, b.least) &&
    a.minConfidence <= b.minConfidence &&
    a.minShare <= b.minShare &&
    within(b.parts, a.parts) &&
    (a.text === 'any' || a.text === b.text),
  narrows: ({ least }) => least > SIGNATURE,
  problems: ({ origins }, context) =>
    (['term', 'pattern'] as const).flatMap((kind) =>
      origins
        .map(originOf)
        .filter((origin) => origin.kind === kind)
        .flatMap(({ id: name }, at) =>
          context[`${kind}s`].some((known) => known.id === name)
            ? []
            : [{ path: [`${kind}s`, at], said: tell(`policy_problem_no_${kind}`, name) }],
        ),
    ),
  unreachable: ({ entities, text, parts }, _context, known) => [
    ...entities.flatMap((each, at) =>
      known.has(each) ? [] : [{ path: ['entities', at], said: odd('policy_odd_no_detector', each) }],
    ),
    ...(text === 'quoted' && !parts.includes('body')
      ? [{ path: ['text'], said: odd('policy_odd_quoted') }]
      : []),
  ],
  noise(asked) {
    const everywhere = asked.entities.find((each) => EVERYWHERE.includes(each));
    if (!isNamed(asked))
      return [{ path: [], said: odd(asked.least > 0 ? 'policy_odd_every_finding' : 'policy_odd_nothing') }];
    if (everywhere) return [{ path: ['entities'], said: odd('policy_odd_everywhere', everywhere) }];
    if (asked.categories.includes('personal'))
      return [{ path: ['categories'], said: odd('policy_odd_personal') }];
    return asked.minConfidence < 0.5 ? [{ path: ['minConfidence'], said: odd('policy_odd_unsure') }] : [];
  },
  examples: {
    find: [
      { when: {}, given: { findings: [{}] } },
      { when: { entities: ['US_SSN'], minConfidence: 0.9 }, given: { findings: [{}] } },
      {
        when: { lists: ['customers'] },
        given: { findings: [{ detector: 'edm:customers', entity: 'EXACT_DATA_MATCH' }] },
      },
      {
        when: { documents: ['plan'], minShare: 0.2 },
        given: { findings: [{ detector: 'document:plan', entity: 'DOCUMENT_FINGERPRINT', share: 0.2 }] },
      },
      {
        when: { patterns: ['order'] },
        given: { findings: [{ detector: 'pattern:order', entity: 'CUSTOM_PATTERN' }] },
      },
      { when: { minFindings: 2 }, given: { findings: [{}, { start: 50, end: 61 }] } },
      {
        when: { text: 'quoted', parts: ['body'] },
        given: { body: 'New\n> 536-48-2917', findings: [{ start: 6, end: 17 }] },
      },
      // A mail's plain-text alternative may be either.
      { when: { text: 'new' }, given: { findings: [{ part: 'alternative' }] } },
    ],
    ignore: [
      { when: {} },
      { when: { entities: ['US_SSN'], minConfidence: 0.91 }, given: { findings: [{}] } },
      {
        when: { lists: ['suppliers'] },
        given: { findings: [{ detector: 'edm:customers', entity: 'EXACT_DATA_MATCH' }] },
      },
      {
        when: { documents: ['plan'], minShare: 0.3 },
        given: { findings: [{ detector: 'document:plan', entity: 'DOCUMENT_FINGERPRINT', share: 0.2 }] },
      },
      { when: { minCount: 2 }, given: { findings: [{}, { start: 50, end: 61 }] } },
      { when: { minFindings: 3 }, given: { findings: [{}, { start: 50, end: 61 }] } },
      {
        when: { text: 'new' },
        given: { body: 'New\n> 536-48-2917', findings: [{ start: 6, end: 17 }] },
      },
      { when: { parts: ['subject', 'attachment'] }, given: { findings: [{}] } },
    ],
  },
});

/** How people call where a finding comes from. */
const nameOf = ({ kind, id: name }: Origin, { terms, patterns }: PolicyContext): string =>
  kind === 'term' ? labelOf(terms, name) : kind === 'pattern' ? labelOf(patterns, name) : name;

/** Whether a condition names a kind of findings, or says how many, how sure or where. */
function isAbout(when: Named): boolean {
  const { entities, categories, minFindings, minShare, text } = when;
  const named = [entities, categories, ...ORIGINS.map(([key]) => when[key])];
  return (
    named.some(({ length }) => length > 0) ||
    minFindings > 0 ||
    minShare > 0 ||
    text !== 'any' ||
    !isAny(when)
  );
}

interface Named
  extends Pick<Asked, 'entities' | 'categories' | 'minFindings' | 'minShare' | 'text' | 'parts'> {
  terms: readonly string[];
  patterns: readonly string[];
  lists: readonly string[];
  documents: readonly string[];
}
