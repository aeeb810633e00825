/** Texts of the pages, from public/_locales. */
import { browser } from 'wxt/browser';

export type TextKey = Parameters<typeof browser.i18n.getMessage>[0];

/** One text; substitutions fill $1, $2 … */
export function t(key: TextKey, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String));
}

/** The language that the texts are in, which need not be the browser's: where it is neither English nor German they are English. */
export const language = (): string => t('language');

/** The page's language and direction, for screen readers and layout. */
export function setPageLanguage(document: Document): void {
  document.documentElement.lang = language();
  document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
}
