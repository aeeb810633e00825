/** What `draftguard policy …` refuses: each time one sentence that says what, where and what to do, and nothing written. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { draftguard, file, folder } from './rig';

const policy = file(
  'policy.json',
  '{"rules": [{"id": "ssn", "title": "A number leaves", "then": "warn", "when": {"entities": ["US_SSN"]}}]}',
);
const draft = (expected: string) =>
  `From: jo@kontor.example\r\nTo: x@outside.example\r\nSubject: Hi\r\nX-Draftguard-Expect: ${expected}\r\n\r\nHer SSN is 536-48-2917.\r\n`;

/** @returns the one sentence */
async function refusal(code: number, ...args: string[]): Promise<string> {
  const said = await draftguard(['policy', ...args]);
  expect(said, said.err).toMatchObject({ code, out: '' });
  expect(said.err).toMatch(/^draftguard: [^\n]+\n$/);
  return said.err;
}

describe('drafts', () => {
  test('explain: a draft that is missing, a folder or no mail is named, before any rule', async () => {
    const png = file('dot.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    for (const path of [join(folder, 'missing.eml'), folder, png])
      expect(await refusal(65, 'explain', policy, path)).toContain(path);
  });

  test('test: one draft that cannot be used does not keep the others from being tested', async () => {
    const drafts = join(folder, 'drafts');
    mkdirSync(join(drafts, 'd.eml'), { recursive: true });
    file('drafts/a.eml', draft('wran cards'));
    file('drafts/b.eml', draft('warn ssn'));
    file('drafts/c.eml', 'From: jo@kontor.example\r\n\r\nHi\r\n');
    const { code, out, err } = await draftguard(['policy', 'test', policy, '--drafts', drafts]);
    expect(code).toBe(65);
    expect(out).toBe('good  b.eml: warn\n1 drafts, 0 wrong, 3 not tested.\n');
    const [a, c, d] = err.trimEnd().split('\n');
    expect(a).toMatch(/a\.eml.*"wran".*allow, log, hint, warn, justify or block/);
    expect(c).toMatch(/c\.eml.*X-Draftguard-Expect: warn/);
    expect(d).toMatch(/d\.eml/);
  });
});
