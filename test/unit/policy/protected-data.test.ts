/** 21.13: protected data that a policy brings is checked with it, in force with it, and gone with it. */
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createProtectedStore } from '../../../lib/background/protected-store';
import { overBuiltin, resolvePolicy } from '../../../lib/policy/managed';
import { problemLine } from '../../../lib/policy/problems';
import type { Policy } from '../../../lib/policy/schema';
import { openDatabase } from '../../../lib/stored/db';
import { createMailChecker } from '../../../scripts/cli/mail-checker';
import { ENGLISH } from '../../../scripts/cli/words';
import { listOf, ROWS } from '../detect/protected/exact/rig';

const entry = (bytes: Uint8Array) => ({
  file: Buffer.from(bytes).toString('base64'),
  sha256: createHash('sha256').update(bytes).digest('hex'),
});
const LIST = await listOf(ROWS);

function policyOf(...protectedData: unknown[]): Policy {
  const parsed = overBuiltin({ protectedData });
  if (!parsed.ok) throw new Error(parsed.problems.map((each) => problemLine(each, ENGLISH.t)).join('\n'));
  return parsed.policy;
}
const refusal = (...protectedData: unknown[]) => {
  const parsed = overBuiltin({ protectedData });
  return parsed.ok ? 'taken' : problemLine(parsed.problems[0]!, ENGLISH.t);
};

describe('21.13 a file of protected data in a policy', () => {
  test('that is whole is taken', () => {
    expect(refusal(entry(LIST))).toBe('taken');
  });

  const changed = LIST.slice();
  changed[200] = (changed[200] ?? 0) ^ 1;
  test.each<[string, unknown, RegExp]>([
    ['that is no base64', { ...entry(LIST), file: 'no, not this' }, /protectedData\[0\]\.file: .*base64/],
    ['of another hash', { ...entry(LIST), sha256: '0'.repeat(64) }, /protectedData\[0\]\.sha256: /],
    ['of half a hash', { ...entry(LIST), sha256: '0'.repeat(32) }, /protectedData\[0\]\.sha256: /],
    [
      'that was changed before it was hashed',
      entry(changed),
      /protectedData\[0\]\.file: .*cut short|changed/,
    ],
    ['that is cut', entry(LIST.slice(0, -5)), /protectedData\[0\]\.file: .*cut short/],
    ['that is another kind of file', entry(new Uint8Array(400)), /protectedData\[0\]\.file: .*no file of/],
    ['that is empty', entry(new Uint8Array(0)), /protectedData\[0\]\.file: /],
    ['that is too large', entry(new Uint8Array(1_000_001)), /protectedData\[0\]\.file: .*1 MB/],
    ['with a key that nobody knows', { ...entry(LIST), name: 'x' }, /unknown|not known|no key/i],
    ['that is a text', 'customers.dgedm', /protectedData\[0\]: /],
  ])('%s is refused, and it is said why', (_what, given, why) => {
    expect(refusal(given)).toMatch(why);
  });

  test('that comes twice is refused', async () => {
    expect(refusal(entry(LIST), entry(await listOf(ROWS.slice(1))))).toContain('customers');
  });

  test('that is wrong leaves the last good policy in force', () => {
    const resolved = resolvePolicy({
      managed: { protectedData: [{ ...entry(LIST), sha256: '0'.repeat(64) }] },
      lastKnownGood: policyOf(entry(LIST)),
      local: undefined,
      bundle: { state: null, now: 0, extensionVersion: '0.1.0', failedTests: [] },
    });
    expect(resolved).toMatchObject({ source: 'last-known-good', refused: [{ code: 'policy-invalid' }] });
  });
});

describe('21.13 protected data that a policy brings', () => {
  let names = 0;
  const ledger = {
    expected: async () => ({}),
    during: <T>(_what: string, _names: unknown, change: () => Promise<T>) => change(),
  };
  const start = () => createProtectedStore(openDatabase(`policy-data-${++names}`), ledger);
  const none = policyOf();
  const found = async (store: ReturnType<typeof start>, policy: Policy, text = 'KD-104 223') => {
    const { data } = await store.current(policy);
    return data.flatMap(({ finders }) => finders.flatMap((find) => find(text, 0, text.length) ?? [])).length;
  };

  test('is in force on any device, also with an empty database, and gone when the policy drops it', async () => {
    const store = start();
    expect(await found(store, policyOf(entry(LIST)))).toBe(1);
    expect(await found(store, none)).toBe(0);
  });

  test('is what the policy requires', async () => {
    const store = start();
    const policy = { ...policyOf(entry(LIST)), requiredData: ['customers'] };
    expect(await found(store, policy)).toBe(1);
    expect((await store.list(policy)).missing).toEqual([]);
    await expect(store.current({ ...policy, protectedData: [] })).rejects.toMatchObject({
      code: 'protected-data',
    });
  });

  test('is listed as of the policy; the same file on the device is not listed twice, another one is', async () => {
    const store = start();
    const policy = policyOf(entry(LIST));
    await store.add(new Blob([LIST]));
    expect((await store.list(policy)).files).toMatchObject([{ id: 'customers', fromPolicy: true }]);
    expect(await found(store, policy)).toBe(1);
    await store.add(new Blob([await listOf(ROWS.slice(1))]));
    expect((await store.list(policy)).files).toMatchObject([
      { count: 3, fromPolicy: true },
      { count: 2, fromPolicy: false },
    ]);
    expect((await store.list(none)).files).toMatchObject([{ count: 2, fromPolicy: false }]);
  });

  test('is one thing for as long as nothing changes, so that the engine is not built anew', async () => {
    const store = start();
    const policy = policyOf(entry(LIST));
    const first = (await store.current(policy)).data;
    expect((await store.current(policy)).data).toBe(first);
    await store.add(new Blob([await listOf(ROWS.slice(1))]));
    expect((await store.current(policy)).data).not.toBe(first);
  });

  test('is sought by the command line too', async () => {
    const body = 'The customer is KD-104 223.';
    const draft = {
      webmail: 'roundcube' as const,
      subject: '',
      body,
      attachments: [],
      recipients: [{ field: 'to' as const, address: 'ann@other.example', name: '' }],
    };
    const mail = { draft, header: () => null, parts: [{ id: 'body', kind: 'body' as const, text: body }] };
    const judge = async (policy: Policy) =>
      (await createMailChecker(policy).check(mail)).findings.map(({ entity }) => entity);
    expect(await judge(policyOf(entry(LIST)))).toContain('EXACT_DATA_MATCH');
    expect(await judge(none)).not.toContain('EXACT_DATA_MATCH');
  });
});
