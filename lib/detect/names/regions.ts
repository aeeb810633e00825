/** Names of countries in the languages of our mails, from the runtime's own tables (Unicode CLDR): no byte to ship. */

const LANGUAGES = ['en', 'de', 'fr', 'es'];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Codes of CLDR that are no country (ISO 3166-1 leaves them to users), and the unions. */
const NO_COUNTRY = /^(?:Q[M-Z]|X[A-Z]|ZZ|AA|E[UZ]|UN)$/;

/** Countries and territories, as they are called; a language that the runtime lacks adds nothing. */
export function regionNames(): string[] {
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  return LANGUAGES.flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    return codes.flatMap((code) => (NO_COUNTRY.test(code) ? [] : (names.of(code) ?? [])));
  });
}
