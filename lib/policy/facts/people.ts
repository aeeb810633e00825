/** Which recipients a condition counts. */
import type { RecipientField } from '../../mail/draft';
import type { Person } from './facts';
import { type Truth, UNKNOWN, YES } from './truth';

export const SCOPES = ['any', 'internal', 'external'] as const;

/** Recipients by where they are, and by the fields that they stand in; naming no field means all. */
export interface Selected extends Belongs {
  scope: (typeof SCOPES)[number];
  fields: readonly RecipientField[];
}

export interface Counted {
  people: readonly Person[];
  /** How many there are, or may be. */
  count: number;
  /** Of these it is not known whether they count. */
  doubtful: number;
  /** Nobody could be read as recipient. */
  unread: boolean;
}

const isOf = (host: string, domains: readonly string[]) =>
  domains.some((domain) => host === domain || host.endsWith(`.${domain}`));

export interface Belongs {
  domains: readonly string[];
  groups: readonly string[];
}

export interface Group {
  id: string;
  addresses: readonly string[];
  domains: readonly string[];
}

/** Whether a recipient is of one of these domains or groups; null when the address is not known. */
export function belongs(
  { address, host }: Person,
  { domains, groups }: Belongs,
  known: readonly Group[],
): boolean | null {
  if (address === null || host === null) return null;
  if (isOf(host, domains)) return true;
  return groups.some((id) => {
    const group = known.find((each) => each.id === id);
    return group !== undefined && (group.addresses.includes(address) || isOf(host, group.domains));
  });
}

/** A draft in which nobody could be read as recipient may go anywhere, so it counts as one outside recipient. */
export function countPeople(
  all: readonly Person[],
  { scope, fields, domains, groups }: Selected,
  known: readonly Group[],
): Counted {
  const asks = domains.length + groups.length > 0;
  const people: Person[] = [];
  let doubtful = 0;
  for (const person of all) {
    if (scope !== 'any' && person.external !== (scope === 'external')) continue;
    if (fields.length > 0 && person.field !== null && !fields.includes(person.field)) continue;
    const member = asks ? belongs(person, { domains, groups }, known) : true;
    if (member === false) continue;
    people.push(person);
    if (member === null || (fields.length > 0 && person.field === null)) doubtful++;
  }
  const nobody = all.length === 0 && scope !== 'internal' ? 1 : 0;
  return {
    people,
    count: people.length + nobody,
    doubtful: doubtful + (asks || fields.length > 0 ? nobody : 0),
    unread: nobody > 0,
  };
}

/** Whether at least so many count. */
export function enough(count: number, doubtful: number, least: number): Truth {
  if (count - doubtful >= least) return YES;
  return count >= least ? UNKNOWN : 0;
}
