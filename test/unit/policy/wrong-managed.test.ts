/** 21.5: a managed policy that is wrong, or not what was deployed, is named and refused, and never becomes a milder one. */
import { describe, expect, test } from 'vitest';
import { DEPLOY_TARGETS } from '../../../lib/policy/deploy/deploy';
import { OWN_IDS } from '../../../lib/policy/deploy/target';
import { resolvePolicy as resolveInputs } from '../../../lib/policy/managed';
import { problemLine } from '../../../lib/policy/problems';
import { ENGLISH } from '../../../scripts/cli/words';
import { managedSchema } from '../../../scripts/generate/managed-schema';

const resolvePolicy = (managed: unknown, lastKnownGood?: unknown, local?: unknown) =>
  resolveInputs({
    managed,
    lastKnownGood,
    local,
    bundle: { state: null, now: 0, extensionVersion: '0.1.0', failedTests: [] },
  });
const rule = { id: 'r', title: 'R', then: 'block', when: { minCount: 2 } };
const GOOD = { mode: 'coach', rules: [rule], audit: { retentionDays: 30 } };
const linesOf = (resolved: ReturnType<typeof resolvePolicy>) =>
  resolved.refused.flatMap(({ problems }) => problems.map((each) => problemLine(each, ENGLISH.t)));

/** What a browser on Linux is handed. */
function deployed(values: object): Record<string, unknown> {
  const target = DEPLOY_TARGETS.find(({ id }) => id === 'chromium-linux');
  const [file] = target?.files({ values: values as Record<string, unknown>, ids: OWN_IDS, source: '' }) ?? [];
  return JSON.parse(file?.text ?? '')['3rdparty'].extensions[OWN_IDS.chromium];
}

test('21.5 the managed schema takes types only: what Chromium drops nobody can name', () => {
  const keywords = new Set<string>();
  const walk = (node: object, isNames = false): void => {
    for (const [key, value] of Object.entries(node)) {
      if (!isNames) keywords.add(key);
      if (typeof value === 'object') walk(value, !isNames && key === 'properties');
    }
  };
  walk(managedSchema());
  expect([...keywords].sort()).toEqual(['$ref', 'id', 'items', 'properties', 'title', 'type']);
  // 1.5 for a whole number would be dropped, with all that stands around it.
  expect(JSON.stringify(managedSchema())).not.toContain('"integer"');
});

describe('21.5 a wrong value', () => {
  const WRONG = { ...GOOD, mode: 'coahc', rules: [{ ...rule, then: 'blok' }] };

  test('is named with its path, what is allowed, and what was perhaps meant', () => {
    expect(linesOf(resolvePolicy(WRONG))).toEqual([
      'mode: This must be "audit", "coach" or "enforce". Did you mean "coach"?',
      expect.stringMatching(/^rules\[0\]\.then: This must be .*"block".* Did you mean "block"\?$/),
    ]);
  });

  test('lets the last good policy go on', () => {
    const good = resolvePolicy(GOOD).policy;
    expect(resolvePolicy(WRONG, good)).toMatchObject({ source: 'last-known-good', lacking: null });
  });

  test('without a good one no message may be judged, whatever the person has set', () => {
    const { lacking, source, policy } = resolvePolicy(WRONG, undefined, { mode: 'audit' });
    expect({ lacking, source }).toEqual({ lacking: 'policy-refused', source: 'builtin' });
    expect(policy.onFailure).toBe('hold');
  });

  test.each([
    ['allow', 'allow'],
    ['hold', 'hold'],
    ['alow', 'hold'],
    [7, 'hold'],
  ])('onFailure of the wrong policy, %j, is taken as %s', (written, expected) => {
    const wrong = { ...WRONG, onFailure: written };
    expect(resolvePolicy(wrong).policy.onFailure).toBe(expected);
  });

  test('that is far from any choice is met with no guess', () => {
    expect(linesOf(resolvePolicy({ mode: 'silent' }))).toEqual([
      'mode: This must be "audit", "coach" or "enforce".',
    ]);
  });

  test('a stored good policy that is good no longer does not help', () => {
    expect(resolvePolicy(WRONG, { mode: 'off' }).lacking).toBe('policy-refused');
  });
});

describe('21.5 what was deployed is what arrives', () => {
  test('as it was written it is taken, and the hash is no key of the policy', () => {
    const arrived = deployed(GOOD);
    expect(arrived.policyHash).toMatch(/^mode=[0-9a-f]{16},rules=[0-9a-f]{16},audit=[0-9a-f]{16}$/);
    expect(resolvePolicy(arrived)).toMatchObject({
      source: 'managed',
      refused: [],
      setKeys: ['mode', 'rules', 'audit'],
    });
  });

  test('in any order of keys, as a registry or a profile may hand it over', () => {
    const { policyHash, audit, rules, mode } = deployed(GOOD);
    expect(resolvePolicy({ policyHash, audit, rules, mode }).source).toBe('managed');
  });

  test('every way to deploy carries it', () => {
    for (const { id, files } of DEPLOY_TARGETS) {
      const text = files({ values: GOOD, ids: OWN_IDS, source: '' })
        .map((file) => file.text)
        .join();
      expect(text, id).toContain('policyHash');
    }
  });

  test('a key that the browser has dropped is named, and the policy is refused', () => {
    const { rules: _, ...arrived } = deployed(GOOD);
    const resolved = resolvePolicy(arrived);
    expect(resolved).toMatchObject({ source: 'builtin', lacking: 'policy-refused' });
    expect(resolved.refused[0]?.code).toBe('hash-mismatch');
    expect(linesOf(resolved)).toEqual([expect.stringMatching(/^rules: .*did not arrive/)]);
  });

  test('all of it may be dropped', () => {
    const { policyHash } = deployed(GOOD);
    expect(linesOf(resolvePolicy({ policyHash }))).toHaveLength(3);
  });

  test.each([
    ['changed by hand', { mode: 'audit' }, /^mode: .*not what was deployed/],
    ['changed within', { rules: [{ ...rule, when: {} }] }, /^rules: .*not what was deployed/],
    ['added by hand', { onFailure: 'allow' }, /^onFailure: .*was not deployed/],
  ])('%s: named and refused, and the last good one goes on', (_what, change, line) => {
    const good = resolvePolicy(GOOD).policy;
    const resolved = resolvePolicy({ ...deployed(GOOD), ...change }, good);
    expect(resolved.source).toBe('last-known-good');
    expect(linesOf(resolved)).toEqual([expect.stringMatching(line)]);
  });

  test('what is wrong and changed is named as both', () => {
    const lines = linesOf(resolvePolicy({ ...deployed(GOOD), mode: 'coahc' }));
    expect(lines.join('\n')).toMatch(/Did you mean "coach"\?\nmode: .*not what was deployed/);
  });

  test.each([[7], [''], ['mode'], ['mode=zz'], [null]])(
    'a hash that is none (%j) is refused',
    (policyHash) => {
      expect(linesOf(resolvePolicy({ ...GOOD, policyHash }))[0]).toMatch(/^policyHash: /);
    },
  );

  test('a policy without a hash is taken: whoever writes it by hand has nothing to compare', () => {
    expect(resolvePolicy(GOOD)).toMatchObject({ source: 'managed', refused: [] });
  });

  test('a signed policy has one too', () => {
    const arrived = { ...deployed({ policyBundle: 'x', bundleKey: 'a/b/c' }), bundleKey: 'a/b/d' };
    expect(linesOf(resolvePolicy(arrived)).at(-1)).toMatch(/^bundleKey: .*not what was/);
  });
});
