/** Texts of the pages, from lib/texts by way of the browser. */
import { browser } from 'wxt/browser';
import { formOf } from '../../lib/texts/form';
import type { FillOf, TextKey } from '../../lib/texts/keys';

export type { TextKey };

type Message = Parameters<typeof browser.i18n.getMessage>[0];

/** The language that the texts are in, which need not be the browser's: where it is neither English nor German they are English. */
export const language = (): string => browser.i18n.getMessage('language');

/** One text; `fill` fills $1, $2 …, and its first number chooses the form of a plural. */
export function t<K extends TextKey>(key: K, ...fill: FillOf<K>): string {
  const look = (name: string) => browser.i18n.getMessage(name as Message, fill.map(String));
  return formOf(look, language(), key, fill);
}

/** The page's language and direction, for screen readers and layout. */
export function setPageLanguage(document: Document): void {
  document.documentElement.lang = language();
  document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
}
