/** One text of a plural, or the text that has no forms. */

/**
 * Looks a text up. Where there is none by that key it is a plural, whose form the first of `fill` decides.
 * @param look '' for a key that has no text
 */
export function formOf(
  look: (key: string) => string,
  language: string,
  key: string,
  [first]: readonly (string | number)[],
): string {
  const text = look(key);
  if (text !== '' || first === undefined || Number.isNaN(Number(first))) return text;
  return look(`${key}_${new Intl.PluralRules(language).select(Number(first))}`);
}
