/** The languages in which Draftguard speaks to people. */

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What is said once in every language, beside what it speaks of. */
export type Words = Readonly<Record<Language, string>>;

/** @param tag BCP 47, such as the browser's language; English where we do not speak it */
export const languageOf = (tag: string): Language =>
  LANGUAGES.find((language) => language === tag.split('-')[0]) ?? 'en';
