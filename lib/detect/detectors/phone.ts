/**
 * Telephone numbers, checked against the numbering plans in libphonenumber-js (ITU-T E.164). phone-labels.ts
 * has those that only a label tells.
 */
import { type CountryCode, getCountries, getCountryCallingCode } from 'libphonenumber-js/min';
import { type Candidate, defineDetector, type Validation } from '../kit/detector';
import { digitsOf, isRepetitive } from '../kit/digits';
import { EXTENSION, isNumber, withoutExtension } from '../kit/phone-number';
import { OTHER_LABEL, PHONE, PHONE_CONTEXT } from '../kit/phone-words';

/** Plans that a number without country code is tried against, most spoken first. */
const HOME_PLANS: readonly CountryCode[] = [
  'GB',
  'DE',
  'FR',
  'ES',
  'IT',
  'NL',
  'BE',
  'AT',
  'CH',
  'PL',
  'SE',
  'IE',
  'PT',
  'AU',
  'NZ',
  'JP',
  'IL',
  'IN',
  'BR',
  'ZA',
];

const CALLING_CODES = new Set<string>(getCountries().map((country) => getCountryCallingCode(country)));

function international({ value }: Candidate): Validation {
  const number = withoutExtension(value);
  if (isNumber(number)) return 'checked';
  const digits = digitsOf(number);
  if (digits.length < 9 || digits.length > 15 || isRepetitive(digits.slice(3))) return 'no';
  // An amount with a sign: groups of three.
  if (/^\+ ?\d{1,3}(?:[ .]\d{3}){1,4}$/.test(number)) return 'no';
  return [1, 2, 3].some((length) => CALLING_CODES.has(digits.slice(0, length))) ? 'plausible' : 'no';
}

function northAmerican({ value }: Candidate): Validation {
  const number = withoutExtension(value);
  if (isRepetitive(digitsOf(number).slice(-10))) return 'no';
  // With blanks only, other numbers look the same.
  return isNumber(number, 'US') && /[-.(]/.test(number) ? 'checked' : 'plausible';
}

function national({ value, before }: Candidate): Validation {
  if (/^0?0?\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(value)) return 'no';
  if (value.startsWith('00')) return isNumber(`+${digitsOf(value).slice(2)}`) ? 'plausible' : 'no';
  if (!HOME_PLANS.some((country) => isNumber(value, country)) && !USUAL.test(value)) return 'no';
  return USUAL.test(value) && !OTHER_LABEL.test(before) ? 'checked' : 'plausible';
}

/** Groupings that are nothing but telephone numbers: French pairs, British and German mobile numbers. */
const USUAL =
  /^(?:0[1-9](?:[ .]\d{2}){4}|07\d{3} \d{3} ?\d{3}|\(?0(?:1[5-7]\d{1,2})\)?[ /-]{1,3}\d{7,8}|0[2-9]\d{1,4} ?\/ ?\d{5,8})$/;

export const phone = [
  defineDetector({
    ...PHONE,
    id: 'phone-international',
    region: 'global',
    pattern: new RegExp(
      `(?<![\\p{L}\\d+])\\+ ?[1-9]\\d{0,3}(?:[ \\t./-]{0,2}\\(?\\d{1,6}\\)?){1,6}${EXTENSION}(?![\\p{L}\\d]|[.,:/-]\\d)`,
      'giu',
    ),
    trigger: { digits: 7 },
    reach: [4, 18],
    validate: international,
    confidence: { bare: 0.65, withContext: 0.85, withCheck: 0.9 },
    examples: {
      find: [
        'Ring me: «+49 30 901820»',
        '«+1 (212) 736-5000»',
        'M «+447911123456».',
        'Tel. «+33 1 40 20 50 50»,',
        'mobile «+46 (0)8 928 571 38»',
      ],
      ignore: ['+1234', 'C++ 2017 2020', '+999 123 456 789', 'grew by +12 345 678 901 234 567', '1+15551234'],
    },
  }),
  defineDetector({
    ...PHONE,
    id: 'phone-north-america',
    region: 'US',
    pattern: new RegExp(
      `(?<![\\p{L}\\d+]|\\d[-. /]|[-_/.=#])(?:(?:00)?1[-. ])?(?:\\([2-9]\\d{2}\\)[ .-]?|[2-9]\\d{2}[-. ])[2-9]\\d{2}[-. ]\\d{4}${EXTENSION}(?![\\p{L}\\d]|[-./]\\d)`,
      'giu',
    ),
    trigger: { digits: 10 },
    reach: [2, 18],
    validate: northAmerican,
    confidence: { bare: 0.5, withContext: 0.9, withCheck: 0.7 },
    examples: {
      find: [
        '(«212-736-5000»)',
        'call «(212) 736-5000» now',
        'fax «1-212-736-5000»',
        '«212.736.5000 ext. 12»',
      ],
      ignore: ['112-736-5000', '212-136-5000', 'ref 99-212-736-5000-1', '10.212.736.5000', '(212) 736-500'],
    },
  }),
  defineDetector({
    ...PHONE,
    id: 'phone-national',
    region: 'global',
    pattern:
      /(?<![\p{L}\d+]|\d[-. /,]|[-_/.=#])\(?0\d{1,5}\)?(?:[ ./-]{0,3}\d{1,8}){1,6}(?![\p{L}\d]|[-./,]\d)/gu,
    trigger: { digits: 8 },
    reach: [2, 0],
    validate: national,
    confidence: { bare: 0.4, withContext: 0.75, withCheck: 0.65 },
    examples: {
      find: [
        'Mobil: «0151 23456789»',
        'tel «020 7946 0958»',
        'Téléphone «01 40 20 50 50»',
        'phone «0049 30 901820»',
      ],
      ignore: ['invoice 020 7946 0958', 'call on 01.02.2024', 'tel 0000000000', 'Artikel 0151 23456789'],
    },
  }),
  defineDetector({
    ...PHONE,
    id: 'phone-spain',
    region: 'ES',
    // Nine digits without a trunk prefix; in groups of three, or with pairs behind the first three.
    pattern:
      /(?<![\p{L}\d+]|\d[-. /,]|[-_/.=#$€£])[6-9]\d{2} (?:\d{3} \d{3}|\d{2} \d{2} \d{2})(?![\p{L}\d]|[-./,]\d| \d| ?[€%$])/gu,
    trigger: { digits: 9, max: 9 },
    reach: [0, 0],
    validate: ({ value }) => (isNumber(value, 'ES') ? 'plausible' : 'no'),
    // French company numbers are grouped alike.
    context: { ...PHONE_CONTEXT, not: ['rcs', 'siren', 'siret', 'paris', 'pedido', 'factura', 'referencia'] },
    confidence: { bare: 0.4, withContext: 0.75, withCheck: 0 },
    examples: {
      find: ['móvil «612 310 466»', 'que la llamen al «912 31 07 33»'],
      ignore: ['612 310 466 €', 'pedido 612 310 466'],
    },
  }),
];
