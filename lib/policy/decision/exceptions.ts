/** Exceptions from rules: for these recipients or accounts, until a day, with somebody who answers for it. */

import { type Action, milder } from '../actions';
import type { Facts, Person } from '../facts/facts';
import { belongs, type Group } from '../facts/people';
import { dayEnd } from '../parts';
import type { PolicyException } from '../schema/rule';
import type { Reduction } from './reduction';

export interface Excepted {
  action: Action;
  /** Which exception holds, and which no longer does. */
  notes: Reduction[];
}

/** What exceptions leave of a rule's action. An exception that may not apply does not apply. */
export function withExceptions(
  action: Action,
  exceptions: readonly PolicyException[],
  people: readonly Person[],
  facts: Facts,
  groups: readonly Group[],
): Excepted {
  const notes: Reduction[] = [];
  let left = action;
  for (const each of exceptions) {
    if (!isFor(each, people, facts, groups)) continue;
    if (facts.clock.now >= dayEnd(each.expires)) {
      notes.push({ kind: 'exception_expired', id: each.id, expires: each.expires });
      continue;
    }
    left = milder(left, each.then);
    const { id, owner, expires, reason } = each;
    notes.push({ kind: 'exception', id, owner, expires, reason });
  }
  return { action: left, notes };
}

function isFor(
  { recipients, accounts }: PolicyException,
  people: readonly Person[],
  { accountAddress }: Facts,
  groups: readonly Group[],
): boolean {
  if (accounts.length > 0 && !(accountAddress !== null && accounts.includes(accountAddress))) return false;
  if (recipients.domains.length + recipients.groups.length === 0) return true;
  // One stranger among partners is what the rule is for.
  return people.length > 0 && people.every((person) => belongs(person, recipients, groups) === true);
}
