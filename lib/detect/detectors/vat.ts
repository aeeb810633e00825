/**
 * VAT numbers of the European Union's member states, Northern Ireland, Great Britain, Norway and Switzerland, with the
 * check digits that the states publish (or that VIES enforces). Invoices must show them, so they warn nobody alone.
 */
import { digitAt, luhn, mod11and10, modulo, weighted } from '../kit/digits';
import { defineId, form } from '../kit/identifier';

const last = (number: string) => digitAt(number, number.length - 1);
const SPANISH = 'TRWAGMYFPDXBNJZSQVHLCKE';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVW';

/** Weights over the body; the rest of 11, where a rest of 10 counts as 0, is the check digit. */
function rest11(number: string, weights: readonly number[]): boolean {
  return (weighted(number, weights) % 11) % 10 === last(number);
}

/** The same with the complement: 11 less the rest; 10 and 11 count as 0. */
function complement11(number: string, weights: readonly number[]): boolean {
  const check = 11 - (weighted(number, weights) % 11);
  return (check > 9 ? 0 : check) === last(number);
}

function bulgarian(number: string): boolean {
  if (number.length === 10)
    return (
      (weighted(number, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === last(number) ||
      complement11(number, [4, 3, 2, 7, 6, 5, 4, 3, 2]) ||
      complement11(number, [21, 19, 17, 13, 11, 9, 7, 3, 1])
    );
  const first = weighted(number, [1, 2, 3, 4, 5, 6, 7, 8]) % 11;
  return (first < 10 ? first : (weighted(number, [3, 4, 5, 6, 7, 8, 9, 10]) % 11) % 10) === last(number);
}

function cypriot(number: string): boolean {
  const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
  let sum = 0;
  for (let index = 0; index < 8; index++) {
    const digit = digitAt(number, index);
    sum += index % 2 === 0 ? (odd[digit] ?? 0) : digit;
  }
  return String.fromCharCode(65 + (sum % 26)) === number[8];
}

/** Tax letters of persons, and of organisations: a digit or the letter of the same place. */
function spanish(value: string): boolean {
  const person = value.replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)));
  if (/^\d{8}[A-Z]$/.test(person)) return SPANISH[Number(person.slice(0, 8)) % 23] === person[8];
  if (!/^[A-W]\d{7}[\dA-J]$/.test(value)) return false;
  let sum = 0;
  for (let index = 1; index < 8; index++) {
    const product = digitAt(value, index) * (index % 2 === 1 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  const check = (10 - (sum % 10)) % 10;
  return value[8] === String(check) || value[8] === 'JABCDEFGHI'[check];
}

function irish(value: string): boolean {
  if (!/^\d{7}/.test(value)) return /^\d[A-Z+*]\d{5}[A-W]$/.test(value);
  const extra = value.length === 9 ? (value.charCodeAt(8) - 64) * 9 : 0;
  return `W${LETTERS}`[(weighted(value, [8, 7, 6, 5, 4, 3, 2]) + extra) % 23] === value[7];
}

function lithuanian(number: string): boolean {
  const weights = (from: number) =>
    Array.from({ length: number.length - 1 }, (_, at) => ((from + at - 1) % 9) + 1);
  const first = weighted(number, weights(1)) % 11;
  return (first < 10 ? first : (weighted(number, weights(3)) % 11) % 10) === last(number);
}

function latvian(number: string): boolean {
  if (digitAt(number, 0) < 4) return true;
  const check = 3 - (weighted(number, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6]) % 11);
  return (check < -1 ? check + 11 : check) === last(number);
}

function czech(number: string): boolean {
  if (number.length > 8) return number.length === 9 || Number(number) % 11 === 0;
  return [11, 10][weighted(number, [8, 7, 6, 5, 4, 3, 2]) % 11] !== undefined
    ? last(number) === 1 - (weighted(number, [8, 7, 6, 5, 4, 3, 2]) % 11)
    : complement11(number, [8, 7, 6, 5, 4, 3, 2]);
}

/** By prefix: form of the rest, and its check. */
const STATES: Record<string, readonly [form: string, check: (number: string) => boolean]> = {
  AT: ['U\\d{8}', (n) => (96 - crossed(n.slice(1, 8))) % 10 === last(n)],
  BE: ['[01]\\d{9}', (n) => 97 - (Number(n.slice(0, 8)) % 97) === Number(n.slice(8))],
  BG: ['\\d{9,10}', bulgarian],
  CY: ['\\d{8}[A-Z]', cypriot],
  CZ: ['\\d{8,10}', czech],
  DK: ['\\d{8}', (n) => weighted(n, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0],
  EE: ['\\d{9}', (n) => weighted(n, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0],
  EL: ['\\d{9}', (n) => rest11(n, [256, 128, 64, 32, 16, 8, 4, 2])],
  ES: ['[A-Z0-9]\\d{7}[A-Z0-9]', spanish],
  FI: ['\\d{8}', (n) => weighted(n, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 === 0],
  FR: [
    '[A-HJ-NP-Z0-9]{2}\\d{9}',
    (n) =>
      luhn(n.slice(2)) &&
      (!/^\d\d/.test(n) || Number(n.slice(0, 2)) === (12 + 3 * (Number(n.slice(2)) % 97)) % 97),
  ],
  HR: ['\\d{11}', mod11and10],
  HU: ['\\d{8}', (n) => weighted(n, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 === 0],
  IE: ['\\d[A-Z0-9]\\d{5}[A-Z]{1,2}', irish],
  IT: ['\\d{11}', luhn],
  LT: ['(?:\\d{9}|\\d{12})', lithuanian],
  LU: ['\\d{8}', (n) => Number(n.slice(0, 6)) % 89 === Number(n.slice(6))],
  LV: ['\\d{11}', latvian],
  MT: ['\\d{8}', (n) => weighted(n, [3, 4, 6, 7, 8, 9, 10, 1]) % 37 === 0],
  NL: [
    '\\d{9}B\\d{2}',
    (n) => (weighted(n, [9, 8, 7, 6, 5, 4, 3, 2]) - digitAt(n, 8)) % 11 === 0 || modulo(`NL${n}`, 97) === 1,
  ],
  PL: ['\\d{10}', (n) => weighted(n, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === last(n)],
  PT: ['\\d{9}', (n) => complement11(n, [9, 8, 7, 6, 5, 4, 3, 2])],
  RO: [
    '\\d{2,10}',
    (n) => ((weighted(n.padStart(10, '0'), [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10) % 11) % 10 === last(n),
  ],
  SE: ['\\d{10}01', (n) => luhn(n.slice(0, 10))],
  SI: [
    '[1-9]\\d{7}',
    (n) => weighted(n, [8, 7, 6, 5, 4, 3, 2]) % 11 > 0 && complement11(n, [8, 7, 6, 5, 4, 3, 2]),
  ],
  SK: ['[1-9]\\d[2-47-9]\\d{7}', (n) => Number(n) % 11 === 0],
  GB: ['\\d{9}', british],
  XI: ['\\d{9}', british],
  NO: ['\\d{9}MVA', (n) => weighted(n, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0],
  CHE: ['\\d{9} ?(?:MWST|TVA|IVA)', (n) => weighted(n, [5, 4, 3, 2, 7, 6, 5, 4, 1]) % 11 === 0],
};

function crossed(digits: string): number {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const product = digitAt(digits, index) * (index % 2 === 1 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return sum;
}

function british(number: string): boolean {
  const sum = weighted(number, [8, 7, 6, 5, 4, 3, 2, 10, 1]);
  return [0, 42, 55].includes(sum % 97);
}

/** Dots, blanks and hyphens may stand between the characters of a form. */
const spaced = (source: string) =>
  source.replace(/\\d(?:\{(\d+)(,\d+)?\})?/g, (_, least, most) =>
    least ? `(?:[ .-]?\\d){${least}${most ?? ''}}` : '[ .-]?\\d',
  );

const VAT_WORDS = [
  'vat',
  'vat no',
  'vat id',
  'vat number',
  'ust-id',
  'ust-idnr',
  'ustid',
  'uid',
  'tva',
  'iva',
  'btw',
  'mwst',
  'moms',
];

export const vat = [
  defineId({
    id: 'eu-vat-number',
    entity: 'EU_VAT',
    region: 'EU',
    category: 'financial',
    pattern: form(
      Object.entries(STATES)
        .map(([prefix, [rest]]) => `${prefix}[ .-]?${spaced(rest)}`)
        .join('|'),
      'g',
    ),
    trigger: { digits: 7, max: 12 },
    reach: [7, 8],
    check: (value) => {
      const prefix = value.startsWith('CHE') ? 'CHE' : value.slice(0, 2);
      const number = value.slice(prefix.length);
      return STATES[prefix]?.[1](number) ?? false;
    },
    words: VAT_WORDS,
    confidence: [0, 0.55, 0.5],
    why: {
      en: 'A VAT number names a business, and a sole trader is a person.',
      de: 'Eine Umsatzsteuernummer nennt einen Betrieb; ein Einzelunternehmer ist ein Mensch.',
    },
    law: ['GDPR Art. 4(1)', 'Directive 2006/112/EC Art. 214'],
    examples: {
      find: [
        'UID «ATU41820712»',
        'BTW «BE 0418.207.184»',
        '«FR32418207197»',
        'VAT «NL418207197B01»',
        '«PL 418-207-19-00»',
        '«IE4182071NA»',
        '«GB 418 2071 74»',
        '«ESB41820713»',
        '«CHE-418.207.100 MWST»',
      ],
      ignore: ['ATU41820710 0', 'NL418207190B0', 'GB 418 2071 00', 'BE 2418.207.100'],
    },
  }),
  defineId({
    id: 'de-vat-id',
    entity: 'DE_VAT_ID',
    region: 'DE',
    category: 'financial',
    pattern: form('DE[ .-]?[1-9]\\d{2}[ .]?\\d{3}[ .]?\\d{3}'),
    trigger: { digits: 9, max: 9 },
    reach: [3, 0],
    check: (value) => mod11and10(value.slice(2)),
    words: VAT_WORDS,
    confidence: [0, 0.55, 0.5],
    why: {
      en: 'A USt-IdNr. names a business, and a freelancer is a person.',
      de: 'Eine USt-IdNr. nennt einen Betrieb, und ein Freiberufler ist ein Mensch.',
    },
    law: ['GDPR Art. 4(1)', 'UStG §27a'],
    examples: {
      find: ['USt-IdNr. «DE418207199»', '«DE 305 418 274»'],
      ignore: ['DE418207190 1', 'DE 4182071', 'MODE418207193'],
    },
  }),
];
