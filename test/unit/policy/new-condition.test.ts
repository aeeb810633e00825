/** That a condition is one file and its line in the table: a toy is added to a copy of the tree, and to nothing else. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const COPIED = ['lib', 'scripts', 'public/_locales', 'test/unit/policy', 'package.json'];
const TABLE = 'lib/policy/conditions/index.ts';

const tree = mkdtempSync(join(tmpdir(), 'draftguard-condition-'));
afterAll(() => rmSync(tree, { recursive: true, force: true }));

/** What a tool prints, whether or not it succeeds: what it complains of is what a reader of the failure needs. */
function run(tool: string, ...args: string[]): string {
  return spawnSync(resolve('node_modules/.bin', tool), args, { cwd: tree, encoding: 'utf8' }).stdout;
}

test('a new condition is judged, told, checked, managed and documented, and its types fit', () => {
  for (const part of COPIED) cpSync(part, join(tree, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(tree, 'node_modules'));
  const table = readFileSync(TABLE, 'utf8');
  const added = `import { crowd } from '../../../test/unit/policy/toy/crowd';\n${table.replace(/(const TABLE = \[[^\]]*)\]/, '$1, crowd]')}`;
  expect(added).toContain(', crowd]');
  writeFileSync(join(tree, TABLE), added);
  writeFileSync(
    join(tree, 'tsconfig.json'),
    JSON.stringify({
      extends: resolve('tsconfig.json'),
      include: [resolve('.wxt/wxt.d.ts'), 'lib/policy', 'lib/**/*.d.ts', 'test/unit/policy/toy/probe.ts'],
    }),
  );

  expect(run('tsc', '--noEmit', '-p', '.')).toBe('');
  const { managed, docs, ...said } = JSON.parse(run('tsx', 'test/unit/policy/toy/probe.ts'));
  expect(said).toEqual({
    matched: ['few'],
    trace: [
      'Rule "few" blocks the message: a crowd of 2 to 2 recipients.',
      'Rule "many" does not match: a crowd of 2.',
    ],
    described: ['a crowd of 2 or more', 'a crowd of 4 or more'],
    shadowed: [['rules', 1]],
  });
  expect(managed).toContain('"crowd":{"title":"A crowd","type":"object"');
  expect(docs).toContain('### `rules[].when.crowd.least`\n\nFewest recipients in all. A toy.');
});
