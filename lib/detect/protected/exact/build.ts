/** Makes an exact-data-match list of rows. About 40 bytes of memory an entry until it is finished; no value is kept. */
import { createKeyed } from '../keyed';
import { createFilter, createTableBuilder, growing, putInFilter } from '../table';
import { joined, quickHash } from '../words';
import {
  emailEntry,
  emailForm,
  idEntry,
  idForm,
  nameForm,
  nameHash,
  pairEntry,
  secondForms,
  wordForm,
} from './forms';
import type { ExactInfo, ExactList } from './list';

/** The fields of one row; what it lacks is left out or empty. */
export interface ExactRow {
  email?: string | undefined;
  id?: string | undefined;
  name?: string | undefined;
  /** Birth date, phone number, postcode, city …; each makes a pair with the name. */
  seconds?: readonly string[] | undefined;
}

/** Values that are there but cannot be searched for. */
export interface Unusable {
  emails: number;
  ids: number;
  names: number;
}

/** From this share of all numbers of a length on, a number that is an id by chance is not rare in a mail. */
const DENSE = 1 / 500;
const MAX_DIGITS = 18;

type Head = Pick<ExactInfo, 'id' | 'label' | 'made' | 'key'>;

export function createExactBuilder(head: Head) {
  const { seed, strong } = createKeyed(head.key);
  const table = createTableBuilder({ owned: false });
  const nameWords = growing();
  const names = growing();
  const numbers = new Array<number>(MAX_DIGITS + 1).fill(0);
  const entries = { emails: 0, ids: 0, pairs: 0 };
  const unusable: Unusable = { emails: 0, ids: 0, names: 0 };
  let rows = 0;
  let idLengths = 0;

  const put = (kind: keyof typeof entries, quick: number, entry: string) => {
    table.add(quick, strong(entry));
    entries[kind]++;
  };
  const putName = ([a, b]: [string, string], seconds: ReadonlySet<string>) => {
    const [first, last] = [quickHash(a, seed), quickHash(b, seed)];
    const name = nameHash(first, last);
    nameWords.push(first);
    nameWords.push(last);
    names.push(name);
    for (const second of seconds)
      put('pairs', joined(name, quickHash(second, seed)), pairEntry([a, b], second));
  };

  return {
    unusable,
    rows: () => rows,
    add(row: ExactRow): void {
      rows++;
      const email = row.email && emailForm(row.email);
      if (email) put('emails', quickHash(email, seed), emailEntry(email));
      else if (row.email?.trim()) unusable.emails++;
      const id = row.id && idForm(row.id);
      if (id) {
        put('ids', quickHash(id, seed), idEntry(id));
        idLengths |= 1 << id.length;
        if (/^\d+$/.test(id) && id.length <= MAX_DIGITS) (numbers[id.length] as number)++;
      } else if (row.id?.trim()) unusable.ids++;
      const seconds = new Set((row.seconds ?? []).flatMap(secondForms));
      // A bare number may be too common to be found alone; beside the name it is sure.
      if (id && /^\d+$/.test(id)) seconds.add(wordForm(id));
      const name = row.name && nameForm(row.name);
      if (name && seconds.size) putName(name, seconds);
      else if (row.name?.trim() && seconds.size) unusable.names++;
    },
    finish: (): ExactList => ({
      facts: { ...head, rows, entries, idLengths: idLengths >>> 0, denseLengths: denseOf(numbers) },
      entries: table.finish(),
      nameWords: filterOf(nameWords.list()),
      names: filterOf(names.list()),
    }),
  };
}

const denseOf = (numbers: readonly number[]) =>
  numbers.reduce((bits, count, length) => (count > 10 ** length * DENSE ? bits | (1 << length) : bits), 0);

function filterOf(hashes: Uint32Array): Uint32Array {
  const distinct = hashes
    .slice()
    .sort()
    .filter((hash, at, all) => at === 0 || hash !== all[at - 1]);
  const filter = createFilter(distinct.length);
  for (const hash of distinct) putInFilter(filter, hash);
  return filter;
}
