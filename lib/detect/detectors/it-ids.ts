/** Italy: codice fiscale (D.M. 23/12/1976), identity card, passport, driving licence, VAT number. */
import { digitAt, digitsOf, isRepetitive, luhn } from '../kit/digits';
import { code, defineId, digits, form } from '../kit/identifier';

/** Digits, or the letters that stand for them where two people would have the same code. */
const DIGIT = '[\\dLMNP-V]';
/** What a character at an odd place counts, 0 to 9 and A to Z. */
const ODD = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16,
];
const ODD_REST = [10, 22, 25, 24, 23];
const CARD_WORDS = [
  "carta d'identita",
  'carta di identita',
  'carta identita',
  'documento di identita',
  'cie',
  'identity card',
];
const CARD_WHY = {
  en: 'An identity card number with a name is enough to pose as its holder.',
  de: 'Ausweisnummer und Name genügen, um sich als Inhaber auszugeben.',
};
const LAW = ['GDPR Art. 4(1)', 'GDPR Art. 87'];

function isFiscalCode(value: string): boolean {
  let sum = 0;
  for (let index = 0; index < 15; index++) {
    const place = digitAt(value, index);
    const even = place > 9 ? place - 10 : place;
    sum += index % 2 === 1 ? even : ([...ODD, ...ODD_REST][place] ?? 0);
  }
  return value.charCodeAt(15) - 65 === sum % 26;
}

export const itIds = [
  defineId({
    id: 'it-fiscal-code',
    entity: 'IT_FISCAL_CODE',
    region: 'IT',
    pattern: form(`[A-Z]{6}${DIGIT}{2}[A-EHLMPRST]${DIGIT}{2}[A-Z]${DIGIT}{3}[A-Z]`),
    trigger: code(16, 16, 2, 9),
    check: (value) => (isFiscalCode(value) ? 'checked' : 'plausible'),
    words: ['codice fiscale', 'cod. fisc', 'cod fisc', 'c.f', 'cf', 'fiscal code'],
    confidence: [0.5, 0.9, 0.9],
    why: {
      en: "A codice fiscale holds its owner's date and place of birth and opens tax and health records.",
      de: 'In einem codice fiscale stehen Geburtsdatum und -ort; er öffnet Steuer- und Gesundheitsakten.',
    },
    law: LAW,
    examples: {
      find: ['Codice fiscale «BNCLRA84D52F205W»', 'C.F. «vrdgpp61t09l219r»'],
      ignore: ['BNCLRA84G52F205K', 'BNCLRA84D52F20', 'seriale BNCL84D52F205KX1'],
    },
  }),
  defineId({
    id: 'it-identity-card',
    entity: 'IT_IDENTITY_CARD',
    region: 'IT',
    // On paper, and the first electronic ones.
    pattern: form('[A-Z]{2} ?\\d{7}|\\d{7}[A-Z]{2}'),
    trigger: digits(7),
    reach: [3, 2],
    words: CARD_WORDS,
    confidence: [0.3, 0.85, 0],
    why: CARD_WHY,
    law: LAW,
    examples: {
      find: ["carta d'identità «AX 4170283»", 'CIE: «4170283ax»'],
      ignore: ['ricambio AX4170283', 'CIE AX417028', 'carta identita 4170283'],
    },
  }),
  defineId({
    id: 'it-identity-card-electronic',
    entity: 'IT_IDENTITY_CARD',
    region: 'IT',
    pattern: form('[A-Z]{2}\\d{5}[A-Z]{2}'),
    trigger: code(9, 9, 5, 4),
    words: CARD_WORDS,
    confidence: [0.3, 0.85, 0],
    why: CARD_WHY,
    law: LAW,
    examples: { find: ["carta d'identità «CA41870XK»"], ignore: ['ricambio CA41870XK', 'CIE CA4187XK'] },
  }),
  defineId({
    id: 'it-passport',
    entity: 'IT_PASSPORT',
    region: 'IT',
    pattern: form('[A-Z]{2}\\d{7}'),
    trigger: code(9, 9, 7, 2),
    words: ['passaporto', 'numero passaporto'],
    confidence: [0.3, 0.85, 0],
    why: {
      en: 'A passport number with a name is enough to pose as its holder.',
      de: 'Passnummer und Name genügen, um sich als Inhaber auszugeben.',
    },
    law: LAW,
    examples: { find: ['Passaporto «YB3810274»'], ignore: ['ricambio YB3810274', 'passaporto YB381027'] },
  }),
  defineId({
    id: 'it-driving-licence',
    entity: 'IT_DRIVER_LICENSE',
    region: 'IT',
    pattern: form('[A-Z]{2}\\d{7}[A-Z]|U1[B-HJ-NPR-UWXYZ\\d]{7}[A-Z]'),
    trigger: code(10, 10, 2, 2),
    words: ['patente', 'patente di guida', 'numero patente', 'driving licence'],
    confidence: [0.35, 0.85, 0],
    why: {
      en: 'A driving licence proves identity to banks, hotels and car rentals.',
      de: 'Mit dem Führerschein weist man sich bei Banken, Hotels und Autovermietern aus.',
    },
    law: LAW,
    examples: {
      find: ['Patente «MI4718203K»', 'patente di guida «U1K40718XB»'],
      ignore: ['lotto MI4718203K', 'patente 4718203K'],
    },
  }),
  defineId({
    id: 'it-vat-number',
    entity: 'IT_VAT_CODE',
    region: 'IT',
    category: 'financial',
    pattern: form('(?:\\d[ _]?){10}\\d'),
    trigger: digits(11),
    check: (_code, value) => !isRepetitive(digitsOf(value)) && luhn(digitsOf(value)),
    words: ['partita iva', 'p.iva', 'p. iva', 'piva', 'vat', 'iva'],
    confidence: [0, 0.55, 0.35],
    why: {
      en: 'A VAT number names a business, and a sole trader is a person.',
      de: 'Eine Umsatzsteuernummer nennt einen Betrieb; ein Einzelunternehmer ist ein Mensch.',
    },
    law: LAW,
    examples: {
      find: ['P.IVA «07184290364»', 'Partita IVA: «03917_280525»'],
      ignore: ['P.IVA 07184290360 1', 'partita iva 00000000000'],
    },
  }),
];
