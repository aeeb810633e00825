/**
 * A set of keyed hashes that cannot be read as a list. In front stands a split block Bloom filter (Putze, Sanders, Singler
 * 2007; Apache Parquet's layout): a quick hash and one cache line turn 99 of 100 strangers away. Behind it are truncated
 * strong hashes: the upper bits choose a bucket of about eight, the next 32 are compared, so that a stranger passes both
 * once in some 10^11 times.
 */
import { DraftguardError } from '../../base/errors';

export interface KeyedTable {
  filter: Uint32Array;
  /** Where each bucket starts in `checks`; one more than there are buckets. */
  index: Uint32Array;
  checks: Uint32Array;
  /** For each check what it belongs to, where that matters. */
  owners?: Uint32Array | undefined;
}

const BLOCK_WORDS = 8;
/** Filter bits an entry: a false-positive rate near 0.5 %. */
const BITS = 12;
const PER_BUCKET = 8;
const SALT = Int32Array.of(
  0x47b6137b,
  0x44974d91,
  0x8824ad5b,
  0xa2b7289d,
  0x705495c7,
  0x2df1424b,
  0x9efc4947,
  0x5c6bfb31,
);

/** Truncated as a 32-bit number, which costs less than Math.floor: no filter has more words than that. */
const blockOf = (filter: Uint32Array, quick: number) =>
  ((quick * (filter.length / BLOCK_WORDS) * 2 ** -32) >>> 0) * BLOCK_WORDS;
const bitOf = (quick: number, word: number) => 1 << (Math.imul(quick, SALT[word] as number) >>> 27);

/** An empty filter for this many entries. */
export function createFilter(entries: number): Uint32Array {
  return new Uint32Array(BLOCK_WORDS * Math.max(1, Math.ceil((entries * BITS) / (32 * BLOCK_WORDS))));
}

/** @param quick an unsigned 32-bit hash */
export function putInFilter(filter: Uint32Array, quick: number): void {
  const block = blockOf(filter, quick);
  for (let word = 0; word < BLOCK_WORDS; word++)
    filter[block + word] = (filter[block + word] as number) | bitOf(quick, word);
}

/**
 * False: certainly not in it. Four bits at once: half of all are set, so that a branch after each would be guessed wrong
 * half of the time. Written out with the salts as numbers, as every word of a draft comes here.
 */
export function mayHold(filter: Uint32Array, quick: number): boolean {
  const block = blockOf(filter, quick);
  const first =
    ((filter[block] as number) >>> (Math.imul(quick, 0x47b6137b) >>> 27)) &
    ((filter[block + 1] as number) >>> (Math.imul(quick, 0x44974d91) >>> 27)) &
    ((filter[block + 2] as number) >>> (Math.imul(quick, 0x8824ad5b) >>> 27)) &
    ((filter[block + 3] as number) >>> (Math.imul(quick, 0xa2b7289d) >>> 27));
  if ((first & 1) === 0) return false;
  const second =
    ((filter[block + 4] as number) >>> (Math.imul(quick, 0x705495c7) >>> 27)) &
    ((filter[block + 5] as number) >>> (Math.imul(quick, 0x2df1424b) >>> 27)) &
    ((filter[block + 6] as number) >>> (Math.imul(quick, 0x9efc4947) >>> 27)) &
    ((filter[block + 7] as number) >>> (Math.imul(quick, 0x5c6bfb31) >>> 27));
  return (second & 1) === 1;
}

/** A strong hash: two unsigned 32-bit words. */
export type Strong = readonly [number, number];

const bucketOf = (index: Uint32Array, upper: number) => Math.floor((upper / 2 ** 32) * (index.length - 1));

/** The places in `checks` at which a strong hash stands: [first, behind the last), empty if it is not there. */
export function placesOf({ index, checks }: KeyedTable, [upper, lower]: Strong): [number, number] {
  const bucket = bucketOf(index, upper);
  const until = index[bucket + 1] as number;
  let first = index[bucket] as number;
  while (first < until && (checks[first] as number) < lower) first++;
  let last = first;
  while (last < until && checks[last] === lower) last++;
  return [first, last];
}

/** Whether an entry is in the table; the strong hash is made only if the filter lets the quick one through. */
export function holds(table: KeyedTable, quick: number, strong: () => Strong): boolean {
  return mayHold(table.filter, quick) && isIn(table, strong());
}

/** Whether a strong hash is in the table. */
export function isIn(table: KeyedTable, strong: Strong): boolean {
  const [first, last] = placesOf(table, strong);
  return last > first;
}

/** Gathers entries; 12 or 16 bytes each until it is finished. */
export function createTableBuilder({ owned }: { owned: boolean }) {
  const quick = growing();
  const upper = growing();
  const lower = growing();
  const owner = growing();
  return {
    add(quickHash: number, [high, low]: Strong, of = 0): void {
      quick.push(quickHash);
      upper.push(high);
      lower.push(low);
      if (owned) owner.push(of);
    },
    /** Equal entries become one. */
    finish: (): KeyedTable => tabulate(quick.list(), upper.list(), lower.list(), owned ? owner.list() : null),
  };
}

function tabulate(
  quick: Uint32Array,
  upper: Uint32Array,
  lower: Uint32Array,
  owner: Uint32Array | null,
): KeyedTable {
  const count = quick.length;
  const index = new Uint32Array(Math.max(1, Math.ceil(count / PER_BUCKET)) + 1);
  for (const high of upper) addTo(index, bucketOf(index, high) + 1, 1);
  for (let bucket = 1; bucket < index.length; bucket++) addTo(index, bucket, index[bucket - 1] as number);
  const next = index.slice();
  const sorted = new Float64Array(count);
  // A check and its owner as one number of 53 bits, so that a plain sort orders both.
  const shift = 2 ** OWNER_BITS;
  for (let at = 0; at < count; at++)
    sorted[addTo(next, bucketOf(index, upper[at] as number), 1)] =
      (lower[at] as number) * shift + (owner?.[at] ?? 0);
  let kept = 0;
  let from = 0;
  for (let bucket = 1; bucket < index.length; bucket++) {
    const until = index[bucket] as number;
    const entries = sorted.subarray(from, until).sort();
    for (let at = 0; at < entries.length; at++)
      if (at === 0 || entries[at] !== entries[at - 1]) sorted[kept++] = entries[at] as number;
    index[bucket] = kept;
    from = until;
  }
  const distinct = sorted.subarray(0, kept);
  const filter = createFilter(kept);
  for (const each of quick) putInFilter(filter, each);
  return {
    filter,
    index,
    checks: Uint32Array.from(distinct, (entry) => Math.floor(entry / shift)),
    owners: owner ? Uint32Array.from(distinct, (entry) => entry % shift) : undefined,
  };
}

/** The count before. */
function addTo(counts: Uint32Array, at: number, more: number): number {
  const before = counts[at] as number;
  counts[at] = before + more;
  return before;
}

const OWNER_BITS = 20;
/** How many owners a table can tell apart. */
export const MAX_OWNERS = 2 ** OWNER_BITS;

/** A list of unsigned 32-bit numbers that grows. */
export function growing() {
  let held = new Uint32Array(1024);
  let count = 0;
  return {
    push(value: number): void {
      if (count === held.length) {
        const larger = new Uint32Array(held.length * 2);
        larger.set(held);
        held = larger;
      }
      held[count++] = value;
    },
    list: (): Uint32Array => held.subarray(0, count),
  };
}

/** @throws {DraftguardError} 'unreadable' if the parts cannot be those of one table */
export function checkTable({ filter, index, checks, owners }: KeyedTable): void {
  const rises = index.every((place, at) => at === 0 || place >= (index[at - 1] as number));
  const fits = index.length > 1 && index[0] === 0 && index.at(-1) === checks.length && rises;
  const whole = checkFilter(filter) && (!owners || owners.length === checks.length);
  if (!fits || !whole)
    throw new DraftguardError('unreadable', 'Its tables do not belong together; build the file again.');
}

export const checkFilter = (filter: Uint32Array): boolean =>
  filter.length > 0 && filter.length % BLOCK_WORDS === 0;
