/** Looks through epochs for records of one kind, and counts verdicts by day. Only what a filter needs is decrypted. */
import type { SealedRecord } from '../../crypto/chain';
import { type KeyWalk, openRecord } from '../../crypto/open';
import { ACTIONS, type Action } from '../../policy/actions';
import type { DraftguardDb, StoredEpoch } from '../../stored/db';
import { addCounts, countsOf, countVerdict, type DayCount } from '../day-counts';
import { epochKeys } from '../epoch-keys';
import type { AuditEvent } from '../event';
import { decodePayload } from '../payload';
import { prefetch } from '../prefetch';
import { recordsOf } from '../stored';

/** What is left out is not asked for. */
export interface Filter {
  /** ms since the Unix epoch; records from this time on. */
  from?: number | undefined;
  /** ms; records before this time. */
  to?: number | undefined;
  rule?: string | undefined;
  action?: Action | undefined;
  entity?: string | undefined;
}

export interface Found {
  /** Places of the records that match, newest first. */
  places: Places;
  days: DayCount[];
  /** Records that match by their time, but whose content nobody here can read. */
  unread: number;
}

/** Pairs: the epoch's `order` and the place in it, twice as many numbers as records. */
export type Places = Uint32Array<ArrayBuffer>;

/** Whether the event of a record must be known to tell whether it matches. */
export const asksContent = ({ rule, action, entity }: Filter): boolean =>
  rule !== undefined || action !== undefined || entity !== undefined;

function matches(event: Partial<Extract<AuditEvent, { type: 'draft.held' }>>, filter: Filter): boolean {
  const { rule, action, entity } = filter;
  return (
    (rule === undefined || (event.rules?.includes(rule) ?? false)) &&
    (action === undefined || event.action === action) &&
    (entity === undefined || (event.entities !== undefined && Object.hasOwn(event.entities, entity)))
  );
}

/** Events of a draft that say how it was decided; an answer repeats the verdict and is not counted. */
const DECISIONS: readonly unknown[] = ['draft.held', 'draft.released'];

export interface SearchRequest {
  db: DraftguardDb;
  identities: readonly string[];
  filter: Filter;
  /** Counts verdicts by day, which takes decrypting every draft's record. */
  count: boolean;
  /** Epochs, newest first. */
  orders: readonly number[];
  /** Called after each epoch. */
  progress(records: number, found: number): void;
  signal: AbortSignal;
}

export async function search({ signal, orders, ...request }: SearchRequest): Promise<Found> {
  const places: number[] = [];
  const days = new Map<number, DayCount>();
  let unread = 0;
  const load = async (order: number) => {
    const epoch = await request.db.epochs.get(order);
    return epoch && { epoch, records: await recordsOf(request.db, epoch) };
  };
  for await (const stored of prefetch(orders, load)) {
    signal.throwIfAborted();
    if (!stored) continue;
    const { epoch, records } = stored;
    unread += await searchEpoch(request, epoch, records, places, days);
    request.progress(records.length, places.length / 2);
  }
  return { places: Uint32Array.from(places), days: sortDays(days.values()), unread };
}

async function searchEpoch(
  { identities, filter, count }: Omit<SearchRequest, 'signal' | 'orders'>,
  epoch: StoredEpoch,
  records: readonly SealedRecord[],
  places: number[],
  days: Map<number, DayCount>,
): Promise<number> {
  const { from = 0, to = Number.POSITIVE_INFINITY } = filter;
  const asks = asksContent(filter);
  const inTime = records.filter(({ time }) => time >= from && time < to);
  const keys = inTime.length > 0 && (asks || count) ? await epochKeys(identities, epoch) : null;
  const found: number[] = [];
  let unread = 0;
  for (const record of inTime) {
    // Whatever a filter asks for stands in records of drafts only; their class is in clear.
    const isDraft = record.class === 'draft';
    const event = isDraft && keys ? eventOf(record, keys) : null;
    if (isDraft && !event && (asks || count)) unread++;
    if (asks && !(event && matches(event, filter))) continue;
    found.push(record.seq);
    const { type, action } = event ?? {};
    if (count && DECISIONS.includes(type) && action && ACTIONS.includes(action))
      countVerdict(days, record.time, action);
  }
  for (const seq of found.reverse()) places.push(epoch.order, seq);
  return unread;
}

type DraftEvent = Partial<Extract<AuditEvent, { type: 'draft.held' }>>;

/** Not parsed against the schema here, which would take most of the time: what is shown is parsed when it is shown. */
function eventOf(record: SealedRecord, keys: KeyWalk): DraftEvent | null {
  const key = keys.at(record.seq);
  const payload = key && openRecord(key, record);
  const value = payload && decodePayload(payload);
  return typeof value === 'object' && value !== null ? value : null;
}

const sortDays = (days: Iterable<DayCount>) => [...days].sort((a, b) => a.day - b.day);

/** Joins what was found in stretches of epochs that follow each other, newest first. */
export function joinFound(parts: readonly Found[]): Found {
  const places = new Uint32Array(parts.reduce((sum, part) => sum + part.places.length, 0));
  const days = new Map<number, DayCount>();
  let at = 0;
  for (const part of parts) {
    places.set(part.places, at);
    at += part.places.length;
    for (const { day, counts } of part.days) addCounts(countsOf(days, day), counts);
  }
  return {
    places,
    days: sortDays(days.values()),
    unread: parts.reduce((sum, { unread }) => sum + unread, 0),
  };
}
