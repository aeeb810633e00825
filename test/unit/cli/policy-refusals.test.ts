/** What `draftguard policy …` refuses: each time one sentence that says what, where and what to do, and nothing written. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
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

describe('signed policies', () => {
  const key = join(folder, 'key.json');
  let line = '';
  let first = '';
  beforeAll(async () => {
    line = (await draftguard(['policy', 'keygen', 'kontor.example', '--out', key])).out.trim();
    first = file('first.json', (await draftguard(['policy', 'sign', policy, '--key', key])).out);
  });
  const signing = (...args: string[]) => ['sign', policy, '--key', key, ...args];

  test('sign: options are read before anything is done', async () => {
    expect(await refusal(64, ...signing('--version', 'x'))).toContain('whole number from 1 to 1000000000');
    expect(await refusal(64, ...signing('--days', '999999999'))).toContain('whole number from 1 to 36500');
    expect(await refusal(64, ...signing('--add-key', 'foo'))).toContain('policy keygen');
    expect(await refusal(65, ...signing('--minimum-extension', 'new'))).toContain('is written like 0.1.0');
  });

  test('sign: the version counts up from the bundle before, of which the signature must be good', async () => {
    expect(await refusal(65, ...signing('--version', '1', '--previous', first))).toContain(
      'first.json has version 1, so --version must be higher than 1',
    );
    const next = await draftguard(['policy', ...signing('--previous', first)]);
    const bundle = file('next.json', next.out);
    expect((await draftguard(['policy', 'verify', bundle, '--key', line])).out).toContain(
      'good. Version 2 of',
    );

    const other = join(folder, 'other.json');
    const said = await draftguard(['policy', 'keygen', 'kontor.example', '--out', other, '--id', 'key-2']);
    const foreign = file('foreign.json', (await draftguard(['policy', 'sign', policy, '--key', other])).out);
    expect(await refusal(65, ...signing('--previous', foreign))).toContain('--previous-key');
    const rotated = await draftguard([
      'policy',
      ...signing('--previous', foreign, '--previous-key', said.out.trim()),
    ]);
    expect(rotated.code).toBe(0);
    const forged = file('forged.json', readFileSync(first, 'utf8').replace('A number', 'No number'));
    expect(await refusal(65, ...signing('--previous', forged))).toContain('bad-signature');
    expect(await refusal(65, ...signing('--previous', policy))).toContain('This is not a signed bundle');
  });

  test('verify: a policy and a key that is none are known as such', async () => {
    const { code, out } = await draftguard(['policy', 'verify', policy, '--key', line]);
    expect(code).toBe(2);
    expect(out).toBe(
      `${policy}: refused (not-a-bundle). This is not a signed bundle; make one with "policy sign".\n`,
    );
    expect(await refusal(64, 'verify', first, '--key', 'foo')).toMatch(/--key <line>.*policy keygen/);
  });

  test('deploy: only what is signed with the key goes out as a bundle, and a bundle only with its key', async () => {
    const out = join(folder, 'never');
    const to = ['--target', 'chrome-linux', '--out', out];
    expect(await refusal(65, 'deploy', policy, '--bundle-key', line, ...to)).toContain('not-a-bundle');
    const forged = file('forged.json', readFileSync(first, 'utf8').replace('A number', 'No number'));
    expect(await refusal(65, 'deploy', forged, '--bundle-key', line, ...to)).toContain('bad-signature');
    expect(await refusal(64, 'deploy', first, '--bundle-key', 'foo', ...to)).toContain('policy keygen');
    expect(await refusal(65, 'deploy', first, ...to)).toMatch(/is a signed bundle.*--bundle-key/);
    expect(existsSync(out)).toBe(false);
  });
});

describe('deploy', () => {
  const deploy = (...args: string[]) => ['deploy', policy, '--target', 'firefox', ...args];

  test('a file that is there stays', async () => {
    const out = join(folder, 'there');
    mkdirSync(out);
    const path = file('there/policies.json', '{"policies":{"DisableTelemetry":true}}');
    expect(await refusal(65, ...deploy('--out', out))).toContain(`${path} is there already`);
    expect(readFileSync(path, 'utf8')).toContain('DisableTelemetry');
    file('there/draftguard-chrome.adml', 'mine');
    expect(await refusal(65, 'deploy', policy, '--target', 'chrome-windows-admx', '--out', out)).toContain(
      'draftguard-chrome.adml',
    );
    expect(readdirSync(out).sort()).toEqual(['draftguard-chrome.adml', 'policies.json']);
    expect(await refusal(65, ...deploy('--out', policy))).toContain('EEXIST');
  });

  test('an address, an id or a target that is none', async () => {
    expect(await refusal(64, ...deploy('--source', 'notaurl'))).toContain('https://');
    expect(await refusal(64, ...deploy('--chromium-id', 'zzz'))).toContain('32 letters');
    expect(await refusal(64, ...deploy('--firefox-id', 'zzz'))).toContain('draftguard@draftguard.dev');
    const { code, err } = await draftguard(['policy', 'deploy', policy, '--target', 'chrome-linus']);
    expect(code).toBe(64);
    expect(err).toMatch(/^draftguard: There is no target "chrome-linus"\. Give --target, one of:\n {2}chrom/);
  });
});
