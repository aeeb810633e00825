/** `draftguard policy diff`: what changes between two policies, and what would have changed in the recorded past. */

import { auditEvent } from '../../../lib/audit/event';
import {
  createSimulator,
  isDecision,
  type Simulated,
  type Simulation,
  tally,
} from '../../../lib/audit/simulate';
import { inWords } from '../../../lib/policy/facts/sentence';
import type { Policy } from '../../../lib/policy/schema';
import { kindsSaid, uncoveredKinds } from '../../../lib/policy/uncovered';
import { openExport } from '../audit/open';
import { identitiesFrom } from '../audit-file';
import { unreadable } from '../exits';
import { machineClock } from '../mail-checker';
import { readPolicy } from '../policy-file';
import { ENGLISH } from '../words';

/** One line a difference: rules by their id, other keys as a whole. */
export function differences(old: Policy, next: Policy): string[] {
  const rules = (policy: Policy) => new Map(policy.rules.map((rule) => [rule.id, rule]));
  const [before, after] = [rules(old), rules(next)];
  const lost = uncoveredKinds(next, old);
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const keys = (Object.keys(next) as (keyof Policy)[]).filter(
    (key) => key !== 'rules' && !same(old[key], next[key]),
  );
  return [
    ...keys.map((key) => `changed: ${key}`),
    ...[...before]
      .filter(([id]) => !after.has(id))
      .map(([id, { title }]) => `removed: rule ${id} (${title})`),
    ...[...after].flatMap(([id, rule]) => {
      const known = before.get(id);
      if (!known) return [`added: rule ${id} (${rule.title})`];
      const parts = (Object.keys(rule) as (keyof typeof rule)[]).filter(
        (key) => !same(known[key], rule[key]),
      );
      return parts.length > 0 ? [`changed: rule ${id}: ${parts.join(', ')}`] : [];
    }),
    ...(lost.length > 0
      ? [`uncovered: no rule covers any more: ${inWords(kindsSaid(lost), ENGLISH.t)}`]
      : []),
  ];
}

/** @param identities open what is sealed in the log */
async function simulate(
  path: string,
  identities: readonly string[],
  old: Policy,
  next: Policy,
): Promise<Simulation & { sealed: number }> {
  const simulateOne = createSimulator(next, old);
  const { zone } = machineClock();
  const { lines, open, report } = openExport(path, identities);
  const all: Simulated[] = [];
  let sealed = 0;
  for await (const read of lines()) {
    const line = read && open(read);
    if (line?.kind !== 'record') continue;
    const event = auditEvent.safeParse(line.event).data;
    if (line.event === undefined && line.class === 'draft') sealed++;
    if (event && isDecision(event)) all.push(simulateOne(event, { now: line.time, zone }));
  }
  if (!report().ok)
    throw unreadable(`${path} is not whole, so nothing follows from it; "audit verify" says where.`);
  return { ...tally(all), sealed };
}

interface DiffOptions {
  log?: string;
  identity?: string;
  json?: boolean;
}

export async function diff(
  oldFile: string,
  newFile: string,
  { log, identity, json }: DiffOptions,
): Promise<void> {
  const [old, next] = [await readPolicy(oldFile), await readPolicy(newFile)];
  const simulation =
    log === undefined ? null : await simulate(log, await identitiesFrom(identity), old, next);
  if (simulation?.decisions === 0)
    throw unreadable(
      `${log} holds no decision that can be read${simulation.sealed > 0 ? `: ${simulation.sealed} records are sealed; name a reader's key file with --identity` : ''}.`,
    );
  const changes = differences(old, next);
  if (json) {
    const uncovered = uncoveredKinds(next, old).map(({ name }) => name);
    console.log(JSON.stringify({ changes, uncovered, simulation }));
    return;
  }
  console.log(changes.length > 0 ? changes.join('\n') : 'The two policies ask the same.');
  if (simulation === null) return;
  const { decisions, same, uncertain, changes: would, sealed } = simulation;
  console.log(
    `${decisions} decisions in ${log}: ${same} the same, ${decisions - same - uncertain} others, ${uncertain} that the log cannot tell for certain.`,
  );
  for (const { was, least, most, count } of would)
    console.log(`  ${count} x ${was} -> ${least === most ? least : `between ${least} and ${most}`}`);
  if (sealed > 0) console.log(`  ${sealed} records are sealed and were left out.`);
}
