/** Telephone numbers, checked against the numbering plans in libphonenumber-js (ITU-T E.164). */
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { type Candidate, type Context, defineDetector, type Validation } from '../detector';
import { digitsOf, isRepetitive } from '../digits';

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

function international({ value }: Candidate): Validation {
  return isNumber(value) ? 'checked' : 'no';
}

function northAmerican({ value }: Candidate): Validation {
  return isNumber(value, 'US') ? 'plausible' : 'no';
}

function national({ value }: Candidate): Validation {
  if (/^0?0?\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(value)) return 'no';
  if (value.startsWith('00')) return isNumber(`+${digitsOf(value).slice(2)}`) ? 'plausible' : 'no';
  return HOME_PLANS.some((country) => isNumber(value, country)) ? 'plausible' : 'no';
}

function isNumber(value: string, country?: CountryCode): boolean {
  if (isRepetitive(digitsOf(value).slice(3))) return false;
  return (
    parsePhoneNumberFromString(value, {
      extract: false,
      ...(country && { defaultCountry: country }),
    })?.isValid() ?? false
  );
}

const context: Context = {
  words: [
    'phone',
    'phones',
    'telephone',
    'tel',
    'tel.',
    'mobile',
    'mob',
    'cell',
    'cellphone',
    'call',
    'calls',
    'called',
    'ring',
    'dial',
    'fax',
    'whatsapp',
    'sms',
    'text me',
    'signal',
    'landline',
    'hotline',
    'phone number',
    'contact number',
    'telefon',
    'telefonnummer',
    'mobil',
    'mobilnummer',
    'handy',
    'handynummer',
    'durchwahl',
    'festnetz',
    'ruf',
    'anrufen',
    'rueckruf',
    'ruckruf',
    'telefono',
    'movil',
    'llamar',
    'llama',
    'cellulare',
    'telephone',
    'portable',
    'appeler',
    'appelez',
    'telefoon',
    'mobiel',
    'bellen',
    'telefone',
    'telemovel',
    'celular',
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
    pattern: /(?<![\p{L}\d+])\+ ?[1-9]\d{0,3}(?:[ \t./-]{0,2}\(?\d{1,6}\)?){1,6}(?![\p{L}\d]|[.,:/-]\d)/gu,
    trigger: { digits: 7 },
    reach: [4, 1],
    validate: international,
    confidence: { bare: 0, withContext: 0, withCheck: 0.9 },
    examples: {
      find: [
        'Ring me: «+49 30 901820»',
        '«+1 (212) 736-5000»',
        'M «+447911123456».',
        'Tel. «+33 1 40 20 50 50»,',
      ],
      ignore: ['+1234', 'C++ 2017 2020', '+999 123 456 789', 'grew by +12 345 678 901 234 567', '1+15551234'],
    },
  }),
  defineDetector({
    ...shared,
    id: 'phone-north-america',
    region: 'US',
    pattern:
      /(?<![\p{L}\d+]|\d[-. /]|[-_/.=#])(?:1[-. ])?(?:\([2-9]\d{2}\)[ .-]?|[2-9]\d{2}([-.]))[2-9]\d{2}[-. ]\d{4}(?![\p{L}\d]|[-./]\d)/gu,
    trigger: { digits: 10 },
    reach: [2, 0],
    validate: northAmerican,
    confidence: { bare: 0.7, withContext: 0.9, withCheck: 0 },
    examples: {
      find: ['(«212-736-5000»)', 'call «(212) 736-5000» now', 'fax «1-212-736-5000»', '«212.736.5000»'],
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
    confidence: { bare: 0, withContext: 0.75, withCheck: 0 },
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
];
