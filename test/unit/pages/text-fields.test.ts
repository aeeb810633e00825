/** 21.10: what is typed into our surfaces is typed into one component, which browsers do not keep on the disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const FIELD = join('components', 'ui', 'TextField.tsx');
const sources = ['components', 'entrypoints', 'lib'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|html)$/.test(name))
    .map((name) => join(folder, name)),
);
/** Opening tags of one kind; JSX has no ">" within a tag that is not in braces or an arrow. */
const tags = (source: string, name: string) =>
  source
    .split(new RegExp(`<${name}(?=[\\s/>])`))
    .slice(1)
    .map((rest) => rest.slice(0, 600));
const surfaces = sources.filter((path) => path !== FIELD && path.endsWith('x'));

test.each(surfaces)('21.10 %s has no text field of its own', (path) => {
  const source = readFileSync(path, 'utf8');
  expect(tags(source, 'textarea')).toEqual([]);
  for (const tag of tags(source, 'input'))
    expect(tag).toMatch(/^[^<]*?type=(?:"(?:checkbox|radio|file)"|\{many \? 'checkbox' : 'radio'\})/);
});

test.each(surfaces)('21.10 the forms and choices of %s are not kept either', (path) => {
  const source = readFileSync(path, 'utf8');
  for (const name of ['form', 'select'])
    for (const tag of tags(source, name)) expect(tag).toMatch(/^\s*autoComplete="off"/);
});

test('21.10 the field says "off", whatever it is given', () => {
  const source = readFileSync(FIELD, 'utf8');
  // After the props, so that none of them can say otherwise.
  expect(source).toMatch(/<textarea \{\.\.\.props\} autoComplete="off" \/>/);
  expect(source).toMatch(
    /<input \{\.\.\.props\} type=\{type\} autoComplete=\{isNew \? 'new-password' : 'off'\} \/>/,
  );
});
