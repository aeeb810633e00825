/** Signed policies: what is taken, and every attack on one that we know. */
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import { BUILTIN_POLICY } from '../../../lib/policy/builtin';
import {
  type BundleTest,
  payloadHash,
  readAnchor,
  signedBytes,
  writeAnchor,
} from '../../../lib/policy/bundle/format';
import type { BundleState } from '../../../lib/policy/bundle/open';
import { REFUSALS } from '../../../lib/policy/bundle/open';
import { makeKeyPair, signBundle, signPayload } from '../../../lib/policy/bundle/sign';
import { draftOf, failureOf } from '../../../lib/policy/bundle/tests';
import { inWords, type Sentence } from '../../../lib/policy/facts/sentence';
import { type RefusedPolicy, resolvePolicy } from '../../../lib/policy/managed';
import { tell } from '../../../lib/policy/problem-texts';
import { ENGLISH } from '../../../scripts/cli/words';

const NOW = Date.UTC(2026, 10, 25, 12);
const first = makeKeyPair();
const second = makeKeyPair();
const stranger = makeKeyPair();
const anchor = writeAnchor({ org: 'kontor.example', key: { id: 'k1', key: first.key } });
const good = { ...BUILTIN_POLICY, mode: 'coach' };

const payload = (overrides: object = {}) => ({
  org: 'kontor.example',
  keyId: 'k1',
  version: 5,
  previous: '',
  issued: '2026-11-20T00:00:00Z',
  notAfter: '2027-11-20T00:00:00Z',
  minimumExtension: '0.1.0',
  policy: { mode: 'audit' } as Record<string, unknown>,
  ...overrides,
});
const signed = (overrides: object = {}, secret = first.secret) => signBundle(payload(overrides), secret);
const state = (overrides: Partial<BundleState> = {}): BundleState => ({
  org: 'kontor.example',
  version: 4,
  hash: 'ab'.repeat(32),
  keys: [],
  revoked: [],
  ...overrides,
});

interface Given {
  state?: BundleState | null;
  key?: unknown;
  now?: number;
  failedTests?: Sentence[];
  more?: object;
}

const resolve = (
  bundle: unknown,
  { state: known = null, key = anchor, now = NOW, failedTests = [], more }: Given = {},
) =>
  resolvePolicy({
    managed: { policyBundle: bundle, ...(key === null ? {} : { bundleKey: key }), ...more },
    lastKnownGood: good,
    local: { mode: 'audit' },
    bundle: { state: known, now, extensionVersion: '0.1.0', failedTests },
  });

/** Signs what signBundle would not. */
const signedRaw = (content: unknown, keyId = 'k1', secret = first.secret) =>
  signPayload(typeof content === 'string' ? content : JSON.stringify(content), keyId, secret);
const changed = (bundle: string, change: (envelope: Record<string, unknown>) => void) => {
  const envelope = JSON.parse(bundle);
  change(envelope);
  return JSON.stringify(envelope);
};
const withPrevious = { previous: 'ab'.repeat(32) };

describe('a signed policy', () => {
  test('is in force, and remembered', () => {
    const bundle = signed({ ...withPrevious, keys: [{ id: 'k2', key: second.key }], revoked: ['k0'] });
    const { source, policy, bundle: taken, refused } = resolve(bundle, { state: state() });
    expect({ source, mode: policy.mode, refused }).toEqual({ source: 'managed', mode: 'audit', refused: [] });
    const hash = payloadHash(JSON.parse(bundle).payload);
    expect(taken?.facts).toMatchObject({ org: 'kontor.example', keyId: 'k1', version: 5, hash });
    expect(taken?.state).toEqual({
      org: 'kontor.example',
      version: 5,
      hash,
      keys: [{ id: 'k2', key: second.key }],
      revoked: ['k0'],
    });
  });

  test('the same one again is the same; a later one may leave some out', () => {
    const bundle = signed();
    const hash = payloadHash(JSON.parse(bundle).payload);
    expect(resolve(bundle, { state: state({ version: 5, hash }) }).source).toBe('managed');
    expect(resolve(signed({ version: 9, previous: 'cd'.repeat(32) }), { state: state() }).source).toBe(
      'managed',
    );
  });

  test('keys rotate: the old key brings the new one, which may put the old one out of use', () => {
    const taken = resolve(signed({ keys: [{ id: 'k2', key: second.key }] })).bundle?.state ?? null;
    const next = signed({ keyId: 'k2', version: 6, previous: taken?.hash, revoked: ['k1'] }, second.secret);
    const after = resolve(next, { state: taken }).bundle?.state ?? null;
    expect(after?.version).toBe(6);
    const old = resolve(signed({ version: 7, previous: after?.hash }), { state: after });
    expect(old.refused[0]?.code).toBe('revoked-key');
  });

  test('another organisation’s key begins anew', () => {
    const key = writeAnchor({ org: 'new.example', key: { id: 'k1', key: first.key } });
    expect(resolve(signed({ org: 'new.example', version: 1 }), { key, state: state() }).source).toBe(
      'managed',
    );
  });

  test('its own tests are drafts like any other', () => {
    const draft = {
      from: 'Jo@kontor.example',
      to: ['a@b.example'],
      attachments: [{ name: 'a.bin', text: null }],
    };
    const [one] = JSON.parse(
      JSON.parse(signed({ tests: [{ name: 'T', draft, expect: 'warn' }] })).payload,
    ).tests;
    expect(draftOf(one)).toMatchObject({
      account: 'jo@kontor.example',
      recipients: [{ field: 'to', address: 'a@b.example' }],
      attachments: [{ content: { unread: 'unknown-type' } }],
    });
    const verdict = { action: 'warn', rules: [{ id: 'r' }] } as never;
    const failure = (expected: Pick<BundleTest, 'expect' | 'rules'>) =>
      inWords(failureOf({ name: 'T', ...expected }, verdict) ?? '', ENGLISH.t);
    expect(failure({ expect: 'warn', rules: ['r'] })).toBe('');
    expect(failure({ expect: 'block', rules: [] })).toBe('"T" gives warn, not block.');
    expect(failure({ expect: 'warn', rules: ['s'] })).toBe('"T" does not match the rule s.');
  });
});

const whole = signed();
const order = 2n ** 252n + 27742317777372353535851937790883648493n;

/** A second signature over the same bytes, made of the first without any key: S + L. */
function malleable(bundle: string): string {
  return changed(bundle, (envelope) => {
    const bytes = hexToBytes(envelope.signature as string);
    let s = 0n;
    for (let at = 63; at >= 32; at--) s = (s << 8n) | BigInt(bytes[at] as number);
    s += order;
    for (let at = 32; at < 64; at++, s >>= 8n) bytes[at] = Number(s & 255n);
    envelope.signature = bytesToHex(bytes);
  });
}

/** Signed for another purpose with the same key. */
function foreign(): string {
  const text = JSON.parse(whole).payload as string;
  const bare = signedBytes(text).slice(signedBytes('').length);
  const signature = bytesToHex(ed25519.sign(bare, hexToBytes(first.secret)));
  return JSON.stringify({ draftguardPolicy: 1, keyId: 'k1', payload: text, signature });
}

/** Another hexadecimal digit than this one. */
const otherDigit = (digit: string) => (digit === '0' ? '1' : '0');

const attacks: [string, (typeof REFUSALS)[number], unknown, Given?][] = [
  ['not a text', 'not-text', { draftguardPolicy: 1 }],
  ['oversize', 'too-long', 'x'.repeat(8_000_001)],
  ['truncation', 'not-json', whole.slice(0, -20)],
  ['an unsigned policy', 'not-a-bundle', JSON.stringify({ mode: 'audit' })],
  ['an unknown field outside', 'not-a-bundle', changed(whole, (each) => (each.extra = 1))],
  ['a signature that is left out', 'not-a-bundle', changed(whole, (each) => delete each.signature)],
  ['another format', 'not-a-bundle', changed(whole, (each) => (each.draftguardPolicy = 2))],
  ['single keys smuggled in beside it', 'not-a-bundle', whole, { more: { mode: 'audit' } }],
  ['no pinned key', 'no-key', whole, { key: null }],
  ['a pinned key that is none', 'no-key', whole, { key: 'kontor.example/k1/zz' }],
  ['a stranger’s key', 'unknown-key', signed({ keyId: 'k9' }, stranger.secret)],
  ['a stranger’s signature under a known id', 'bad-signature', signed({}, stranger.secret)],
  [
    'a changed policy',
    'bad-signature',
    changed(whole, (each) => (each.payload = String(each.payload).replace('"audit"', '"coach"'))),
  ],
  [
    'a changed signature',
    'bad-signature',
    changed(whole, (each) => (each.signature = String(each.signature).replace(/^./, otherDigit))),
  ],
  ['a signature over other bytes', 'bad-signature', foreign()],
  ['a malleable signature', 'bad-signature', malleable(whole)],
  [
    'a key of small order, for which any signature is good',
    'bad-signature',
    changed(whole, (each) => (each.signature = `01${'00'.repeat(63)}`)),
    { key: writeAnchor({ org: 'kontor.example', key: { id: 'k1', key: `01${'00'.repeat(31)}` } }) },
  ],
  ['a revoked key', 'revoked-key', signed(withPrevious), { state: state({ revoked: ['k1'] }) }],
  [
    'another key under the id of a pinned one',
    'bad-signature',
    signed(withPrevious, stranger.secret),
    { state: state({ keys: [{ id: 'k1', key: stranger.key }] }) },
  ],
  ['no payload inside', 'bad-payload', signedRaw('not json')],
  ['an unknown field inside', 'bad-payload', signedRaw({ ...payload(), extra: 1 })],
  ['a date that is none', 'bad-payload', signedRaw(payload({ notAfter: 'never' }))],
  ['a version that is none', 'bad-payload', signedRaw(payload({ version: 1.5 }))],
  ['another key named inside', 'key-mismatch', signedRaw(payload({ keyId: 'k2' }))],
  ['another organisation’s bundle', 'wrong-organization', signed({ org: 'rival.example' })],
  ['a bundle from the future', 'not-yet', signed({ issued: '2026-11-27T00:00:00Z' })],
  ['freeze: an old bundle shown for ever', 'expired', signed({ notAfter: '2026-11-25T11:59:59Z' })],
  ['rollback', 'rollback', signed({ version: 3 }), { state: state() }],
  ['two bundles of one version', 'fork', signed({ version: 4 }), { state: state() }],
  [
    'a bundle that does not follow the last one',
    'broken-chain',
    signed({ previous: 'cd'.repeat(32) }),
    { state: state() },
  ],
  ['an extension that is too old for it', 'extension-too-old', signed({ minimumExtension: '0.2' })],
  ['an unknown key of the policy', 'bad-policy', signed({ policy: { mode: 'audit', rule: [] } })],
  ['a policy that lies too deep', 'bad-policy', signedRaw(payload({ policy: { rules: nest(60) } }))],
  [
    'own tests that fail here',
    'tests-failed',
    whole,
    { failedTests: [tell('policy_test_verdict', 'T', 'allow', 'block')] },
  ],
];

function nest(levels: number): unknown {
  return levels === 0 ? [] : [{ when: nest(levels - 1) }];
}

/** The first reason, in words. */
const firstOf = ([first]: RefusedPolicy[]) => inWords(first?.problems[0]?.said ?? '', ENGLISH.t);

describe('attacks', () => {
  test.each(attacks)('%s: %s, and the last good policy goes on', (_name, code, bundle, given) => {
    const { source, policy, refused, bundle: taken } = resolve(bundle, given);
    expect(refused.map((each) => [each.source, each.code])).toEqual([['managed', code]]);
    expect(firstOf(refused)).toMatch(/\.$/);
    expect({ source, mode: policy.mode, taken }).toEqual({
      source: 'last-known-good',
      mode: 'coach',
      taken: null,
    });
  });

  test('every kind of refusal has its attack', () => {
    expect([...new Set(attacks.map(([, code]) => code))].sort()).toEqual([...REFUSALS].sort());
  });

  test('a bundle that expires while it is in force stays in force, and is told of', () => {
    const later = resolve(signed(), { now: Date.UTC(2028, 0) });
    expect(later.source).toBe('last-known-good');
    expect(firstOf(later.refused)).toContain('a newer one is missing');
  });
});

test.each([
  '',
  'kontor.example',
  'kontor.example/k1',
  `kontor.example/k1/${'ab'.repeat(32)}/x`,
  `K/k1/${'ab'.repeat(32)}`,
  5,
])('%j is no key to pin', (line) => {
  expect(readAnchor(line)).toBeNull();
});
