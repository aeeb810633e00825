/** Germany: tax, social security, identity card, passport, driving licence. */
import type { Validation } from '../kit/detector';
import { crossSum, digitAt, hasDay, icaoDigit, mod11and10 } from '../kit/digits';
import { code, defineId, digits, form } from '../kit/identifier';

/** Serial numbers of identity cards and passports leave out letters that read like digits or make words. */
const SERIAL = '[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ\\d]{7}\\d';
const LAW = ['GDPR Art. 4(1)', 'GDPR Art. 87'];

/** Of the first ten digits of a tax number exactly one stands twice or three times; samples often break that rule. */
function taxId(number: string): Validation {
  const counts = new Map<string, number>();
  for (const digit of number.slice(0, 10)) counts.set(digit, (counts.get(digit) ?? 0) + 1);
  const repeated = [...counts.values()].filter((count) => count > 1);
  if (number[0] === '0' || repeated.length > 1 || (repeated[0] ?? 0) > 3 || !mod11and10(number)) return 'no';
  return repeated.length === 1 ? 'checked' : 'plausible';
}

/** VKVV section 4: the letter counts as its place in the alphabet; a day may stand 50 higher to tell twins apart. */
function isPensionNumber(value: string): boolean {
  const day = Number(value.slice(2, 4));
  if (!hasDay(`${value.slice(4, 6)}${String(day > 50 ? day - 50 : day).padStart(2, '0')}`, 0, 2))
    return false;
  const letter = String(value.charCodeAt(8) - 64).padStart(2, '0');
  const counted = `${value.slice(0, 8)}${letter}${value.slice(9, 11)}`;
  return crossSum(counted, [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]) % 10 === digitAt(value, 11);
}

export const deIds = [
  defineId({
    id: 'de-tax-id',
    entity: 'DE_TAX_ID',
    region: 'DE',
    pattern: form('\\d{11}|\\d{2}([ /])\\d{3}\\1\\d{3}\\1\\d{3}'),
    trigger: digits(11),
    check: taxId,
    words: [
      'steuer-id',
      'steuer id',
      'steuerid',
      'steueridentifikationsnummer',
      'identifikationsnummer',
      'steuer-idnr',
      'idnr',
      'id-nr',
      'steuerliche identifikationsnummer',
      'tax id',
      'tin',
      'finanzamt',
    ],
    confidence: [0.3, 0.9, 0.45],
    why: {
      en: 'The German tax number stays with a person for life and opens tax and payroll records.',
      de: 'Die Steuer-ID begleitet einen Menschen ein Leben lang und öffnet Steuer- und Lohnakten.',
    },
    law: [...LAW, 'AO §139b'],
    examples: {
      find: ['Steuer-ID: «48 036 291 548»', 'IdNr. «65172048957»'],
      ignore: ['Steuer-ID 48036291570', 'steuer-id 11111111111', 'IdNr 1234567890'],
    },
  }),
  defineId({
    id: 'de-tax-number',
    entity: 'DE_TAX_NUMBER',
    region: 'DE',
    pattern: form('\\d{2,3}/\\d{3,4}/\\d{4,5}|(?:0[1-9]|1[0-6])\\d{11}'),
    trigger: digits(9, 13),
    words: [
      'steuernummer',
      'steuer-nr',
      'steuer nr',
      'st.-nr',
      'st-nr',
      'stnr',
      'finanzamt',
      'steuerbescheid',
    ],
    confidence: [0.35, 0.55, 0],
    why: {
      en: 'A Steuernummer leads to the tax records of a person or business; invoices must show it.',
      de: 'Eine Steuernummer führt zu den Steuerakten eines Menschen oder Betriebs; auf Rechnungen muss sie stehen.',
    },
    law: [...LAW, 'AO §30'],
    examples: {
      find: ['Steuernummer «143/284/50916»', 'St.-Nr. «0913081508152»'],
      ignore: ['143/284/5', 'Steuernummer 1/2/3', '17/10/2024'],
    },
  }),
  defineId({
    id: 'de-pension-number',
    entity: 'DE_SOCIAL_SECURITY',
    region: 'DE',
    pattern: form('\\d{2} ?\\d{6} ?[A-Z] ?\\d{3}'),
    trigger: digits(8),
    reach: [0, 6],
    check: isPensionNumber,
    words: [
      'rentenversicherungsnummer',
      'sozialversicherungsnummer',
      'versicherungsnummer',
      'rvnr',
      'svnr',
      'sv-nummer',
      'sv-nr',
      'rentenversicherung',
      'sozialversicherung',
    ],
    confidence: [0, 0.95, 0.75],
    why: {
      en: "A pension insurance number holds its owner's date of birth and opens a whole working life.",
      de: 'In einer Rentenversicherungsnummer steht das Geburtsdatum; sie öffnet ein ganzes Arbeitsleben.',
    },
    law: [...LAW, 'SGB X §67'],
    examples: {
      find: ['SV-Nummer «65 170782 K 018»', '«12040391M538»'],
      ignore: ['65170782K010', '65 451382 K 011', 'charge 6517078K011'],
    },
  }),
  defineId({
    id: 'de-id-card',
    entity: 'DE_ID_CARD',
    region: 'DE',
    pattern: form(`${SERIAL}|T\\d{8}`),
    trigger: code(9, 9, 1),
    check: (value) =>
      icaoDigit(value.slice(0, 8)) === digitAt(value, 8) || (/^T\d{8}$/.test(value) && 'plausible'),
    words: [
      'personalausweis',
      'personalausweisnummer',
      'ausweisnummer',
      'ausweis',
      'ausweis-nr',
      'identity card',
      'id card',
    ],
    confidence: [0.3, 0.9, 0.4],
    why: {
      en: 'An identity card number with a name is enough to pose as its holder.',
      de: 'Ausweisnummer und Name genügen, um sich als Inhaber auszugeben.',
    },
    law: [...LAW, 'PAuswG §20'],
    examples: {
      find: ['Personalausweis «LZ6311T80»', 'Ausweisnummer: «t41200873»'],
      ignore: ['Teil LZ6311T89', 'Modell LA6311T81', 'Ausweis 123456789'],
    },
  }),
  defineId({
    id: 'de-id-card-label',
    entity: 'DE_ID_CARD',
    region: 'DE',
    // As printed: nine characters of which none is a check digit; ten with the one that the zone adds.
    pattern: form('(?=[A-Z]*\\d)[CFGHJ-NPRTV-Z][CFGHJ-NPRTV-Z\\d]{8}\\d?'),
    trigger: code(9, 10, 1),
    check: (value) =>
      (value.length === 9 || icaoDigit(value.slice(0, 9)) === digitAt(value, 9)) && 'plausible',
    words: ['personalausweis', 'personalausweisnummer', 'ausweisnummer', 'ausweis-nr', 'perso'],
    distance: 40,
    confidence: [0, 0.85, 0],
    why: {
      en: 'An identity card number with a name is enough to pose as its holder.',
      de: 'Ausweisnummer und Name genügen, um sich als Inhaber auszugeben.',
    },
    law: [...LAW, 'PAuswG §20'],
    examples: {
      find: ['Personalausweis «LZ6311T8K»', 'Ausweisnummer «L4VN7K20X9»'],
      ignore: ['Modell LZ6311T8K', 'Personalausweis VERLÄNGERN', 'Personalausweis A4VN7K20X'],
    },
  }),
  defineId({
    id: 'de-passport',
    entity: 'DE_PASSPORT',
    region: 'DE',
    pattern: form(SERIAL),
    trigger: code(9, 9, 1),
    check: (value) => icaoDigit(value.slice(0, 8)) === digitAt(value, 8),
    words: ['reisepass', 'reisepassnummer', 'passnummer', 'pass-nr', 'passport', 'passport number'],
    confidence: [0, 0.9, 0.4],
    why: {
      en: 'A passport number with a name is enough to pose as its holder.',
      de: 'Passnummer und Name genügen, um sich als Inhaber auszugeben.',
    },
    law: [...LAW, 'PassG §4'],
    examples: {
      find: ['Reisepass «C4VN7K203»'],
      ignore: ['Reisepass C4VN7K209', 'Reisepass A4VN7K208', 'passport C4VN7K2081'],
    },
  }),
  defineId({
    id: 'de-driving-licence',
    entity: 'DE_FUEHRERSCHEIN',
    region: 'DE',
    pattern: form('[A-Z]{2}\\d{8}[A-Z\\d]|[A-Z]\\d{2}[A-Z\\d]{6}\\d[A-Z\\d]'),
    trigger: code(11, 11, 4),
    check: (value) => (/^[A-Z]{2}\d{8}/.test(value) ? 'checked' : 'plausible'),
    words: [
      'fuhrerschein',
      'fuhrerscheinnummer',
      'fuehrerschein',
      'fuehrerscheinnummer',
      'fahrerlaubnis',
      'driving licence',
    ],
    confidence: [0, 0.85, 0.35],
    why: {
      en: 'A driving licence proves identity to banks, hotels and car rentals.',
      de: 'Mit dem Führerschein weist man sich bei Banken, Hotels und Autovermietern aus.',
    },
    law: [...LAW, 'FeV Anlage 8'],
    examples: {
      find: ['Führerschein «KS20471938B»', 'Führerscheinnummer «N04TK7R2L5X»'],
      ignore: ['KS20471938', 'Ticket KS204719381X'],
    },
  }),
];
