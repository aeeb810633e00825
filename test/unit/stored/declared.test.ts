/** 22.7: whatever is stored is declared, and nothing else is stored. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { storedDataDocs } from '../../../scripts/generate/stored-data';
import 'fake-indexeddb/auto';
import { openDatabase } from '../../../lib/stored/db';
import { ITEMS } from '../../../lib/stored/items';
import { STORED } from '../../../lib/stored/list';
import { STORES } from '../../../lib/stored/stores';
import { TABLES } from '../../../lib/stored/tables';

/** Ways to the browser's storage, but for what an organisation manages and for what is told of changes. */
const BY_HAND = /\bstorage\s*(?:\??\.\s*(?:local|session|sync)\b|\[)|\b(?:localStorage|sessionStorage)\b/;

const sources = ['lib', 'components', 'entrypoints']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  )
  .filter((path) => /\.tsx?$/.test(path));
/** Without comments, which may speak of a storage. */
const codeOf = (path: string) => readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

test('the search finds every way to the storage', () => {
  expect("browser.storage.local.get('x')").toMatch(BY_HAND);
  expect('const { local } = browser.storage;\nstorage[area].set({})').toMatch(BY_HAND);
  expect('browser.storage.managed.get()').not.toMatch(BY_HAND);
});

test('the browser’s storage is used by lib/stored only', () => {
  const using = sources.filter((path) => !path.startsWith('lib/stored/') && BY_HAND.test(codeOf(path)));
  expect(using).toEqual([]);
  // Nobody takes the areas apart to go round the search.
  const taken = sources.filter((path) => /=\s*(?:browser|chrome)\.storage\b\s*[;,)]/.test(codeOf(path)));
  expect(taken).toEqual([]);
});

test('a database is opened in lib/stored/db.ts only, and its tables are the declared ones', async () => {
  const opening = sources.filter((path) => /\bindexedDB\b|extends Dexie\b|new Dexie\b/.test(codeOf(path)));
  expect(opening).toEqual(['lib/stored/db.ts']);
  const db = openDatabase('declared');
  await db.open();
  expect(db.tables.map(({ name }) => name).sort()).toEqual(Object.keys(TABLES).sort());
  db.close();
});

test('no key is declared twice, or begins like a family', () => {
  const keys = ITEMS.map(({ area, key }) => `${area} ${key}`);
  expect(new Set(keys).size).toBe(keys.length);
  for (const family of ITEMS.filter((item) => 'at' in item))
    expect(keys.filter((key) => key.startsWith(`${family.area} ${family.key}`))).toHaveLength(1);
});

test('every file of items is in the list', () => {
  const declared = readdirSync('lib/stored/items').flatMap((file) => [
    ...readFileSync(`lib/stored/items/${file}`, 'utf8').matchAll(/^export const \w+ = define\w+\(/gm),
  ]);
  expect(ITEMS).toHaveLength(declared.length);
});

test('each says in both languages what it is for, and *My data* tells of it', () => {
  for (const { name, purpose } of STORED)
    for (const words of Object.values(purpose)) expect(words, name).toMatch(/^[^|]{10,}\.$/);
  expect([...new Set(STORED.map(({ store }) => store))].sort()).toEqual([...STORES].sort());
});

test('docs/stored-data.md is up to date (npm run generate)', () => {
  expect(readFileSync('docs/stored-data.md', 'utf8')).toBe(storedDataDocs());
});
