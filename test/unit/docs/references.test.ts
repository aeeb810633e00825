/** 22.11: a path that a comment or a page of the docs names is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const FOLDERS = ['lib', 'components', 'entrypoints', 'scripts', 'test', 'docs'];
const PATHS = new RegExp(
  [
    // Relative, from one of our folders, or one of our files as other folders name it (audit/pack.ts).
    String.raw`(?<![\w./*-])((?:\.{1,2}/)+[\w-][\w./-]*`,
    String.raw`(?:${FOLDERS.join('|')}|public)/[\w-][\w./-]*`,
    String.raw`[\w-]+/[\w./-]+\.(?:tsx?|md))(?![\w/*{<…])`,
  ].join('|'),
  'g',
);
const COMMENTS = /\/\*[\s\S]*?\*\/|(?<![:'"`\w/])\/\/[^\n]*/g;
/** Links of a page, which are relative to it. */
const LINKS = /\]\((?!https?:|#|mailto:)([^)#\s]+)/g;

/** Made or installed where it is needed, so that a fresh checkout does not have it. */
const MADE = /node_modules|\.output/;

const listed = [
  ...FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  ),
  ...['README.md', 'wxt.config.ts', 'vitest.config.ts', 'playwright.config.ts'],
].filter((path) => !MADE.test(path) && !path.startsWith(join('test', 'webmail')));
const sources = listed.filter((path) => /\.tsx?$/.test(path));
const pages = listed.filter((path) => path.endsWith('.md'));

const isThere = (from: string, path: string): boolean =>
  [join(dirname(from), path), path, join('lib', path)].some((each) =>
    ['', '.ts', '.tsx'].some((ending) => existsSync(normalize(each) + ending)),
  );

/** Paths in a text that are nowhere. */
function dead(from: string, text: string): string[] {
  const named = [...text.matchAll(PATHS)].map(([, path = '']) => path.replace(/[.]+$/, ''));
  return named.filter((path) => !MADE.test(path) && !isThere(from, path));
}

test('the search tells paths that are nowhere', () => {
  const from = 'lib/audit/event.ts';
  expect(dead(from, '// See ./nowhere.ts. And `lib/guard/gone.ts`, audit/missing.ts.')).toEqual([
    './nowhere.ts',
    'lib/guard/gone.ts',
    'audit/missing.ts',
  ]);
  expect(dead(from, '// ./pack.ts, lib/stored/db.ts, crypto/box.ts, lib/texts/, docs/*.md, and/or')).toEqual(
    [],
  );
});

test.each(sources)('comments of %s name what is there', (path) => {
  const comments = readFileSync(path, 'utf8').match(COMMENTS) ?? [];
  expect(comments.flatMap((comment) => dead(path, comment))).toEqual([]);
});

test.each(pages)('%s names what is there', (path) => {
  const text = readFileSync(path, 'utf8');
  const links = [...text.matchAll(LINKS)].map(([, link = '']) => link);
  expect(links.filter((link) => !existsSync(join(dirname(path), link)))).toEqual([]);
  expect(dead(path, text)).toEqual([]);
});
