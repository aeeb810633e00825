/** The ready-made policies of docs/policies, each on its own drafts. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { failureOf } from '../../../lib/policy/bundle/tests';
import { overBuiltin } from '../../../lib/policy/managed';
import { createMailChecker } from '../../../scripts/cli/mail-checker';
import { checkText } from '../../../scripts/cli/policy/check';
import { readDrafts } from '../../../scripts/cli/policy/drafts';

const FOLDER = 'docs/policies';
/** The day on which they were written: a roll-out has not begun, no exception is over. */
const WRITTEN = Date.UTC(2026, 10, 25, 12);
const names = readdirSync(FOLDER).flatMap((name) => /^(.+)\.json$/.exec(name)?.[1] ?? []);

test('there are those that the guide promises', () => {
  expect(names.sort()).toEqual(['audit-pilot', 'finance', 'health', 'marketing', 'works-council']);
});

describe.each(names)('%s', (name) => {
  const text = readFileSync(`${FOLDER}/${name}.json`, 'utf8');
  test('is good, without a warning', () => {
    expect(checkText(text, WRITTEN)).toEqual({ refused: false, told: [] });
  });
  test('gives its drafts the verdicts that they expect', async () => {
    const parsed = overBuiltin(JSON.parse(text));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const { check } = createMailChecker(parsed.policy, [], () => ({ now: WRITTEN, zone: 'Europe/Berlin' }));
    const drafts = await readDrafts(`${FOLDER}/${name}`);
    for (const draft of drafts) expect(failureOf(draft, (await check(draft.mail)).verdict)).toBeNull();
    // Each rule of its own is there for a draft, and not every draft is held.
    const expected = new Set(drafts.map(({ expect: action }) => action));
    expect(expected.size).toBeGreaterThan(1);
  });
});
