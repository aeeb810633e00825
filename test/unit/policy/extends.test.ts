// biome-ignore-all lint/suspicious/noThenProperty: "then" is a key of the policy; nothing here is awaited
/** A policy that stands on the built-in rules, and what one that does not leaves without any rule. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOf } from '../../../lib/mail/draft';
import { ACTIONS } from '../../../lib/policy/actions';
import { BUILTIN_POLICY } from '../../../lib/policy/builtin';
import { overBuiltin } from '../../../lib/policy/managed';
import { readPolicyText } from '../../../lib/policy/text';
import { createMailChecker } from '../../../scripts/cli/mail-checker';
import { checkText, written } from '../../../scripts/cli/policy/check';
import { differences } from '../../../scripts/cli/policy/diff';
import { draftTo } from './fixtures';

const policyOf = (value: object) => {
  const read = overBuiltin(value);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.policy;
};
const ruleOf = (value: object, id: string) => policyOf(value).rules.find((rule) => rule.id === id);
const checked = (value: object) => checkText(JSON.stringify(value), Date.UTC(2026, 10, 25)).told.map(written);

const LETTER = {
  ...draftTo('mara@outside.example'),
  body: 'Hello Mara,\n\nthe password is Xk7#pQ9!vRt2, the card 4111 1111 1111 1111, her social security number 536-48-2917.\n',
};
const verdictOf = async (value: object) =>
  (
    await createMailChecker(policyOf(value)).check({
      draft: LETTER,
      parts: partsOf(LETTER),
      header: () => null,
    })
  ).verdict;

/** Every policy that we ship or print: what can be copied. */
function printed(): [string, object][] {
  const shipped = readdirSync('docs/policies', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name): [string, object] => [name, JSON.parse(readFileSync(`docs/policies/${name}`, 'utf8'))]);
  const pages = [
    'README.md',
    ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((name) => `docs/${name}`),
  ];
  const blocks = pages
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) =>
      policiesIn(readFileSync(name, 'utf8')).map((value, at): [string, object] => [`${name} ${at}`, value]),
    );
  return [...shipped, ...blocks];
}

/** JSON in indented or fenced blocks that has rules or the mode of a policy, bare or as Chromium wraps it. */
function policiesIn(text: string): object[] {
  const fenced = [...text.matchAll(/^```\w*\n(.*?)^```/gms)].map(([, inside]) => inside ?? '');
  const indented = text
    .split(/\n(?! {4})/)
    .map((block) => block.replace(/^[^\n]*\n/, '').replace(/^ {4}/gm, ''));
  return [...fenced, ...indented].flatMap((block) => {
    try {
      const value = JSON.parse(block);
      const inner = Object.values(value['3rdparty']?.extensions ?? { value })[0] as object;
      return typeof inner === 'object' && inner !== null && ('rules' in inner || 'mode' in inner)
        ? [inner]
        : [];
    } catch {
      return [];
    }
  });
}

describe('21.12 every policy that we ship or print', () => {
  const all = printed();
  test('is found, that of the README too', () => {
    expect(all.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'marketing.json',
        'finance.json',
        'health.json',
        'works-council.json',
        'README.md 0',
      ]),
    );
  });
  test.each(all)('%s minds a password, a card and a social security number', async (_name, value) => {
    const { action, rules } = await verdictOf(value);
    expect(action).not.toBe('allow');
    const minded = new Set(rules.flatMap(({ findings }) => findings));
    expect(minded.size).toBeGreaterThanOrEqual(3);
  });
  test.each(all)('%s leaves no kind of data without a rule', (_name, value) => {
    expect(checked(value).filter(({ kind }) => kind === 'uncovered')).toEqual([]);
  });
});

describe('21.12 extends: "builtin"', () => {
  const base = { extends: 'builtin' };
  test('keeps every built-in rule, and a policy may add its own before them', () => {
    const own = { id: 'aurora', title: 'Aurora', then: 'block' };
    const ids = policyOf({ ...base, rules: [own] }).rules.map(({ id }) => id);
    expect(ids).toEqual(['aurora', ...BUILTIN_POLICY.rules.map(({ id }) => id)]);
    expect(policyOf(base).rules).toEqual(BUILTIN_POLICY.rules);
  });
  test('changes what is named of a rule and nothing else', () => {
    const [before] = BUILTIN_POLICY.rules.filter(({ id }) => id === 'payment-cards');
    const value = {
      ...base,
      rules: [{ id: 'payment-cards', then: 'block', when: { recipients: { scope: 'any' } } }],
    };
    expect(ruleOf(value, 'payment-cards')).toEqual({
      ...before,
      then: 'block',
      when: { ...before?.when, recipients: { ...before?.when.recipients, scope: 'any' } },
    });
    expect(policyOf(value).rules).toHaveLength(BUILTIN_POLICY.rules.length);
  });
  test('does not show the built-in German words for a rule whose words are others now', () => {
    const explain = 'Ask the project office first.';
    expect(ruleOf({ ...base, rules: [{ id: 'secrets', explain }] }, 'secrets')).toMatchObject({
      explain,
      texts: [],
    });
  });
  test('switches a rule off, and tells so', async () => {
    const off = (...ids: string[]) => ({ ...base, rules: ids.map((id) => ({ id, then: 'off' })) });
    const { rules, trace } = await verdictOf(off('payment-cards'));
    expect(rules.map(({ id }) => id)).not.toContain('payment-cards');
    expect(JSON.stringify(trace())).toContain('"kind":"off"');
    expect((await verdictOf(off('payment-cards', 'identifiers', 'secrets'))).action).toBe('allow');
  });
  test('other bases, and half a rule that is not built in, are refused where they stand', () => {
    expect(checked({ extends: 'bulitin' })).toMatchObject([{ kind: 'error', path: 'extends' }]);
    const text =
      '{"extends": "builtin",\n"rules": [\n{"id": "secrets", "then": "off"},\n{"id": "secretz", "then": "off"}]}';
    expect(checkText(text, 0).told.map(written)).toMatchObject([
      { kind: 'error', line: 4, path: 'rules[1].id' },
    ]);
    for (const rules of [1, [null], [{ id: 7 }], [{ id: '__proto__' }], [[]], { id: 'secrets' }])
      expect(overBuiltin({ ...base, rules }).ok).toBe(false);
    expect(
      overBuiltin(JSON.parse('{"extends":"builtin","rules":[{"id":"secrets","__proto__":{"then":"off"}}]}'))
        .ok,
    ).toBe(false);
  });
  test('may be read again as it was written by the editor', () => {
    const policy = policyOf({ ...base, rules: [{ id: 'secrets', then: 'off' }] });
    expect(policyOf(JSON.parse(JSON.stringify(policy)))).toEqual(policy);
  });
  test('is never milder than the built-in rules that it does not name', async () => {
    const ids = BUILTIN_POLICY.rules.map(({ id }) => id);
    const changes = fc.uniqueArray(
      fc.record({ id: fc.constantFrom(...ids), then: fc.constantFrom('off', 'log', 'warn', 'block') }),
      { selector: ({ id }) => id },
    );
    await fc.assert(
      fc.asyncProperty(changes, async (rules) => {
        const named = new Set(rules.map(({ id }) => id));
        const [whole, changed] = [await verdictOf({}), await verdictOf({ ...base, rules })];
        const rest = whole.rules.filter(({ id }) => !named.has(id));
        for (const { id, action } of rest)
          expect(changed.rules).toContainEqual(expect.objectContaining({ id, action }));
        for (const { action } of rest)
          expect(ACTIONS.indexOf(changed.action)).toBeGreaterThanOrEqual(ACTIONS.indexOf(action));
      }),
      { numRuns: 40 },
    );
  });
});

describe('21.12 kinds of data that no rule covers any more', () => {
  const cards = { id: 'cards', title: 'A card leaves', then: 'warn', when: { entities: ['CREDIT_CARD'] } };
  const uncovered = (value: object) => checked(value).find(({ kind }) => kind === 'uncovered')?.kinds ?? [];
  test('are said of rules that take the place of the built-in ones', () => {
    const kinds = uncovered({ rules: [cards] });
    expect(kinds).toEqual(expect.arrayContaining(['US_SSN', 'PASSWORD', 'IBAN_CODE']));
    expect(kinds).not.toContain('CREDIT_CARD');
    const [odd] = checked({ rules: [cards] }).filter(({ kind }) => kind === 'uncovered');
    expect(odd?.message).toContain('"extends": "builtin"');
    expect(uncovered({ rules: [] })).toContain('CREDIT_CARD');
    expect(uncovered({ extends: 'builtin', rules: [cards] })).toEqual([]);
    expect(uncovered({ mode: 'coach' })).toEqual([]);
  });
  test.each<[string, object]>([
    ['only from three on', { minCount: 3 }],
    ['only to one domain', { recipients: { domains: ['rival.example'] } }],
    ['only at night', { time: { from: '20:00', to: '06:00' } }],
    ['only with a sign', { signs: ['look-alike'] }],
    ['only in files', { parts: ['attachment'] }],
    ['only without consent', { consent: { states: ['none'] } }],
    ['only inside', { recipients: { scope: 'internal' } }],
  ])('a rule that holds %s does not cover a kind', (_name, when) => {
    const narrow = { ...cards, when: { ...cards.when, ...when } };
    expect(uncovered({ organization: { internalDomains: ['in.example'] }, rules: [narrow] })).toContain(
      'CREDIT_CARD',
    );
  });
  test('are said of a rule that is off, and of a term that no rule names', () => {
    expect(uncovered({ extends: 'builtin', rules: [{ id: 'secrets', then: 'off' }] })).toContain('PASSWORD');
    const terms = [{ id: 'aurora', label: 'Aurora', words: ['Project Aurora'] }];
    expect(uncovered({ terms, rules: [cards] })).toContain('term:aurora');
    expect(uncovered({ extends: 'builtin', terms })).toEqual([]);
  });
  test('what the built-in rules mind in bulk only must be minded in bulk', () => {
    expect(
      uncovered({ rules: [{ ...cards, when: { categories: ['financial', 'personal'], minCount: 20 } }] }),
    ).not.toContain('EMAIL_ADDRESS');
    expect(uncovered({ rules: [cards] })).toContain('EMAIL_ADDRESS');
  });
  test('are in the difference of two policies', () => {
    const [old, next] = [policyOf({}), policyOf({ rules: [cards] })];
    const lines = differences(old, next).join('\n');
    expect(lines).toMatch(/no rule covers any more/i);
    expect(differences(next, old).join('\n')).not.toMatch(/no rule covers any more/i);
    expect(readPolicyText(JSON.stringify({ extends: 'builtin' })).ok).toBe(true);
  });
});
