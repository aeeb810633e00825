/** Answers what the Policy page asks beside what is in force: a draft to try, another policy to simulate. */
import { type AuditEntry, readPage } from '../audit/reader';
import { createSimulator, isDecision, type Simulated, type Simulation, tally } from '../audit/simulate';
import type { PolicySource } from '../background/policy-source';
import type { Scanner } from '../background/scanner';
import { DraftguardError } from '../base/errors';
import type { Draft } from '../mail/draft';
import type { Action } from '../policy/actions';
import { overBuiltin } from '../policy/managed';
import type { Policy } from '../policy/schema';
import type { Verdict } from '../policy/verdict';
import type { DraftguardDb } from '../stored/db';

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
  webmail: 'roundcube',
  recipients: recipientsOf(to),
  subject,
  body,
  attachments: [],
});

/** The verdict for a draft that somebody makes up. Nothing is recorded. */
export async function tryDraft(scan: Scanner, policy: PolicySource, tried: TriedDraft): Promise<TryView> {
  const { verdict, findings } = await scan(draftOf(tried), await policy.forVerdict());
  const seen = new Map(
    findings.map(({ entity, masked, valueKey }) => [`${entity} ${valueKey}`, { entity, masked }]),
  );
  return { action: verdict.action, trace: verdict.trace(), findings: [...seen.values()] };
}

/** A policy that a page has read. @throws {DraftguardError} 'policy-invalid' when it would be refused: the page says why, and does not send it */
export function taken(value: unknown): Policy {
  const parsed = overBuiltin(value);
  if (!parsed.ok) throw new DraftguardError('policy-invalid', 'This policy would be refused.');
  return parsed.policy;
}

/** Records of one page of the log. */
const PAGE = 500;

/**
 * What another policy would have said of what the log has recorded.
 * @throws {DraftguardError} 'policy-invalid', or 'no-reader' when this device cannot read its log
 */
export async function simulate(
  db: DraftguardDb,
  identities: readonly string[],
  policy: PolicySource,
  other: unknown,
  zone: string,
): Promise<Simulation> {
  const next = taken(other);
  if (identities.length === 0) throw new DraftguardError('no-reader', 'This device cannot read its log.');
  const simulateOne = createSimulator(next, (await policy.current()).policy);
  const all: Simulated[] = [];
  for await (const { event, time } of entriesOf(db, identities))
    if (event && isDecision(event)) all.push(simulateOne(event, { now: time, zone }));
  return tally(all);
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
