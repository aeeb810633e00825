/** docs/policy-keys.md leaves no key out, and its examples are good. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { KEY_NOTES } from '../../../scripts/generate/policy-key-notes';
import { POLICY_KEYS, policyKeyDocs } from '../../../scripts/generate/policy-keys';

test('is what the code says (npm run generate)', () => {
  expect(readFileSync('docs/policy-keys.md', 'utf8')).toBe(policyKeyDocs());
});

test('every key has its notes, and no note is of a key that is not there', () => {
  expect(Object.keys(KEY_NOTES).sort()).toEqual(POLICY_KEYS.map(({ path }) => path).sort());
});

test.each(POLICY_KEYS)('$path: type, default, example, effect, privacy', ({ path, type, effect, schema }) => {
  const note = KEY_NOTES[path]!;
  for (const text of [type, effect, note.privacy]) expect(text.length).toBeGreaterThan(3);
  if (schema) expect(schema.safeParse(note.example).error?.issues).toBeUndefined();
  else expect(['policyBundle', 'bundleKey', 'policyHash']).toContain(path);
});
