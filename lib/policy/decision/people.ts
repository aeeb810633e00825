/** Which recipients a condition counts. */
import type { Policy } from '../schema';
import type { Condition } from '../schema/condition';
import type { Person } from './facts';
import { type Said, said, series } from './said';
import { type Truth, UNKNOWN, YES } from './truth';

export interface Counted {
  people: readonly Person[];
  /** Of these it is not known whether they count. */
  doubtful: number;
  text: Said;
}

const isOf = (host: string, domains: readonly string[]) =>
  domains.some((domain) => host === domain || host.endsWith(`.${domain}`));

export interface Belongs {
  domains: readonly string[];
  groups: readonly string[];
}

/** Whether a recipient is of one of these domains or groups; null when the address is not known. */
export function belongs(person: Person, { domains, groups }: Belongs, policy: Policy): boolean | null {
  const { address, host } = person;
  if (address === null || host === null) return null;
  if (isOf(host, domains)) return true;
  return groups.some((id) => {
    const group = policy.organization.groups.find((each) => each.id === id);
    return group !== undefined && (group.addresses.includes(address) || isOf(host, group.domains));
  });
}

/** A draft in which nobody could be read as recipient may go anywhere, so it counts as one outside recipient. */
export function countPeople(
  all: readonly Person[],
  { scope, fields, domains, groups }: Condition['recipients'],
  policy: Policy,
): Counted {
  const asks = domains.length + groups.length > 0;
  const people: Person[] = [];
  let doubtful = 0;
  for (const person of all) {
    if (scope !== 'any' && person.external !== (scope === 'external')) continue;
    if (fields.length > 0 && person.field !== null && !fields.includes(person.field)) continue;
    const member = asks ? belongs(person, { domains, groups }, policy) : true;
    if (member === false) continue;
    people.push(person);
    if (member === null || (fields.length > 0 && person.field === null)) doubtful++;
  }
  const nobody = all.length === 0 && scope !== 'internal' ? 1 : 0;
  const count = people.length + nobody;
  let text = said(`trace_recipients_${scope}`, count);
  if (fields.length > 0) text = said('trace_recipients_fields', text, series('or', fields));
  if (asks) text = said('trace_recipients_of', text, series('comma', [...domains, ...groups].slice(0, 3)));
  if (nobody) text = said('trace_recipients_unread', text);
  return { people, doubtful: doubtful + (asks || fields.length > 0 ? nobody : 0), text };
}

/** Whether at least so many count. */
export function enough(count: number, doubtful: number, least: number): Truth {
  if (count - doubtful >= least) return YES;
  return count >= least ? UNKNOWN : 0;
}
