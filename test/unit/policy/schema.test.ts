// biome-ignore-all lint/suspicious/noThenProperty: "then" is a key of the policy; nothing here is awaited
import { describe, expect, test } from 'vitest';
import { DOCUMENT_ENTITY } from '../../../lib/detect/kit/hit';
import { EXACT_ENTITY } from '../../../lib/detect/protected/exact/finder';
import { DETECTORS } from '../../../lib/detect/registry';
import { BUILTIN_POLICY } from '../../../lib/policy/builtin';
import { inWords } from '../../../lib/policy/facts/sentence';
import { policyHash } from '../../../lib/policy/hash';
import { pathText } from '../../../lib/policy/problems';
import { parsePolicy } from '../../../lib/policy/schema';
import { ENGLISH } from '../../../scripts/cli/words';

const rule = { id: 'r', title: 'R', then: 'warn' };

function problems(input: unknown): string[] {
  const parsed = parsePolicy(input);
  return parsed.ok
    ? []
    : parsed.problems.map(({ path, said }) => `${pathText(path)}: ${inWords(said, ENGLISH.t)}`);
}

describe('parsePolicy', () => {
  test('fills in what is omitted', () => {
    const parsed = parsePolicy({ rules: [rule] });
    expect(parsed).toMatchObject({
      ok: true,
      policy: {
        version: 1,
        mode: 'enforce',
        onFailure: 'hold',
        organization: { internalDomains: [] },
        audit: { retentionDays: 90, detail: 0 },
        rules: [
          {
            when: {
              minConfidence: 0.6,
              parts: ['subject', 'body', 'attachment'],
              recipients: { scope: 'any' },
            },
          },
        ],
      },
    });
  });

  test('reads domains as people write them', () => {
    const parsed = parsePolicy({
      organization: { internalDomains: ['@Kontor.Example', '*.kontor.example', 'büro.example'] },
    });
    expect(parsed).toMatchObject({
      policy: {
        organization: { internalDomains: ['kontor.example', 'kontor.example', 'xn--bro-hoa.example'] },
      },
    });
  });

  test.each<[string, unknown, string]>([
    ['null', null, ': This must be an object, not null.'],
    ['a list', [], ': This must be an object, not a list.'],
    ['a text', '{}', ': This must be an object, not a text.'],
    ['an unknown key', { modes: 'audit' }, ': Unknown key "modes".'],
    [
      'an unknown key deep down',
      { rules: [{ ...rule, when: { entity: [] } }] },
      'rules[0].when: Unknown key "entity".',
    ],
    ['another version', { version: 2 }, 'version: This must be 1.'],
    ['another mode', { mode: 'strict' }, 'mode: This must be "audit", "coach" or "enforce".'],
    [
      'no action',
      { rules: [{ id: 'r', title: 'R' }] },
      'rules[0].then: This is missing; it must be "off", "log", "hint", "warn", "justify" or "block".',
    ],
    [
      'no title',
      { rules: [{ ...rule, title: undefined }] },
      'rules[0].title: This is missing; it must be a text.',
    ],
    ['an empty title', { rules: [{ ...rule, title: ' ' }] }, 'rules[0].title: This must not be empty.'],
    [
      'too long a title',
      { rules: [{ ...rule, title: 'x'.repeat(201) }] },
      'rules[0].title: This must have at most 200 characters.',
    ],
    [
      'a negative count',
      { rules: [{ ...rule, when: { minCount: -1 } }] },
      'rules[0].when.minCount: This must be at least 0.',
    ],
    [
      'half a count',
      { rules: [{ ...rule, when: { minCount: 1.5 } }] },
      'rules[0].when.minCount: This must be a whole number, not the number 1.5.',
    ],
    [
      'a certain certainty',
      { rules: [{ ...rule, when: { minConfidence: 60 } }] },
      'rules[0].when.minConfidence: This must be at most 1.',
    ],
    [
      'no parts',
      { rules: [{ ...rule, when: { parts: [] } }] },
      'rules[0].when.parts: This list must have at least 1 entry.',
    ],
    ['one id twice', { rules: [rule, rule] }, 'rules[1].id: The rule id "r" is used twice.'],
    [
      'a term that is not there',
      { rules: [{ ...rule, when: { terms: ['plan'] } }] },
      'rules[0].when.terms[0]: No term has the id "plan".',
    ],
    [
      'a site of another kind',
      { sites: ['https://mail.example.org'] },
      'sites[0]: A site is written as roundcube=https://mail.example.org/*.',
    ],
    [
      'two sites in one',
      { sites: ['roundcube=https://a.example/*,roundcube=https://b.example/*'] },
      'sites[0]: A site is written as roundcube=https://mail.example.org/*.',
    ],
    [
      'a domain with a space',
      { organization: { internalDomains: ['kontor example'] } },
      'organization.internalDomains[0]: This is not a mail domain such as example.org.',
    ],
  ])('refuses %s in one sentence', (_name, input, message) => {
    expect(problems(input)).toEqual([message]);
  });

  test('counts the words of all terms together', () => {
    const words = Array.from({ length: 20_000 }, (_, index) => `word ${index}`);
    const terms = ['a', 'b', 'c'].map((id) => ({ id, label: id, words }));
    expect(problems({ terms })).toEqual(['terms: All terms together have 60000 words; 50000 are allowed.']);
  });

  test('tells of the first problems only', () => {
    expect(problems({ rules: Array.from({ length: 400 }, () => 1) })).toHaveLength(50);
  });
});

describe('the built-in policy', () => {
  test('names only entities that are detected', () => {
    const known = new Set([...DETECTORS.map(({ entity }) => entity), EXACT_ENTITY, DOCUMENT_ENTITY]);
    for (const { when } of BUILTIN_POLICY.rules)
      for (const entity of when.entities) expect(known).toContain(entity);
  });

  test('explains every rule', () => {
    for (const { explain, law } of BUILTIN_POLICY.rules) {
      expect(explain.length).toBeGreaterThan(60);
      expect(law.length).toBeGreaterThan(0);
    }
  });
});

describe('policyHash', () => {
  test('does not depend on the order of keys', () => {
    const { mode, ...rest } = BUILTIN_POLICY;
    expect(policyHash({ ...rest, mode })).toBe(policyHash(BUILTIN_POLICY));
    expect(policyHash({ ...BUILTIN_POLICY, mode: 'audit' })).not.toBe(policyHash(BUILTIN_POLICY));
    expect(policyHash(BUILTIN_POLICY)).toMatch(/^[0-9a-f]{64}$/);
  });
});
