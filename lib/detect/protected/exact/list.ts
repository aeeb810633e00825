/** An exact-data-match list as it is kept in a file: what its header says, and its tables. */
import { z } from 'zod';
import { DraftguardError } from '../../../base/errors';
import { fileHeader, type OpenFile, parseHeader, writeFile } from '../file';
import { checkFilter, checkTable, type KeyedTable } from '../table';
import { MAX_LENGTH } from './forms';

const lengths = z
  .int()
  .min(0)
  .max(2 ** (MAX_LENGTH + 1) - 1);
const count = z.int().min(0);

const exactHeader = fileHeader.extend({
  kind: z.literal('exact'),
  rows: count,
  /** Entries by kind; a pair is a name with a second field. */
  entries: z.strictObject({ emails: count, ids: count, pairs: count }),
  /** Bit n: ids of n letters and digits exist. */
  idLengths: lengths,
  /** Bit n: ids of n digits and no letter are so many that any number of that length may be one by chance. */
  denseLengths: lengths,
});
type ExactHeader = z.infer<typeof exactHeader>;
/** What a list is about, in clear. */
export type ExactInfo = Omit<ExactHeader, 'version' | 'sections' | 'kind'>;

export interface ExactList {
  facts: ExactInfo;
  entries: KeyedTable;
  /** First and last words of names; pairs of them that are names. */
  nameWords: Uint32Array;
  names: Uint32Array;
}

export function writeExactList({ facts, entries, nameWords, names }: ExactList) {
  const { filter, index, checks } = entries;
  return writeFile({ kind: 'exact', ...facts }, { filter, index, checks, nameWords, names });
}

/** @throws {DraftguardError} 'unreadable' */
export function readExactList(file: OpenFile): ExactList {
  const facts = parseHeader(exactHeader, file.header);
  const entries = {
    filter: file.section('filter'),
    index: file.section('index'),
    checks: file.section('checks'),
  };
  checkTable(entries);
  const nameWords = file.section('nameWords');
  const names = file.section('names');
  if (!checkFilter(nameWords) || !checkFilter(names))
    throw new DraftguardError('unreadable', 'Its name filters are damaged; build the file again.');
  return { facts, entries, nameWords, names };
}
