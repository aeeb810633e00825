import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (language: string): Record<string, { message: string }> =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));

const placeholders = (text: string) => [...text.matchAll(/\$\d/g)].map(String).sort();

it('English and German have the same texts, with the same placeholders, and none is empty', () => {
  const [english, german] = [read('en'), read('de')];
  expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
  for (const [key, { message }] of Object.entries(english)) {
    expect(message, key).not.toBe('');
    expect(german[key]?.message, key).not.toBe('');
    expect(placeholders(german[key]?.message ?? ''), key).toEqual(placeholders(message));
  }
});
