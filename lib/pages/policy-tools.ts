/** Answers what the Policy page asks beside what is in force: a draft to try, another policy to simulate. */
import { type AuditEntry, readPage } from '../audit/reader';
import type { PolicySource } from '../background/policy-source';
import type { Scanner } from '../background/scanner';
import type { DraftguardDb } from '../db';
import type { Draft } from '../draft';
import { DraftguardError } from '../errors';
import { checkPolicy } from '../policy/check';
import { overBuiltin } from '../policy/managed';
import { type PolicyProblem, pathText } from '../policy/problems';
import type { Policy } from '../policy/schema';
import { createSimulator, isDecision, type Simulated, type Simulation, tally } from '../policy/simulate';
import type { Action, Verdict } from '../policy/verdict';

export interface TriedDraft {
  to: string;
  subject: string;
  body: string;
}

export interface TryView {
  action: Action;
  trace: ReturnType<Verdict['trace']>;
  /** Masked; each value once. */
  findings: { entity: string; masked: string }[];
}

/** Addresses as people write them, between commas, semicolons or line breaks. */
function recipientsOf(text: string): Draft['recipients'] {
  return text
    .split(/[,;\n]/)
    .map((entry) => /<([^<>]*)>/.exec(entry)?.[1] ?? entry)
    .map((entry) => entry.trim().toLowerCase())
    .filter(Boolean)
    .map((address) => ({ field: 'to', address, name: '' }));
}

export const draftOf = ({ to, subject, body }: TriedDraft): Draft => ({
  ...{ webmail: 'roundcube', recipients: recipientsOf(to), subject, body, attachments: [] },
});

/** The verdict for a draft that somebody makes up. Nothing is recorded. */
export async function tryDraft(scan: Scanner, policy: PolicySource, tried: TriedDraft): Promise<TryView> {
  const { verdict, findings } = await scan(draftOf(tried), await policy.current());
  const seen = new Map(
    findings.map(({ entity, masked, valueKey }) => [`${entity} ${valueKey}`, { entity, masked }]),
  );
  return { action: verdict.action, trace: verdict.trace(), findings: [...seen.values()] };
}

/**
 * What is odd about a policy that is valid.
 * @param value as the person wrote it: what they leave to the built-in default is not theirs to mend
 */
export function oddIn(policy: Policy, value: unknown, now: number): PolicyProblem[] {
  return checkPolicy(policy, now)
    .filter(({ path }) => Object.hasOwn(Object(value), String(path[0])))
    .map(({ path, message }) => ({ path: pathText(path), message }));
}

/** Records of one page of the log. */
const PAGE = 500;

export interface SimulateView {
  problems: PolicyProblem[];
  simulation: Simulation | null;
}

/** @throws {DraftguardError} 'bad-json' for a text that is none, 'no-reader' when this device cannot read its log */
export async function simulateText(
  db: DraftguardDb,
  identities: readonly string[],
  policy: PolicySource,
  text: string,
  zone: string,
): Promise<SimulateView> {
  const input = readJson(text);
  const parsed = overBuiltin(input);
  if (!parsed.ok) return { problems: parsed.problems, simulation: null };
  if (identities.length === 0) throw new DraftguardError('no-reader', 'This device cannot read its log.');
  const simulate = createSimulator(parsed.policy, (await policy.current()).policy);
  const all: Simulated[] = [];
  for await (const { event, time } of entriesOf(db, identities))
    if (event && isDecision(event)) all.push(simulate(event, { now: time, zone }));
  return { problems: [], simulation: tally(all) };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DraftguardError('bad-json', 'This is not valid JSON.', { cause });
  }
}

async function* entriesOf(db: DraftguardDb, identities: readonly string[]): AsyncGenerator<AuditEntry> {
  let before: Parameters<typeof readPage>[0]['before'];
  for (;;) {
    const { entries, next } = await readPage({ db, identities, before, limit: PAGE });
    yield* entries;
    if (!next) return;
    before = next;
  }
}
