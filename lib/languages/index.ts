/** Every language that mails are understood in; adding one is one file and its line here. */
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { it } from './it';
import type { Language } from './language';
import { nl } from './nl';
import { pl } from './pl';
import { pt } from './pt';
import { sv } from './sv';

export const LANGUAGES: readonly Language[] = [en, de, fr, es, it, nl, pt, sv, pl];

/** One alternation of what all languages say. */
export const anyOf = (pick: (language: Language) => readonly string[]): string =>
  [...new Set(LANGUAGES.flatMap(pick))].join('|');
