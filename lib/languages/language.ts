/**
 * What people write around the matter of a mail, by language: greetings, words for what is attached, footers, quotations. A language is
 * one file; `index.ts` lists them. Entries are pieces of regular expressions, matched without regard to case.
 */
export interface Language {
  /** ISO 639-1. */
  code: string;
  /** How a letter begins, without the name. */
  greetings: readonly string[];
  /** Forms of address between the greeting and a name ("Herr", "Dr."), without their full stop. */
  courtesy: readonly string[];
  /** What may stand in the place of a name and is none: titles, roles, crowds. In plain small letters. */
  nobody: readonly string[];
  /** Words that say that something is attached. */
  attached: readonly string[];
  /** Words before these that take it back: "without", "no". */
  not: readonly string[];
  /** Words that only a standing footer has: whose mail it is, what strangers must do with it. */
  footer: readonly string[];
  /** The line above a quotation, as webmails write it; a date stands for `…`. */
  wrote: readonly string[];
  /** Labels of the head of a forwarded mail. */
  from: readonly string[];
  sent: readonly string[];
  /** Words between dashes above a forwarded or quoted mail. */
  separators: readonly string[];
}

export const defineLanguage = (language: Language): Language => language;
