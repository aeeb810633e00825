/** What is odd about a policy that is valid. */
import { describe, expect, test } from 'vitest';
import { BUILTIN_POLICY } from '../../../lib/policy/builtin';
import { checkPolicy } from '../../../lib/policy/check';
import { checkText, written } from '../../../scripts/cli/policy/check';
import { CLOCK, policyOf } from './fixtures';

const warnings = (rules: object[], more: object = {}) =>
  checkPolicy(
    policyOf({
      organization: { internalDomains: ['in.example'] },
      ...more,
      rules: rules.map((rule, at) => ({ id: `r${at}`, title: 'R', then: 'warn', ...rule })),
    }),
    CLOCK.now,
  )
    // What no rule covers is looked at in extends.test.ts.
    .filter(({ kind }) => kind !== 'uncovered')
    .map(({ kind, path }) => `${kind} ${path.join('.')}`);
const ssn = { entities: ['US_SSN'], minCount: 3 };
const external = { recipients: { scope: 'external' } };

test('the built-in policy has nothing odd but what overlaps on purpose', () => {
  expect(checkPolicy(BUILTIN_POLICY, CLOCK.now)).toEqual([]);
});

describe('shadowed', () => {
  test.each<[string, object, object, boolean]>([
    ['the same', { when: ssn }, { when: ssn }, true],
    ['asking for more', { when: ssn }, { when: { ...ssn, minCount: 5 } }, true],
    ['asking for less', { when: { ...ssn, minCount: 5 } }, { when: ssn }, false],
    ['for fewer recipients', { when: ssn }, { when: { ...ssn, ...external } }, true],
    ['for more recipients', { when: { ...ssn, ...external } }, { when: ssn }, false],
    ['for other entities', { when: ssn }, { when: { entities: ['CREDIT_CARD'], minCount: 3 } }, false],
    ['but stricter', { when: ssn }, { when: ssn, then: 'block' }, false],
    ['but rolled out otherwise', { when: ssn, rollout: [{ mode: 'audit' }] }, { when: ssn }, false],
    ['with another file', { when: { ...ssn, attachments: { types: ['zip'] } } }, { when: ssn }, false],
    ['in fewer parts', { when: ssn }, { when: { ...ssn, parts: ['subject'] } }, true],
  ])('a rule after another, %s: %s', (_name, first, second, shadowed) => {
    expect(warnings([first, second]).includes('shadowed rules.1')).toBe(shadowed);
  });
  test('also by a later one that is stricter', () => {
    expect(warnings([{ when: ssn }, { when: { ...ssn, minCount: 1 }, then: 'block' }])).toContain(
      'shadowed rules.0',
    );
  });
});

test.each<[string, object, string, object?]>([
  ['an entity that nothing finds', { entities: ['US_SNN'] }, 'unreachable rules.0.when.entities.0'],
  [
    'inside, with nobody inside',
    { ...ssn, recipients: { scope: 'internal' } },
    'unreachable rules.0.when.recipients.scope',
    { organization: {} },
  ],
  [
    'quoted text of the subject',
    { ...ssn, text: 'quoted', parts: ['subject'] },
    'unreachable rules.0.when.text',
  ],
  ['a not that undoes the rest', { ...ssn, not: [{ entities: ['US_SSN'] }] }, 'unreachable rules.0.when.not'],
  ['deep down', { any: [{ entities: ['NOTHING'] }] }, 'unreachable rules.0.when.any.0.entities.0'],
])('cannot match: %s', (_name, when, expected, more = {}) => {
  expect(warnings([{ when }], more)).toContain(expected);
});

test.each<[string, object, boolean]>([
  ['every finding', {}, true],
  ['every mail to somebody outside', external, true],
  ['an address', { entities: ['EMAIL_ADDRESS'], ...external }, true],
  ['twenty addresses', { entities: ['EMAIL_ADDRESS'], minCount: 20 }, false],
  ['personal data', { categories: ['personal'] }, true],
  ['guesses', { entities: ['US_SSN'], minConfidence: 0.3 }, true],
  ['a sign', { signs: ['look-alike'] }, false],
  ['an identifier', { entities: ['US_SSN'] }, false],
])('noisy: %s: %s', (_name, when, noisy) => {
  expect(warnings([{ when }]).some((each) => each.startsWith('noisy'))).toBe(noisy);
  expect(warnings([{ when, then: 'log' }]).some((each) => each.startsWith('noisy'))).toBe(false);
});

test('exceptions that are over, soon over, or do nothing', () => {
  const exception = (overrides: object) => ({
    id: 'e',
    rules: ['r0'],
    owner: 'O',
    reason: 'R',
    expires: '2027-12-31',
    ...overrides,
  });
  const of = (overrides: object) => warnings([{ when: ssn }], { exceptions: [exception(overrides)] });
  expect(of({})).toEqual([]);
  expect(of({ expires: '2026-11-24' })).toEqual(['expired exceptions.0.expires']);
  expect(of({ expires: '2026-12-01' })).toEqual(['expires-soon exceptions.0.expires']);
  expect(of({ then: 'warn' })).toEqual(['no-effect exceptions.0.then']);
});

describe('with lines', () => {
  const check = (text: string, now = 0) => {
    const { refused, told } = checkText(text, now);
    return { refused, told: told.map(written) };
  };
  test('errors and warnings stand where they are', () => {
    const text = '{\n  "mode": "strict",\n  "rules": [\n    { "id": "r", "title": "R" }\n  ]\n}';
    expect(check(text)).toMatchObject({
      refused: true,
      told: [
        { kind: 'error', line: 2, column: 11, path: 'mode' },
        { kind: 'error', line: 4, column: 5, path: 'rules[0].then' },
      ],
    });
    expect(check('{"mode": }').told[0]).toMatchObject({
      line: 1,
      message: expect.stringContaining('not valid JSON'),
    });
    const noisy = '{"rules": [\n{"id": "r", "title": "R", "then": "warn",\n"when": {}}]}';
    expect(check(noisy).told).toMatchObject([{ kind: 'noisy', line: 3, path: 'rules[0].when' }]);
  });
  const told = (text: string) =>
    check(text).told.map(({ line, column, message }) => `${line}:${column} ${message}`);

  test('what is not JSON is said in plain words', () => {
    for (const [text, place, words] of [
      ['{"mode": "audit",\n}', '2:1', 'the name of a key'],
      ["{'mode': 1}", '1:2', 'a text stands in double quotes'],
      ['{"mode" "audit"}', '1:9', 'a colon is missing'],
      ['{"version": 1 "mode": 2}', '1:15', 'a comma is missing'],
      ['{"rules": [}', '1:12', 'a value is missing'],
      ['{"mode": "audit"', '1:17', 'a closing }'],
      ['{"mode": audit}', '1:10', 'a text stands in double quotes'],
      ['{} {}', '1:4', 'more after its end'],
      ['{} // so', '1:4', 'comments'],
      ['{"mode": "au\ndit"}', '1:10', 'ends before its closing quote'],
      ['{"mode": "\\x"}', '1:10', 'backslash'],
    ] as const) {
      const [first] = told(text);
      expect(first, text).toContain(words);
      expect(first?.startsWith(`${place} This is not valid JSON: `), `${text} ${first}`).toBe(true);
      expect(first).not.toMatch(/[a-z][A-Z]/);
    }
  });

  test('an unknown key is pointed at, and problems come in the order of lines', () => {
    expect(told('{\n "a.b": 1,\n "rules": [{\n  "colour": 1}],\n "mode": "strict"}')).toEqual([
      '2:2 Unknown key "a.b".',
      expect.stringMatching(/^3:12 This is missing/),
      expect.stringMatching(/^3:12 This is missing/),
      expect.stringMatching(/^3:12 This is missing/),
      '4:3 Unknown key "colour".',
      expect.stringMatching(/^5:10 This must be/),
    ]);
    const odd =
      '{"exceptions": [{"id": "e", "rules": ["r"], "owner": "o", "reason": "r", "expires": "1970-01-01"}],\n' +
      '"rules": [{"id": "r", "title": "R", "then": "warn"}]}';
    const lines = check(odd, Date.UTC(2026, 0, 1)).told.map(({ line }) => line);
    expect(lines).toEqual([...lines].sort());
    expect(new Set(lines).size).toBe(2);
  });

  test('a key that stands twice is refused, as the last one would win unseen', () => {
    expect(check('{"mode": "audit",\n "mode": "enforce"}')).toMatchObject({
      refused: true,
      told: [{ kind: 'error', line: 2, column: 2, path: 'mode' }],
    });
    expect(check('{"rules": [{"id": "r", "id": "s", "title": "R", "then": "warn"}]}').told).toMatchObject([
      { line: 1, column: 24, path: 'rules[0].id' },
    ]);
  });

  test('what lies too deep is refused where it does', () => {
    for (const text of ['['.repeat(20_000), `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`])
      expect(told(text)).toEqual([expect.stringMatching(/^1:\d+ Values lie in each other 40 deep/)]);
    expect(told(`{"a":${'['.repeat(40)}${']'.repeat(40)}}`)).toEqual(['1:2 Unknown key "a".']);
  });

  test('a signed bundle is known as one', () => {
    expect(told('{"draftguardPolicy":1,"keyId":"k","payload":"","signature":""}')).toEqual([
      expect.stringMatching(/^1:1 This is a signed bundle.*--bundle-key/),
    ]);
  });
});
