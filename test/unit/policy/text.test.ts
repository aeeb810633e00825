/** The one reader of policy texts: every problem as data, with its place, and a sentence in each language. */
import { describe, expect, test } from 'vitest';
import { problemLine } from '../../../lib/policy/problems';
import { readPolicyText } from '../../../lib/policy/text';
import { speak } from '../../../lib/texts/catalogue';
import { ENGLISH } from '../../../scripts/cli/words';

const german = speak('de');

function problemsOf(text: string) {
  const read = readPolicyText(text);
  if (read.ok) throw new Error('it was taken');
  return read.problems;
}

test('what is good is read as it was written, and with the defaults', () => {
  const read = readPolicyText('{"mode": "coach",\n "audit": {"detail": 0}}');
  if (!read.ok) throw new Error('it was refused');
  expect(read.value).toEqual({ mode: 'coach', audit: { detail: 0 } });
  expect(read.policy).toMatchObject({ mode: 'coach', onFailure: 'hold' });
  expect(read.placeOf(['audit', 'detail'])).toEqual({ line: 2, column: 22 });
  // What is not there has the place of what it would stand in.
  expect(read.placeOf(['audit', 'readers', 3])).toEqual({ line: 2, column: 11 });
});

test('paths stay lists of keys, whatever the keys are called', () => {
  expect(
    problemsOf('{"rules": [{"id": "r", "title": "R", "then": "warn",\n"when": {"a.b[0]": 1}}]}'),
  ).toEqual([
    {
      path: ['rules', 0, 'when'],
      unknown: 'a.b[0]',
      line: 2,
      column: 10,
      said: { text: 'policy_problem_unknown_key', with: ['"a.b[0]"'] },
    },
  ]);
});

test('a key that stands twice is refused at its second place, however deep', () => {
  const text = '{"audit": {"detail": 0,\n "detail": 0}}';
  expect(problemsOf(text)[0]).toMatchObject({ path: ['audit', 'detail'], line: 2, column: 2 });
});

describe('in words', () => {
  test.each([
    [
      '{"mode": "strict"}',
      'mode: This must be "audit", "coach" or "enforce".',
      'mode: Das muss "audit", "coach" oder "enforce" sein.',
    ],
    ['5', 'This must be an object, not the number 5.', 'Das muss ein Objekt sein, nicht die Zahl 5.'],
    ['{"modes": 1}', 'Unknown key "modes".', 'Unbekannter Schlüssel "modes".'],
    [
      '{"mode": }',
      'This is not valid JSON: a value is missing here; after the last entry stands no comma.',
      'Das ist kein gültiges JSON: hier fehlt ein Wert; nach dem letzten Eintrag steht kein Komma.',
    ],
    [
      '{"audit": {"retentionDays": 365}}',
      'audit.retentionDays: In works-council mode this must be at most 180.',
      'audit.retentionDays: Im Betriebsrats-Modus darf das höchstens 180 sein.',
    ],
  ])('%s', (text, en, de) => {
    const [problem] = problemsOf(text);
    if (!problem) throw new Error('nothing is wrong');
    expect(problemLine(problem, ENGLISH.t)).toBe(en);
    expect(problemLine(problem, german)).toBe(de);
  });
});
