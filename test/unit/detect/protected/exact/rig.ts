/** Lists for tests, through the file as an extension gets them. */

import { createExactBuilder, type ExactRow } from '../../../../../lib/detect/protected/exact/build';
import { createExactFinder } from '../../../../../lib/detect/protected/exact/finder';
import { readExactList, writeExactList } from '../../../../../lib/detect/protected/exact/list';
import { openFile } from '../../../../../lib/detect/protected/file';

export const HEAD = {
  id: 'customers',
  label: 'Customers',
  made: '2026-11-02T08:00:00.000Z',
  key: '5a'.repeat(32),
};

export const ROWS: ExactRow[] = [
  {
    email: 'Mara.Lindqvist@kontor.example',
    id: 'KD-104 223',
    name: 'Mara Lindqvist',
    seconds: ['1984-03-12', '+49 (0)30 901820', 'Bad Homburg'],
  },
  {
    email: 'jerome@atelier.example',
    id: 'KD-104 224',
    name: 'Désirée, Jérôme K.',
    seconds: ['03/12/1991', '0171 2345678', '10115'],
  },
  {
    email: '',
    id: '55 801 / 7',
    name: "Dr. Anna-Maria von der O'Brien",
    seconds: ['7 août 1960', 'SW1A 1AA'],
  },
];

export async function listOf(rows: readonly ExactRow[]): Promise<Uint8Array<ArrayBuffer>> {
  const builder = createExactBuilder(HEAD);
  for (const row of rows) builder.add(row);
  return writeExactList(builder.finish());
}

export const finderOf = async (rows: readonly ExactRow[]) =>
  createExactFinder(readExactList(await openFile(await listOf(rows))));
