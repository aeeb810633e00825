/** Whether digits are a telephone number by the numbering plans of libphonenumber-js (ITU-T E.164). */
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { digitsOf, isRepetitive } from './digits';

/** What an extension looks like behind a number, in a pattern. */
export const EXTENSION = '(?: {0,2}(?:x|ext\\.?|extension|Durchwahl|Dw\\.?) {0,2}\\d{1,6})?';

/** The number without its extension. */
export const withoutExtension = (value: string) =>
  value.replace(/ {0,2}(?:x|ext|extension|durchwahl|dw)\.? {0,2}\d{1,6}$/i, '');

/** A draft is read again at every pause, and the plans are the dearest check of all. */
const known = new Map<string, boolean>();
const MAX_KNOWN = 500;

/** Whether the plan of a country, or its own country code, knows a number. */
export function isNumber(value: string, country?: CountryCode): boolean {
  if (isRepetitive(digitsOf(value).slice(3))) return false;
  const key = `${country}${value}`;
  const told = known.get(key);
  if (told !== undefined) return told;
  const options = { extract: false, ...(country && { defaultCountry: country }) };
  const valid = parsePhoneNumberFromString(value, options)?.isValid() ?? false;
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(key, valid);
  return valid;
}
