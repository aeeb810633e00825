/**
 * Telephone numbers, checked against the numbering plans in libphonenumber-js (ITU-T E.164). What a label calls a
 * telephone number is one, though no plan knows it: people write extensions, new ranges, and numbers without area code.
 */
import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';
import { type Candidate, type Context, defineDetector, type Validation } from '../detector';
import { digitsOf, isRepetitive } from '../digits';
import { fold } from '../fold';

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

const EXTENSION = '(?: {0,2}(?:x|ext\\.?|extension|Durchwahl|Dw\\.?) {0,2}\\d{1,6})?';
const withoutExtension = (value: string) =>
  value.replace(/ {0,2}(?:x|ext|extension|durchwahl|dw)\.? {0,2}\d{1,6}$/i, '');

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

/** A date, a time, an amount, or what another label names. */
const NO_NUMBER =
  /^(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}|(?:19|20)\d{2}[ -]{1,3}(?:19|20)\d{2}|\d{1,3}(?:[.,]\d{3}){1,4})$/;
const OTHER_LABEL =
  /(?:\b(?:id|pin|code|passcode|order|invoice|ref|reference|account|acct|iban|bic|card|version|ticket|case|room|size|section|sin|ssn|nhs|vat|zip|plz|artikel|bestellung|rechnung|sendung|auftrag|kundennummer|commande|facture|pedido|factura)(?: ?(?:no|nr|number|nummer|numero|num))?\.?|[#$€£+])[ :#=-]{0,3}$/i;

/** The label must come first: behind a number, the word belongs to what follows. */
function labelled({ value, before }: Candidate): Validation {
  return LABELLED.test(fold(before)) ? unlabelled({ value, before, after: '' }) : 'no';
}

function unlabelled({ value, before }: Candidate): Validation {
  const digits = digitsOf(withoutExtension(value));
  if (digits.length < 6 || digits.length > 13 || isRepetitive(digits)) return 'no';
  return NO_NUMBER.test(value) || OTHER_LABEL.test(before) ? 'no' : 'plausible';
}

/** A draft is read again at every pause, and the plans are the dearest check of all. */
const known = new Map<string, boolean>();
const MAX_KNOWN = 500;

function isNumber(value: string, country?: CountryCode): boolean {
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

const LABELS = [
  'phone',
  'phones',
  'telephone',
  'tel',
  'tel.',
  'mobile',
  'mob',
  'cell',
  'cellphone',
  'call me',
  'call us',
  'call him',
  'call her',
  'call back',
  'fax',
  'whatsapp',
  'sms',
  'text me',
  'landline',
  'hotline',
  'phone number',
  'contact number',
  'office number',
  'direct line',
  'answering',
  'desk',
  'telefon',
  'telefonnummer',
  'mobil',
  'mobilnummer',
  'handy',
  'handynummer',
  'durchwahl',
  'festnetz',
  'rueckruf',
  'ruckruf',
  'telefono',
  'movil',
  'cellulare',
  'portable',
  'telefoon',
  'mobiel',
  'telefone',
  'telemovel',
  'celular',
];

const LABELLED = new RegExp(
  `(?<![\\p{L}])(?:${LABELS.map((label) => label.replace('.', '')).join('|')})(?![\\p{L}])[^\\n]{0,16}\\n?[^\\n]{0,6}$`,
  'u',
);

const context: Context = {
  words: [
    ...LABELS,
    'call',
    'calls',
    'called',
    'ring',
    'dial',
    'signal',
    'ruf',
    'anrufen',
    'llamar',
    'llama',
    'appeler',
    'appelez',
    'bellen',
    'messages to',
    'erreichen',
    'erreichbar',
    'anruf',
    'rufnummer',
    'appel',
    'joindre',
    'joint',
    'llamen',
    'llame',
    'private number',
    'reach me',
  ],
  distance: 40,
};

const shared = {
  entity: 'PHONE_NUMBER',
  category: 'personal',
  context,
  why: 'A telephone number leads to one person or household.',
  law: ['GDPR Art. 4(1)', 'CCPA 1798.140(v)'],
} as const;

export const phone = [
  defineDetector({
    ...shared,
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
    ...shared,
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
    ...shared,
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
    ...shared,
    id: 'phone-spain',
    region: 'ES',
    // Nine digits without a trunk prefix; in groups of three, or with pairs behind the first three.
    pattern:
      /(?<![\p{L}\d+]|\d[-. /,]|[-_/.=#$€£])[6-9]\d{2} (?:\d{3} \d{3}|\d{2} \d{2} \d{2})(?![\p{L}\d]|[-./,]\d| \d| ?[€%$])/gu,
    trigger: { digits: 9, max: 9 },
    reach: [0, 0],
    validate: ({ value }) => (isNumber(value, 'ES') ? 'plausible' : 'no'),
    // French company numbers are grouped alike.
    context: { ...context, not: ['rcs', 'siren', 'siret', 'paris', 'pedido', 'factura', 'referencia'] },
    confidence: { bare: 0.4, withContext: 0.75, withCheck: 0 },
    examples: {
      find: ['móvil «612 310 466»', 'que la llamen al «912 31 07 33»'],
      ignore: ['612 310 466 €', 'pedido 612 310 466'],
    },
  }),
  defineDetector({
    ...shared,
    id: 'phone-label',
    region: 'global',
    pattern: new RegExp(
      `(?<![\\p{L}\\d+]|\\d[-. /,:]|[-_/.=#$€£])(?:\\(\\d{1,5}\\)|\\d{1,5})(?:[ .-]{1,2}(?:\\(\\d{1,4}\\)|\\d{2,8})){1,5}${EXTENSION}(?![\\d%€$£]|[./,:]\\d|-\\d| ?(?:€|%|EUR|USD))`,
      'giu',
    ),
    trigger: { digits: 6, max: 18 },
    reach: [2, 18],
    validate: labelled,
    context: { words: LABELS, distance: 20 },
    confidence: { bare: 0, withContext: 0.7, withCheck: 0 },
    examples: {
      find: [
        'Phone: «736 5012»',
        'fax «(72) 754-186»',
        'Mobile: «345-899-356x4587»',
        'they are not answering at «374 780 163»',
      ],
      ignore: [
        'phone bill 2024-10-12',
        'fax order 736 5012',
        'Phones: 1.200.000 EUR',
        'mobile users 2019 - 2024',
      ],
    },
  }),
  defineDetector({
    ...shared,
    id: 'phone-label-behind',
    region: 'global',
    pattern:
      /(?<![\p{L}\d+]|\d[-. /,:]|[-_/.=#$€£])(?:\(\d{1,5}\)|\d{2,5})(?:[ .-]{1,2}\d{2,8}){1,4}(?=[ -]{1,2}\(?(?:office|fax|direct|büro)(?!\p{L}))/giu,
    trigger: { words: ['office', 'fax', 'direct', 'büro'] },
    reach: [26, 0],
    validate: unlabelled,
    confidence: { bare: 0.7, withContext: 0, withCheck: 0 },
    examples: {
      find: ['«416 60 039» office', '«(37) 788-063»-Office'],
      ignore: ['2019 - 2024 office rent', '12 office chairs', 'on 12.10.2024 fax it'],
    },
  }),
  defineDetector({
    ...shared,
    id: 'phone-north-america-plain',
    region: 'US',
    pattern: /(?<![\p{L}\d+]|\d[-. /,:]|[-_/.=#$€£])[2-9]\d{2}[2-9]\d{6}(?![\p{L}\d%€$£]|[./,:-]\d)/gu,
    trigger: { digits: 10, max: 10 },
    reach: [0, 0],
    validate: (candidate) => (isNumber(candidate.value, 'US') ? unlabelled(candidate) : 'no'),
    context: { words: LABELS, distance: 20 },
    confidence: { bare: 0.3, withContext: 0.85, withCheck: 0 },
    examples: { find: ['Cell: «2127365012»'], ignore: ['2127365012', 'phone order 2127365012'] },
  }),
  defineDetector({
    ...shared,
    id: 'phone-label-plain',
    region: 'global',
    pattern: /(?<![\p{L}\d+]|\d[-. /,:]|[-_/.=#$€£])\d{7,12}(?![\p{L}\d%€$£]|[./,:-]\d| ?(?:€|%|EUR|USD))/gu,
    trigger: { digits: 7, max: 12 },
    reach: [0, 0],
    validate: labelled,
    context: { words: LABELS, distance: 15 },
    confidence: { bare: 0, withContext: 0.7, withCheck: 0 },
    examples: {
      find: ['Phone: «5127365»', 'tel. «30901820»'],
      ignore: ['phone order 2127365012', '2127365012', 'mobile units sold: 41820719304182'],
    },
  }),
];
