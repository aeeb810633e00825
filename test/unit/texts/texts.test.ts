/** Every text that the pages can ask for is there, in every language, with the same places to fill; and none that nobody asks for. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { ENTITIES } from '../../../lib/policy/entities';
import { CATALOGUE, messagesOf, speak } from '../../../lib/texts/catalogue';
import { LANGUAGES } from '../../../lib/texts/language';
import type { Plural } from '../../../lib/texts/translation';
import { localeFile } from '../../../scripts/generate/locales';
import { FAMILY_TEXTS, key, POLICY_TEXTS } from './families';

/** Texts by their key as the code asks for them: a plural is one of them. */
const textsOf = (language: (typeof LANGUAGES)[number]): ReadonlyMap<string, string | Plural> =>
  new Map(
    Object.entries(CATALOGUE[language]).flatMap(([area, below]) =>
      typeof below === 'string'
        ? [[area, below] as [string, string]]
        : Object.entries(below).map(([name, text]): [string, string | Plural] => [`${area}_${name}`, text]),
    ),
  );
const english = textsOf('en');
const placesIn = (text: string) => [...new Set(text.match(/\$\d/g))].sort();
const ofOther = (text: string | Plural = '') => (typeof text === 'string' ? text : text.other);

describe.each(LANGUAGES)('the texts in %s', (language) => {
  const texts = textsOf(language);
  it('are those that there are in English', () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
  });
  it('have no key twice, whatever area it is in', () => {
    const keys = Object.entries(CATALOGUE[language]).flatMap(([area, below]) =>
      Object.keys(messagesOf({ [area]: below })),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
  it.each([...english])('%s says something, in the same places', (name, inEnglish) => {
    const text = texts.get(name);
    const places = placesIn(ofOther(inEnglish));
    expect(ofOther(text).trim()).not.toBe('');
    expect(placesIn(ofOther(text))).toEqual(places);
    // From $1 on, none left out.
    expect(places).toEqual(places.map((_, index) => `$${index + 1}`));
    expect(typeof text).toBe(typeof inEnglish);
    if (typeof text !== 'object') return;
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    expect(Object.keys(text).sort()).toEqual([...pluralCategories].sort());
    expect(places).toContain('$1');
    for (const form of Object.values(text)) expect(places).toEqual(expect.arrayContaining(placesIn(form)));
  });
  it('are what browsers are given (npm run generate)', () => {
    expect(readFileSync(`public/_locales/${language}/messages.json`, 'utf8')).toBe(localeFile(language));
  });
  it('have no two kinds of data with one name: the audit page is asked for them by name', () => {
    const names = [...ENTITIES].map((entity) => texts.get(key('warning_entity', entity)));
    expect(new Set(names).size).toBe(ENTITIES.size);
  });
});

test.each(LANGUAGES)('a number chooses the form of a plural in %s', (language) => {
  const t = speak(language);
  expect(t('trace_attachments', 1)).toBe(language === 'de' ? '1 Anhang' : '1 attachment');
  expect(t('trace_attachments', 2)).toBe(language === 'de' ? '2 Anhänge' : '2 attachments');
  // What has no text is not mistaken for a plural: there is an `incident_how_other`.
  expect(t('incident_how')).not.toBe(t('incident_how_other'));
});

it.each(FAMILY_TEXTS)('%s is there', (name) => {
  expect(english.get(name)).toBeTruthy();
});

it('of what is wrong with a policy are all said somewhere', () => {
  const families = /^policy_(?:problem|json|bundle|test|odd)_/;
  // That one the page says by itself.
  const here = [...english.keys()].filter((name) => families.test(name) && name !== 'policy_problem_place');
  expect(here.sort()).toEqual([...POLICY_TEXTS].sort());
});

it('are all asked for: by their key, or as one of a family', () => {
  const sources = ['lib', 'components', 'entrypoints', 'wxt.config.ts']
    .flatMap((path) =>
      path.endsWith('.ts')
        ? [path]
        : readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => `${path}/${name}`),
    )
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('lib/texts/'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const literals = [...sources.matchAll(/['`](?:__MSG_)?([a-z]\w*?)(?:__)?['`]/g)].map(
    ([, name = '']) => name,
  );
  // Who must have the forms of a plural beforehand asks for each.
  const plurals = literals.map((name) => name.replace(/_(?:one|other)$/, ''));
  const asked = new Set([...literals, ...plurals, ...FAMILY_TEXTS]);
  expect([...english.keys()].filter((name) => !asked.has(name))).toEqual([]);
});
