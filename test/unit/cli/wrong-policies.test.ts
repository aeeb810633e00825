/** 21.5, 21.12: what an admin gets wrong is named as what it is, on the command line as on the device. */
import { describe, expect, test } from 'vitest';
import { overBuiltin, resolvePolicy } from '../../../lib/policy/managed';
import { problemLine } from '../../../lib/policy/problems';
import { checkText } from '../../../scripts/cli/policy/check';
import { ENGLISH } from '../../../scripts/cli/words';
import { draftguard, file } from './rig';

const linesOf = (value: unknown) => {
  const parsed = overBuiltin(value);
  return parsed.ok ? [] : parsed.problems.map((each) => problemLine(each, ENGLISH.t));
};

describe('21.12 under extends builtin', () => {
  test('a rule that changes one that is not there says so, and what was perhaps meant', () => {
    for (const rule of [
      { id: 'secretz', then: 'block' },
      { id: 'secretz', then: 'off' },
    ])
      expect(linesOf({ extends: 'builtin', rules: [rule] })).toEqual([
        'rules[0].id: No built-in rule has the id "secretz". Did you mean "secrets"?',
      ]);
    expect(linesOf({ extends: 'builtin', rules: [{ id: 'cards', then: 'off' }] })).toEqual([
      expect.stringMatching(/^rules\[0\]\.id: No built-in rule has the id "cards"/),
    ]);
  });
  test('what else is wrong with it is said beside', () => {
    expect(linesOf({ extends: 'builtin', rules: [{ id: 'secretz', then: 'blok' }] })).toEqual([
      expect.stringContaining('rules[0].id'),
      expect.stringContaining('rules[0].then'),
    ]);
  });
  test('a whole rule whose id is nearly that of a built-in one is pointed out', () => {
    const rules = [{ id: 'secretz', title: 'T', then: 'block', when: { entities: ['PASSWORD'] } }];
    const said = (value: object) =>
      checkText(JSON.stringify(value), 0).told.map((each) => problemLine(each, ENGLISH.t));
    expect(said({ extends: 'builtin', rules })).toContainEqual(expect.stringContaining('"secrets"'));
    expect(said({ extends: 'builtin', rules: [{ ...rules[0], id: 'passwords-block' }] })).toEqual([]);
  });
});

describe('21.5 what is wrong is said once, as a colleague would', () => {
  test.each<[object, string]>([
    [{ audit: { localReader: 'false' } }, 'audit.localReader: This must be true or false, not a text.'],
    [{ mode: true }, 'mode: This must be "audit", "coach" or "enforce".'],
    [{ roles: 'admin' }, 'roles: This must be a list, not a text.'],
    [{ organization: { name: true } }, 'organization.name: This must be a text, not true.'],
  ])('%j', (value, line) => {
    expect(linesOf(value)).toEqual([line]);
  });
});

describe('21.5 a file that is no UTF-8 is refused, not read with holes', () => {
  const text = '{"terms":[{"id":"b","label":"Büro","words":["Büro Süd"]}]}';
  test.each([
    ['latin1.json', Uint8Array.from(text, (letter) => letter.charCodeAt(0))],
    ['utf16.json', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ])('%s', async (name, bytes) => {
    const path = file(name, bytes);
    for (const command of [['check'], ['explain'], ['deploy', '--target', 'chromium-linux']]) {
      const [verb = '', ...more] = command;
      const { code, err, out } = await draftguard(['policy', verb, path, ...more]);
      expect({ code, out }).toEqual({ code: 65, out: '' });
      expect(err).toContain('UTF-8');
    }
  });
  test('an empty file is said to be empty', () => {
    expect(checkText('  \n', 0).told.map((each) => problemLine(each, ENGLISH.t))).toEqual([
      'This is empty; a policy is JSON, {} at least.',
    ]);
  });
});

describe('21.5 a signed policy', () => {
  test('whose bundle the browser has left out, as it was no text, is said to be without it', () => {
    const { lacking, refused } = resolvePolicy({
      managed: { bundleKey: 'kontor.example/k1/00' },
      lastKnownGood: undefined,
      local: undefined,
      bundle: { state: null, now: 0, extensionVersion: '0.1.0', failedTests: [] },
    });
    expect(lacking).toBe('policy-refused');
    expect(refused[0]?.problems.map((each) => problemLine(each, ENGLISH.t))).toEqual([
      expect.stringMatching(/^policyBundle: .*must be a text/),
    ]);
  });
  test.each([
    { policyHash: 'mode=0123456789abcdef', mode: 'coach' },
    { policyBundle: 'x', bundleKey: 'y' },
    { '3rdparty': { extensions: { abc: { mode: 'coach' } } } },
    { policies: { '3rdparty': { Extensions: {} } } },
  ])('a file that deploy wrote is no policy to check: %j', (value) => {
    expect(checkText(JSON.stringify(value), 0).told.map((each) => problemLine(each, ENGLISH.t))).toEqual([
      expect.stringContaining('policy deploy'),
    ]);
  });
});
