/** `public/_locales/<language>/messages.json`, from lib/texts: the form in which browsers want texts. */
import { CATALOGUE, messagesOf } from '../../lib/texts/catalogue';
import type { Language } from '../../lib/texts/language';

export function localeFile(language: Language): string {
  const messages = Object.entries(messagesOf(CATALOGUE[language])).sort(([a], [b]) => (a < b ? -1 : 1));
  const file = Object.fromEntries(messages.map(([key, message]) => [key, { message }]));
  return `${JSON.stringify(file, null, 2)}\n`;
}
