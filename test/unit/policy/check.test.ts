/** What is odd about a policy that is valid. */
import { describe, expect, test } from 'vitest';
import { BUILTIN_POLICY } from '../../../lib/policy/builtin';
import { checkPolicy } from '../../../lib/policy/check';
import { checkText } from '../../../scripts/cli/policy/check';
import { CLOCK, policyOf } from './fixtures';

const warnings = (rules: object[], more: object = {}) =>
  checkPolicy(
    policyOf({
      organization: { internalDomains: ['in.example'] },
      ...more,
      rules: rules.map((rule, at) => ({ id: `r${at}`, title: 'R', then: 'warn', ...rule })),
    }),
    CLOCK.now,
  ).map(({ kind, path }) => `${kind} ${path.join('.')}`);
const ssn = { entities: ['US_SSN'], minCount: 3 };
const external = { recipients: { scope: 'external' } };

test('the built-in policy has nothing odd but what overlaps on purpose', () => {
  expect(checkPolicy(BUILTIN_POLICY, CLOCK.now).map(({ kind, message }) => `${kind}: ${message}`)).toEqual(
    [],
  );
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
  test('errors and warnings stand where they are', () => {
    const text = '{\n  "mode": "strict",\n  "rules": [\n    { "id": "r", "title": "R" }\n  ]\n}';
    expect(checkText(text, 0)).toMatchObject({
      refused: true,
      told: [
        { kind: 'error', line: 2, column: 11, path: 'mode' },
        { kind: 'error', line: 4, column: 5, path: 'rules[0].then' },
      ],
    });
    expect(checkText('{"mode": }', 0).told[0]).toMatchObject({
      line: 1,
      message: expect.stringContaining('not valid JSON'),
    });
    const noisy = '{"rules": [\n{"id": "r", "title": "R", "then": "warn",\n"when": {}}]}';
    expect(checkText(noisy, 0).told).toMatchObject([{ kind: 'noisy', line: 3, path: 'rules[0].when' }]);
  });
});
