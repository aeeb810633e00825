/** The policy in force while the browser answers late, changes its mind, or hands over what is refused. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PolicySourceDeps } from '../../../lib/background/policy-source';
import { payloadHash } from '../../../lib/policy/bundle/format';
import { makeKeyPair, signBundle } from '../../../lib/policy/bundle/sign';
import { listeners, local, managed } from './storage-rig';

vi.mock('wxt/browser', () => import('./storage-rig'));

let answer: Promise<unknown> = Promise.resolve({});
managed.get = () => answer;

const { createPolicySource } = await import('../../../lib/background/policy-source');

beforeEach(() => {
  local.clear();
  listeners.length = 0;
  answer = Promise.resolve({});
});

function start(overrides: Partial<PolicySourceDeps> = {}) {
  const events: string[] = [];
  const source = createPolicySource({
    now: () => 1_000_000,
    after: () => {},
    extensionVersion: '0.1.0',
    test: async () => [],
    onChange: ({ source: from, policy }) => events.push(`changed ${from} ${policy.mode}`),
    onRefused: ({ source: from, code }) => events.push(`refused ${from} ${code}`),
    ...overrides,
  });
  return { source, events };
}

/** Managed storage says something else, and says so. */
async function say(managed: unknown) {
  answer = Promise.resolve(managed);
  for (const listener of listeners) listener({}, 'managed');
  await vi.waitFor(() => expect(local.get('managedSeen')).toEqual(managed));
}
const modeOf = async ({ source }: ReturnType<typeof start>) => {
  const { policy, source: from } = await source.current();
  return `${from} ${policy.mode}`;
};
const settles = (started: ReturnType<typeof start>, expected: string) =>
  vi.waitFor(async () => expect(await modeOf(started)).toBe(expected));

test('before the first answer the strict default stands, pending, whatever a person set', async () => {
  local.set('localPolicy', { mode: 'audit' });
  answer = new Promise(() => {});
  const { source } = start();
  expect(await source.current()).toMatchObject({
    source: 'builtin',
    pending: true,
    policy: { mode: 'enforce' },
  });
});

test('after a restart the last good policy stands until the browser answers', async () => {
  const first = start();
  await say({ mode: 'coach' });
  await settles(first, 'managed coach');
  let tell: (value: unknown) => void = () => {};
  answer = new Promise((resolve) => {
    tell = resolve;
  });
  local.delete('managedSeen');
  const second = start();
  expect(await second.source.current()).toMatchObject({
    source: 'last-known-good',
    pending: true,
    policy: { mode: 'coach' },
  });
  tell({ mode: 'audit' });
  await settles(second, 'managed audit');
  expect(second.events).toEqual(['changed managed audit']);
});

test('a device that nobody manages is known as such in Firefox, which rejects', async () => {
  answer = Promise.reject(new Error('Managed storage manifest not found'));
  const started = start();
  await started.source.saveLocal({ mode: 'coach' });
  expect(await started.source.current()).toMatchObject({
    source: 'local',
    pending: false,
    policy: { mode: 'coach' },
  });
});

test('what is refused is recorded once, not at every start', async () => {
  const started = start();
  await settles(started, 'builtin enforce');
  await say({ mode: 'coach' });
  await settles(started, 'managed coach');
  await say({ mode: 'strict' });
  await settles(started, 'last-known-good coach');
  await say({ mode: 'strict' });
  expect(started.events).toEqual([
    'changed builtin enforce',
    'changed managed coach',
    'refused managed policy-invalid',
  ]);
  const again = start();
  await settles(again, 'last-known-good coach');
  expect(again.events).toEqual([]);
});

test('since when a policy is in force outlives the worker', async () => {
  const started = start({ now: () => 5 });
  await say({ mode: 'coach' });
  await settles(started, 'managed coach');
  const again = start({ now: () => 99 });
  expect((await again.source.current()).since).toBe(5);
});

describe('a signed policy with tests of its own', () => {
  const { key, secret } = makeKeyPair();
  const bundle = (version: number, mode: string, previous = '') => ({
    bundleKey: `kontor.example/k1/${key}`,
    policyBundle: signBundle(
      {
        org: 'kontor.example',
        keyId: 'k1',
        version,
        previous,
        minimumExtension: '0.1.0',
        issued: '1970-01-01T00:00:00Z',
        notAfter: '2099-01-01T00:00:00Z',
        policy: { mode },
        tests: [{ name: 'T', draft: {}, expect: 'allow' }],
      },
      secret,
    ),
  });

  test('is taken once they pass, and tested once', async () => {
    const run = vi.fn(async () => [] as string[]);
    const started = start({ test: run });
    await say(bundle(1, 'coach'));
    await settles(started, 'managed coach');
    expect((await started.source.current()).bundle).toMatchObject({ version: 1 });
    await settles(start({ test: run }), 'managed coach');
    expect(run).toHaveBeenCalledTimes(1);
  });

  test('is not taken when they fail, and the version before stays', async () => {
    const failures: string[] = [];
    const started = start({ test: async () => failures });
    await say(bundle(1, 'coach'));
    await settles(started, 'managed coach');
    failures.push('"T" gives block, not allow.');
    const { payload } = JSON.parse(bundle(1, 'coach').policyBundle);
    await say(bundle(2, 'audit', payloadHash(payload)));
    await vi.waitFor(() => expect(started.events.at(-1)).toBe('refused managed tests-failed'));
    expect(await modeOf(started)).toBe('last-known-good coach');
    expect(local.get('bundleState')).toMatchObject({ version: 1 });
  });

  test('no draft waits meanwhile: the policy in force answers until the new one has passed', async () => {
    let pass: () => void = () => {};
    const gate = new Promise<void>((resolve) => {
      pass = resolve;
    });
    const started = start({
      test: async () => {
        await gate;
        return [];
      },
    });
    await say({ mode: 'coach' });
    await settles(started, 'managed coach');
    await say(bundle(1, 'audit'));
    expect(await modeOf(started)).toBe('managed coach');
    pass();
    await settles(started, 'managed audit');
  });
});
