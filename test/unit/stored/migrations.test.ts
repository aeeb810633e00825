/** 22.7: what a device has from an older version is there after an update, and today's code can read it. */
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openDatabase, sumOf } from '../../../lib/stored/db';
import { TABLES, type TableName } from '../../../lib/stored/tables';
import { databaseAt, NEWEST, rowsAt, VERSIONS } from './versions';

/** What a migration changes in a row: version 8 takes down the checksum of each file. */
const today = (table: string, row: object): object =>
  table === 'protectedFiles' ? { ...row, sum: sumOf(new Uint8Array(64).map((_, index) => index)) } : row;

let names = 0;

async function migrated(version: number) {
  const name = `migration-${++names}`;
  await databaseAt(version, name);
  const db = openDatabase(name);
  await db.open();
  return db;
}

test('the newest version is among those that are tried', async () => {
  const db = await migrated(NEWEST);
  expect(db.verno).toBe(NEWEST);
  // Rows of every table, so that none is migrated unseen.
  expect(Object.keys(rowsAt(NEWEST)).sort()).toEqual(Object.keys(TABLES).sort());
  db.close();
});

test.each(
  Object.keys(VERSIONS)
    .map(Number)
    .filter((version) => version > 2),
)('rows of version %i are all there, and readable', async (version) => {
  const db = await migrated(version);
  for (const [table, rows] of Object.entries(rowsAt(version))) {
    const found: object[] = await db.table(table).toArray();
    expect(found, table).toEqual(rows.map((row) => today(table, row)));
    for (const row of found) expect(TABLES[table as TableName].row.parse(row), table).toEqual(row);
  }
  for (const table of Object.keys(TABLES))
    if (!(table in rowsAt(version))) expect(await db.table(table).count(), table).toBe(0);
  db.close();
});

test('logs from before the first release, which nobody can read, are gone', async () => {
  const db = await migrated(2);
  for (const { name } of db.tables) expect(await db.table(name).count(), name).toBe(0);
  db.close();
});
