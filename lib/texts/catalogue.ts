/** All texts of all languages, as messages by their flat keys: for `_locales`, the command line and tests. Pages ask the browser. */
import { de } from './de';
import { en } from './en';
import { formOf } from './form';
import type { Language } from './language';
import type { Plural } from './translation';

type Catalogue = Readonly<Record<string, string | Readonly<Record<string, string | Plural>>>>;

export const CATALOGUE: Readonly<Record<Language, Catalogue>> = { en, de };

/** Every message of a catalogue; the forms of a plural one by one. */
export function messagesOf(texts: Catalogue): Record<string, string> {
  const messages: Record<string, string> = {};
  const add = (key: string, text: string | Readonly<Record<string, string | Plural>> | Plural) => {
    if (typeof text === 'string') messages[key] = text;
    else for (const [name, below] of Object.entries(text)) add(`${key}_${name}`, below);
  };
  for (const [area, below] of Object.entries(texts)) add(area, below);
  return messages;
}

/** The texts of a language as the pages have them from the browser; '' for a key that has none. */
export function speak(language: Language): (key: string, ...fill: (string | number)[]) => string {
  const messages = messagesOf(CATALOGUE[language]);
  return (key, ...fill) =>
    formOf((name) => messages[name] ?? '', language, key, fill).replace(/\$(\d)/g, (_, place) =>
      String(fill[Number(place) - 1] ?? ''),
    );
}
