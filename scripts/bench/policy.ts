// biome-ignore-all lint/suspicious/noThenProperty: "then" is a key of the policy; nothing here is awaited
/** How fast a policy decides, how fast another one takes its place, and how long its patterns hold a thread. */
import { createEngine } from '../../lib/detect/engine/engine';
import { createKeyedHash } from '../../lib/detect/engine/value-key';
import type { Finding } from '../../lib/detect/kit/finding';
import { DETECTORS } from '../../lib/detect/registry';
import type { Draft } from '../../lib/mail/draft';
import { decide } from '../../lib/policy/decide';
import type { Clock, Envelope } from '../../lib/policy/envelope';
import { policyHash } from '../../lib/policy/hash';
import { resolvePolicy } from '../../lib/policy/managed';
import { compilePattern, createPatternFinder } from '../../lib/policy/patterns';
import { type Policy, parsePolicy } from '../../lib/policy/schema';
import { pumpedPatterns } from '../../test/unit/policy/pumped';
import { draft } from './drafts';

const keyedHash = createKeyedHash(new Uint8Array(32).fill(1));
const CLOCK: Clock = { now: Date.UTC(2026, 10, 25, 12), zone: 'UTC' };
const ENTITIES = [...new Set(DETECTORS.map(({ entity }) => entity))];
const CATEGORY = new Map(DETECTORS.map(({ entity, category }) => [entity, category]));

const envelope: Envelope = {
  draft: {
    webmail: 'gmail',
    recipients: ['a@out.example', 'b@kontor.example'].map((address) => ({ field: 'to', address, name: '' })),
    subject: 'Figures',
    body: draft(4000, 1),
    attachments: [{ name: 'a.xlsx', size: 1000 }],
  } satisfies Draft,
  digest: '',
  ring: 50,
  warningsToday: 0,
};

/** A thousand findings of all entities, in all places. */
function findings(count: number): Finding[] {
  return Array.from({ length: count }, (_, at) => {
    const entity = ENTITIES[(at * 7) % ENTITIES.length] as string;
    return {
      detector: entity.toLowerCase(),
      entity,
      category: CATEGORY.get(entity) ?? 'personal',
      part: ['subject', 'body', 'attachment:0'][at % 3] as string,
      start: at * 4,
      end: at * 4 + 3,
      confidence: 0.5 + (at % 50) / 100,
      masked: '••••',
      valueKey: (at % 700).toString(16),
    };
  });
}

/** Rules of all kinds: a few entities each, categories, everything, and what is about recipients and attachments. */
function rules(count: number): object[] {
  return Array.from({ length: count }, (_, at) => {
    const entities = [0, 1, 2].map((step) => ENTITIES[(at * 3 + step) % ENTITIES.length]);
    const minConfidence = 0.5 + (at % 40) / 100;
    const recipients = { scope: at % 2 ? 'external' : 'any', minCount: 1 + (at % 3 === 2 ? 1 : 0) };
    const when = [
      { entities, minConfidence, recipients },
      { categories: ['financial', 'government-id'], minCount: 1 + (at % 30), minConfidence, recipients },
      { minCount: at % 900, parts: ['body'], minConfidence },
      { any: [{ entities }, { signs: ['look-alike'] }], not: [{ attachments: { types: ['zip'] } }] },
    ][at % 4];
    return {
      id: `r${at}`,
      title: `Rule ${at}`,
      then: at % 5 ? 'warn' : 'block',
      when,
      explain: 'Why. '.repeat(20),
    };
  });
}

function policyOf(input: object): Policy {
  const parsed = parsePolicy(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems[0]));
  return parsed.policy;
}

/** Milliseconds for 1,000 rules on 1,000 findings, without and with a sentence for each rule: the best of many. */
export function decision(): { decided: number; told: number } {
  const policy = policyOf({ organization: { internalDomains: ['kontor.example'] }, rules: rules(1000) });
  const list = findings(1000);
  const best = { decided: Number.POSITIVE_INFINITY, told: Number.POSITIVE_INFINITY };
  for (let round = 0; round < 200; round++) {
    const start = performance.now();
    const { trace } = decide({ findings: list, envelope, policy, policyHash: '', clock: CLOCK });
    best.decided = Math.min(best.decided, performance.now() - start);
    if (trace().length !== policy.rules.length) throw new Error('A rule of the bench is not told.');
    best.told = Math.min(best.told, performance.now() - start);
  }
  return best;
}

/** Milliseconds from another managed policy (200 rules, 10,000 terms) to the first verdict under it: the best of many. */
export function swap(): number {
  const words = (turn: number) =>
    Array.from({ length: 10_000 }, (_, at) => `project ${turn}${at.toString(36)} kingfisher`);
  const bundle = { state: null, now: 0, extensionVersion: '0.1.0', failedTests: [] };
  const times = Array.from({ length: 15 }, (_, turn) => {
    const managed = { rules: rules(200), terms: [{ id: 't', label: 'T', words: words(turn) }] };
    const start = performance.now();
    const { policy, source } = resolvePolicy({ managed, lastKnownGood: undefined, local: undefined, bundle });
    if (source !== 'managed') throw new Error('the policy of the bench is refused');
    const hash = policyHash(policy);
    const engine = createEngine({ detectors: DETECTORS, terms: policy.terms, keyedHash });
    const found = engine.scan(envelope.draft.body, 'body');
    decide({ findings: found, envelope, policy, policyHash: hash, clock: CLOCK });
    return performance.now() - start;
  });
  return Math.min(...times);
}

export interface Patterns {
  used: number;
  refused: number;
  /** Milliseconds for which one pattern held the thread on 100 kB without a pause, at most. */
  longest: number;
}

const LENGTH = 100_000;
/** Other programs on the machine hold a thread too, so that the least of a few runs counts. */
const RUNS = 5;

/** The longest time in one search between two pauses. */
async function longestHold(pattern: string, text: string): Promise<number> {
  let longest = 0;
  let since = performance.now();
  const note = () => {
    longest = Math.max(longest, performance.now() - since);
  };
  const find = createPatternFinder({
    patterns: [{ id: 'p', pattern, ignoreCase: false, category: 'business', confidence: 1 }],
    keyedHash: () => '',
    clock: () => performance.now(),
    breathe: async () => {
      note();
      await new Promise((resolve) => setImmediate(resolve));
      since = performance.now();
    },
  });
  since = performance.now();
  // A pattern that takes too long in all is given up, which is what its test is for.
  await find([{ id: 'body', kind: 'body', text }]).catch(() => {});
  note();
  return longest;
}

/** Pumped patterns, each on 100 kB of its own pump and of mail. */
export async function patterns(count: number): Promise<Patterns> {
  const mail = draft(LENGTH, 5);
  let longest = 0;
  let used = 0;
  for (const { pattern, pump } of pumpedPatterns(count)) {
    if (!compilePattern({ pattern, ignoreCase: false }).ok) continue;
    used++;
    for (const text of [pump.repeat(Math.ceil(LENGTH / pump.length)).slice(0, LENGTH), mail]) {
      let least = Number.POSITIVE_INFINITY;
      for (let run = 0; run < RUNS && least > longest; run++)
        least = Math.min(least, await longestHold(pattern, text));
      longest = Math.max(longest, least);
    }
  }
  return { used, refused: count - used, longest };
}
