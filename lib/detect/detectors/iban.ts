/** IBANs: country, length, national structure and the mod-97 check of ISO 13616, by the registry in ibantools. */
import { countrySpecs, isValidIBAN } from 'ibantools';
import { type Candidate, defineDetector, type Validation } from '../kit/detector';

/** One alternative per length, so that a match never runs into the words after it. */
function ibanPattern(): RegExp {
  const byLength = new Map<number, string[]>();
  for (const [country, { chars }] of Object.entries(countrySpecs)) {
    if (chars) byLength.set(chars, [...(byLength.get(chars) ?? []), country]);
  }
  const forms = [...byLength].map(
    ([length, countries]) => `(?:${countries.join('|')}) ?-?\\d{2}(?: ?-?[A-Z\\d]){${length - 4}}`,
  );
  return new RegExp(`(?<![\\p{L}\\d])(?:${forms.join('|')})(?![\\p{L}\\d])`, 'giu');
}

function validate({ value }: Candidate): Validation {
  const compact = value.replace(/[\s-]+/g, '');
  // Capitals or small letters throughout; a mix is no account number but a word that touches one.
  if (compact !== compact.toUpperCase() && compact !== compact.toLowerCase()) return 'no';
  return isValidIBAN(compact.toUpperCase()) ? 'checked' : 'no';
}

export const iban = [
  defineDetector({
    id: 'iban',
    entity: 'IBAN_CODE',
    category: 'financial',
    region: 'global',
    pattern: ibanPattern(),
    // The check digits, behind the country.
    trigger: { digits: 2 },
    reach: [4, 100],
    validate,
    confidence: { bare: 0, withContext: 0, withCheck: 0.95 },
    why: {
      en: 'An IBAN is a bank account, and with a name it is enough for a false debit.',
      de: 'Eine IBAN ist ein Bankkonto; mit einem Namen genügt sie für eine falsche Lastschrift.',
    },
    law: ['GDPR Art. 4(1)', 'PSD2 Art. 4(32)'],
    examples: {
      find: [
        'Bitte auf «DE75 5121 0800 1245 1261 99» überweisen',
        'IBAN:«FR7630006000011234567890189»',
        '«GB33BUKB20201555555555» BARCLAYS',
        'konto «se7280000810340009783242»',
        '«NL02-ABNA-0123-4567-89»',
      ],
      ignore: [
        'DE75 5121 0800 1245 1261 98',
        'GB33BUKB2020155555555',
        'XX75512108001245126199',
        'Part DE7551210800',
        'ADE75512108001245126199',
      ],
    },
  }),
];
