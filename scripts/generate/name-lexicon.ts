/**
 * lib/detect/names/lexicon.ts: the word lists of compromise (MIT) that names are told by, without the rest of it, the
 * larger cities of city-timezones (MIT), and the countries of Unicode CLDR. As they are compared: folded.
 */
import { cityMapping } from 'city-timezones';
import german from 'cldr-localenames-full/main/de/territories.json' with { type: 'json' };
import english from 'cldr-localenames-full/main/en/territories.json' with { type: 'json' };
import spanish from 'cldr-localenames-full/main/es/territories.json' with { type: 'json' };
import french from 'cldr-localenames-full/main/fr/territories.json' with { type: 'json' };
import nlp from 'compromise';
import { fold } from '../../lib/detect/kit/fold';

interface Model {
  one: { lexicon: Record<string, string | string[]> };
  two: { switches: Record<string, string>; orgWords: Record<string, unknown> };
}

/** Inhabitants from which a city is listed. */
const CITY = 100_000;

const LIST_OF: Readonly<Record<string, string>> = {
  MaleName: 'first',
  FemaleName: 'first',
  FirstName: 'first',
  LastName: 'last',
  City: 'place',
  Country: 'place',
  Region: 'place',
  Organization: 'organization',
  SportsTeam: 'organization',
  Demonym: 'demonym',
};

/** Two letters are a country or territory, but for those that ISO 3166-1 leaves to users, and the unions. */
const COUNTRY = /^(?!Q[M-Z]|X|ZZ|AA|E[UZ]|UN)[A-Z]{2}$/;

/** Countries and territories as they are called in the languages of our mails. */
function countries(): string[] {
  const { en, de, fr, es } = { ...english.main, ...german.main, ...french.main, ...spanish.main };
  return [en, de, fr, es].flatMap(({ localeDisplayNames }) =>
    Object.entries(localeDisplayNames.territories).flatMap(([code, name]) =>
      COUNTRY.test(code) ? name.toLowerCase() : [],
    ),
  );
}

/** The source text of the generated module. */
export function nameLexicon(): string {
  const { one, two } = (nlp as unknown as { model(): Model }).model();
  const lists: Record<string, string[]> = {
    first: [],
    last: [],
    place: [],
    organization: [],
    demonym: [],
    common: [],
  };
  for (const [word, tags] of Object.entries(one.lexicon)) {
    const all = [tags].flat();
    const list = all.map((tag) => LIST_OF[tag]).find(Boolean) ?? (all.includes('Person') ? '' : 'common');
    const isWord = /^[\p{L}'.-]{2,}$/u.test(word);
    if (list && (isWord || ((list === 'place' || list === 'organization') && word.length > 3)))
      lists[list]?.push(word);
  }
  lists.place?.push(...countries());
  lists.organizationWord = Object.keys(two.orgWords);
  lists.ambiguous = Object.entries(two.switches)
    .filter(([, kinds]) => kinds.startsWith('Person|'))
    .map(([word]) => word);
  // A city that is a person's name or an everyday word, too, needs more than its name.
  const taken = new Set([
    ...(lists.first ?? []),
    ...(lists.last ?? []),
    ...(lists.common ?? []),
    ...(lists.place ?? []),
  ]);
  lists.city = cityMapping
    .filter(({ pop }) => pop >= CITY)
    .map(({ city }) => city.toLowerCase())
    .filter((city) => /^[\p{L}'. -]{4,}$/u.test(city) && !taken.has(city));
  const lines = Object.entries(lists).map(
    ([name, words]) => `  ${name}: ${JSON.stringify([...new Set(words.map(fold))].sort().join('|'))},`,
  );
  return [
    '// Written by `npm run generate` from the word lists of compromise and city-timezones (both MIT) and of Unicode CLDR. Folded words, separated by |.',
    'export const LEXICON = {',
    ...lines,
    '} as const;',
    '',
  ].join('\n');
}
