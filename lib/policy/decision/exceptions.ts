/** Exceptions from rules: for these recipients or accounts, until a day, with somebody who answers for it. */

import { type Action, milder } from '../actions';
import type { Policy } from '../schema';
import { dayEnd } from '../schema/parts';
import type { PolicyException } from '../schema/rule';
import type { Facts, Person } from './facts';
import { belongs } from './people';
import { type Said, said } from './said';

export interface Excepted {
  action: Action;
  /** Which exception holds, and which no longer does. */
  notes: Said[];
}

/** What exceptions leave of a rule's action. An exception that may not apply does not apply. */
export function withExceptions(
  action: Action,
  exceptions: readonly PolicyException[],
  people: readonly Person[],
  facts: Facts,
  policy: Policy,
): Excepted {
  const notes: Said[] = [];
  let left = action;
  for (const each of exceptions) {
    if (!isFor(each, people, facts, policy)) continue;
    if (facts.clock.now >= dayEnd(each.expires)) {
      notes.push(said('trace_exception_expired', each.id, each.expires));
      continue;
    }
    left = milder(left, each.then);
    notes.push(said('trace_exception', each.id, each.owner, each.expires, each.reason));
  }
  return { action: left, notes };
}

function isFor(
  { recipients, accounts }: PolicyException,
  people: readonly Person[],
  { accountAddress }: Facts,
  policy: Policy,
): boolean {
  if (accounts.length > 0 && !(accountAddress !== null && accounts.includes(accountAddress))) return false;
  if (recipients.domains.length + recipients.groups.length === 0) return true;
  // One stranger among partners is what the rule is for.
  return people.length > 0 && people.every((person) => belongs(person, recipients, policy) === true);
}
