/** 22.4: an import points down or sideways, never up, and none runs in a circle. Types count like everything else. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/**
 * From bottom to top. A room may import from the layers above it in this list, and of its own layer from the rooms before it.
 * A room is a folder with all that is in it, but for what is a room of its own.
 */
const LAYERS: readonly (readonly string[])[] = [
  // What everything may use.
  ['lib/base', 'lib/texts', 'lib/languages', 'lib/crypto', 'lib/jobs'],
  // A mail, and where it comes from.
  ['lib/mail', 'lib/webmail', 'lib/extract'],
  // What is found in it, and what is put in its place.
  ['lib/detect/kit', 'lib/detect/shapes', 'lib/detect/detectors', 'lib/detect/engine', 'lib/detect/names'],
  ['lib/detect/protected', 'lib/detect', 'lib/transform'],
  // What is said of it.
  ['lib/recipients', 'lib/policy', 'lib/checker'],
  // What is kept, and what Draftguard does with it.
  ['lib/stored'],
  ['lib/audit', 'lib/fleet', 'lib/dpia', 'lib/consent', 'lib/incidents', 'lib/training', 'lib/cases'],
  // Who runs where.
  ['lib/background', 'lib/pages', 'lib/protocol'],
  ['lib/gate', 'lib/guard'],
  ['components/ui', 'components/card', 'components/warning', 'components/popup', 'components/options'],
  ['entrypoints'],
];
const ROOMS = LAYERS.flat();

/** From which file to which. */
type Import = readonly [from: string, to: string];

/** The longest name is the innermost room. */
const roomOf = (path: string): string | undefined =>
  ROOMS.filter((room) => path.startsWith(`${room}/`)).sort((a, b) => b.length - a.length)[0];

/** Whatever an import names: values, types, pages that are loaded later, style sheets. */
const IMPORTED = /(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g;
const importedIn = (source: string): string[] =>
  [...source.matchAll(IMPORTED)].map(([, name = '']) => name.replace(/\?\w+$/, ''));

/** The file that a relative import names. */
function fileOf(from: string, name: string): string | undefined {
  const path = normalize(join(dirname(from), name));
  return ['', '.ts', '.tsx', '.d.ts', '/index.ts']
    .map((ending) => path + ending)
    .find((each) => existsSync(each) && statSync(each).isFile());
}

const upward = (imports: readonly Import[]): string[] =>
  imports
    .filter(([from, to]) => ROOMS.indexOf(roomOf(to) ?? '') > ROOMS.indexOf(roomOf(from) ?? ''))
    .map(([from, to]) => `${from} -> ${to}`);

/** Those on circles, and between them: whoever imports nothing that is left, or is imported by nothing, is none of them. */
function onCircles(imports: readonly Import[]): string[] {
  let left = imports.filter(([from, to]) => from !== to);
  for (;;) {
    const importing = new Set(left.map(([from]) => from));
    const imported = new Set(left.map(([, to]) => to));
    const next = left.filter(([from, to]) => importing.has(to) && imported.has(from));
    if (next.length === left.length) return [...importing].sort();
    left = next;
  }
}

/** A folder and one within it may use each other: they are one place. */
const betweenFolders = (imports: readonly Import[]): Import[] =>
  imports
    .map(([from, to]): Import => [dirname(from), dirname(to)])
    .filter(([from, to]) => !`${from}/`.startsWith(`${to}/`) && !`${to}/`.startsWith(`${from}/`));

const sources = ['lib', 'components', 'entrypoints']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((path) => /\.tsx?$/.test(path));
const named = sources.flatMap((from) =>
  importedIn(readFileSync(from, 'utf8')).map((name) => ({ from, name, to: fileOf(from, name) })),
);
const imports = named.flatMap(({ from, to }): Import[] => (to === undefined ? [] : [[from, to]]));

test('the search finds every way to import', () => {
  const source = [
    "import { a } from './a';",
    "import type { B } from './b';",
    "export * from './c';",
    "import './d.css';",
    "const e = lazy(() => import('./e'));",
    "type F = import('./f').F;",
    "const g = import(\n  './g.md?raw'\n);",
    "import {\n  type H,\n} from './h';",
  ].join('\n');
  expect(importedIn(source)).toEqual(['./a', './b', './c', './d.css', './e', './f', './g.md', './h']);
});

test('imports upwards, against the order of a layer, and in circles are told', () => {
  expect(upward([['lib/base/memo.ts', 'lib/mail/draft.ts']])).toHaveLength(1);
  expect(upward([['lib/mail/draft.ts', 'lib/extract/pdf.ts']])).toHaveLength(1);
  expect(upward([['lib/detect/kit/hit.ts', 'lib/detect/registry.ts']])).toHaveLength(1);
  expect(upward([['entrypoints/popup/main.tsx', 'lib/base/memo.ts']])).toEqual([]);
  const circle: Import[] = [
    ['lib/a/1.ts', 'lib/b/1.ts'],
    ['lib/b/1.ts', 'lib/c/1.ts'],
    ['lib/c/1.ts', 'lib/a/1.ts'],
  ];
  expect(onCircles([...circle, ['lib/d/1.ts', 'lib/a/1.ts']])).toEqual(circle.map(([from]) => from));
  expect(onCircles([['lib/a/1.ts', 'lib/b/1.ts']])).toEqual([]);
  const byFolder: Import[] = [
    ['lib/a/1.ts', 'lib/b/1.ts'],
    ['lib/b/2.ts', 'lib/a/2.ts'],
  ];
  expect(onCircles(byFolder)).toEqual([]);
  expect(onCircles(betweenFolders(byFolder))).toEqual(['lib/a', 'lib/b']);
});

test('every file is in a room, and every room is there', () => {
  expect(sources.filter((path) => roomOf(path) === undefined)).toEqual([]);
  expect(ROOMS.filter((room) => !sources.some((path) => roomOf(path) === room))).toEqual([]);
});

test('our files are named by relative paths that can be followed', () => {
  const lost = named.filter(({ name, to }) => /^[.~/#]|^@\//.test(name) && to === undefined);
  expect(lost).toEqual([]);
});

test('no import points up', () => {
  expect(upward(imports)).toEqual([]);
});

test('no files import each other in a circle', () => {
  expect(onCircles(imports)).toEqual([]);
});

test('no folders import each other in a circle', () => {
  expect(onCircles(betweenFolders(imports))).toEqual([]);
});
