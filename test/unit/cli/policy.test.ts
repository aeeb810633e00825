/** `draftguard policy …` as a process. */
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { encrypterFor, makeIdentity } from '../../../lib/crypto/seal';
import { withHash } from '../../../lib/policy/value-hash';
import { exported, held, makeLog } from '../audit/log-rig';
import { draftguard, file, folder } from './rig';

const policy = file(
  'policy.json',
  JSON.stringify({
    organization: { internalDomains: ['kontor.example'] },
    extends: 'builtin',
    rules: [
      {
        id: 'ssn',
        title: 'A number leaves',
        then: 'warn',
        when: { entities: ['US_SSN'], recipients: { scope: 'external' } },
      },
    ],
  }),
);
mkdirSync(join(folder, 'drafts'));
const draft = (expected: string) =>
  `From: jo@kontor.example\r\nTo: x@outside.example\r\nSubject: Hi\r\nX-Draftguard-Expect: ${expected}\r\n\r\nHer SSN is 536-48-2917.\r\n`;
const mail = file('drafts/one.eml', draft('warn ssn'));

describe('check', () => {
  test('good, odd and refused', async () => {
    expect(await draftguard(['policy', 'check', policy])).toMatchObject({
      code: 0,
      out: `${policy}: good.\n`,
    });
    const odd = file('odd.json', '{"rules":[{"id":"r","title":"R","then":"warn"}]}');
    expect(await draftguard(['policy', 'check', odd])).toMatchObject({
      code: 1,
      out: expect.stringContaining('odd.json:1:11: noisy: rules[0].when'),
    });
    const bad = file('bad.json', '{\n"mode":"strict"}');
    expect(await draftguard(['policy', 'check', bad])).toMatchObject({
      code: 65,
      out: expect.stringContaining('bad.json:2:8: error: mode: This must be'),
    });
    expect((await draftguard(['policy', 'check', join(folder, 'none.json')])).code).toBe(65);
    // One that cannot be read does not keep the others from being checked.
    expect(await draftguard(['policy', 'check', join(folder, 'none.json'), policy])).toMatchObject({
      code: 65,
      out: expect.stringContaining('good.'),
      err: expect.stringContaining('none.json'),
    });
    expect((await draftguard(['policy', 'check'])).code).toBe(64);
  });
});

test('test: a wrong verdict fails, and says why', async () => {
  expect(await draftguard(['policy', 'test', policy, '--drafts', join(folder, 'drafts')])).toMatchObject({
    code: 0,
    out: 'good  one.eml: warn\n1 drafts, 0 wrong.\n',
  });
  mkdirSync(join(folder, 'wrong'));
  file('wrong/one.eml', draft('block'));
  const { code, out } = await draftguard(['policy', 'test', policy, '--drafts', join(folder, 'wrong')]);
  expect(code).toBe(2);
  expect(out).toContain('WRONG "one.eml" gives warn, not block.');
  expect(out).toContain('Rule "ssn" warns: 1 US_SSN ≥ 0.6 to 1 external recipient.');
});

test('explain: every rule in words, and a draft with its trace, masked', async () => {
  const { code, out } = await draftguard(['policy', 'explain', policy, mail]);
  expect(code).toBe(0);
  expect(out).toContain('ssn: A number leaves\n  warn. When all of this holds:\n  - ');
  expect(out).toContain('recipients outside the organisation, at least: 1');
  expect(out).toContain('found US_SSN');
  expect(out).toContain('Rule "ssn" warns');
  expect(out).not.toContain('536-48');
});

test('diff: rules that change, and what would have been different', async () => {
  const next = file('next.json', readFileSync(policy, 'utf8').replace('"warn"', '"block"'));
  const rig = makeLog();
  for (let at = 0; at < 3; at++)
    await rig.log.append(
      held({ action: 'warn', entities: { US_SSN: 1 }, recipients: { internal: 0, external: 1 } }),
    );
  const log = file('log.ndjson', await exported(rig, { events: true }));
  const { code, out } = await draftguard(['policy', 'diff', policy, next, '--log', log]);
  expect(code).toBe(0);
  expect(out).toContain('changed: rule ssn: then');
  expect(out).toContain('3 decisions in');
  expect(out).toContain('3 x warn -> block');
});

test('diff: a log that is sealed opens with a key of a reader', async () => {
  const { secret, recipient } = await makeIdentity();
  const rig = makeLog({ readers: async () => [recipient] });
  await rig.log.append(
    held({ action: 'warn', entities: { US_SSN: 1 }, recipients: { internal: 0, external: 1 } }),
  );
  const records = file('records.ndjson', await exported(rig));
  const whole = file('log.age', await encrypterFor([recipient]).encrypt(readFileSync(records)));
  const keys = file('reader.txt', `${secret}\n`);
  const next = file('stricter.json', readFileSync(policy, 'utf8').replace('"warn"', '"block"'));
  const diff = (...args: string[]) => draftguard(['policy', 'diff', policy, next, ...args]);
  for (const log of [records, whole]) {
    expect(await diff('--log', log)).toMatchObject({
      code: 65,
      out: '',
      err: expect.stringContaining('--identity'),
    });
    expect(await diff('--log', log, '--identity', keys)).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 x warn -> block'),
    });
  }
});

describe('signed policies', () => {
  test('keygen, sign, verify, and what a device would refuse', async () => {
    const key = join(folder, 'key.json');
    const made = await draftguard(['policy', 'keygen', 'kontor.example', '--out', key, '--id', 'k1']);
    expect(made).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^kontor\.example\/k1\/[0-9a-f]{64}\n$/),
    });
    expect(statSync(key).mode & 0o777).toBe(0o600);
    expect((await draftguard(['policy', 'keygen', 'kontor.example', '--out', key])).code).toBe(65);
    const line = made.out.trim();
    const signed = await draftguard([
      'policy',
      'sign',
      policy,
      '--key',
      key,
      '--version',
      '7',
      '--drafts',
      join(folder, 'drafts'),
    ]);
    expect(signed.code).toBe(0);
    expect(signed.out).not.toContain(JSON.parse(readFileSync(key, 'utf8')).secret);
    const bundle = file('bundle.json', signed.out);
    expect(await draftguard(['policy', 'verify', bundle, '--key', line])).toMatchObject({
      code: 0,
      out: expect.stringContaining('good. Version 7 of kontor.example, key k1'),
    });
    const changed = file('changed.json', signed.out.replace('A number leaves', 'A number stays'));
    expect(await draftguard(['policy', 'verify', changed, '--key', line])).toMatchObject({
      code: 2,
      out: expect.stringContaining('bad-signature'),
    });
    const deployed = await draftguard([
      'policy',
      'deploy',
      bundle,
      '--target',
      'chromium-linux',
      '--bundle-key',
      line,
    ]);
    expect(JSON.parse(deployed.out)['3rdparty'].extensions).toEqual({
      mjleblpnfbfhenbikilhpfkdkjaoigfb: withHash({ policyBundle: signed.out.trim(), bundleKey: line }),
    });
  });

  test('a policy that fails its own drafts is not signed', async () => {
    const key = join(folder, 'key2.json');
    await draftguard(['policy', 'keygen', 'kontor.example', '--out', key]);
    const { code, out, err } = await draftguard([
      'policy',
      'sign',
      policy,
      '--key',
      key,
      '--drafts',
      join(folder, 'wrong'),
    ]);
    expect([code, out]).toEqual([65, '']);
    expect(err).toContain('fails its own test');
  });
});

test('deploy: lists its targets, and writes files', async () => {
  const listed = await draftguard(['policy', 'deploy', policy]);
  expect(listed.code).toBe(64);
  expect(listed.err).toContain('edge-windows-admx');
  const out = join(folder, 'out');
  const written = await draftguard([
    'policy',
    'deploy',
    policy,
    '--target',
    'chrome-windows-reg',
    '--out',
    out,
  ]);
  expect(written.code).toBe(0);
  expect(readFileSync(join(out, 'draftguard-chrome.reg')).subarray(0, 2)).toEqual(Buffer.from([0xff, 0xfe]));
  const bad = file('bad2.json', '{"mode":"strict"}');
  expect((await draftguard(['policy', 'deploy', bad, '--target', 'firefox'])).code).toBe(65);
});
