/** India: Aadhaar, PAN, GSTIN, passport, voter card. */
import { verhoeff } from '../kit/digits';
import { code, defineId, digits, form } from '../kit/identifier';

const LAW = ['DPDP Act 2023'];
const PAN_WHY = {
  en: 'A PAN leads to tax records, bank accounts and investments of its holder.',
  de: 'Eine PAN führt zu Steuerakten, Konten und Anlagen ihres Inhabers.',
};
const PAN_WORDS = ['pan', 'pan card', 'pan number', 'pan no', 'permanent account', 'income tax', 'itr'];

/** The kinds of holders: person, company, trust and so on. */
const HOLDER = /^[A-Z]{3}[ABCFGHJLPT]/;

export const indiaIds = [
  defineId({
    id: 'in-aadhaar',
    entity: 'IN_AADHAAR',
    region: 'IN',
    pattern: form('[2-9]\\d{3}([- :]?)\\d{4}\\1\\d{4}', 'g'),
    trigger: digits(12),
    check: (number) => verhoeff(number) && number !== [...number].reverse().join(''),
    words: ['aadhaar', 'aadhar', 'uidai', 'uid', 'adhaar', 'आधार'],
    confidence: [0, 0.95, 0.4],
    why: {
      en: 'An Aadhaar number opens bank, phone and benefit records in India.',
      de: 'Eine Aadhaar-Nummer öffnet in Indien Bank-, Telefon- und Sozialakten.',
    },
    law: [...LAW, 'Aadhaar Act 2016 s. 29'],
    examples: {
      find: ['Aadhaar «4820 1739 5621»', 'UIDAI: «704183629500»'],
      ignore: ['Aadhaar 1820 1739 5620', '4820-1739-5620-11'],
    },
  }),
  defineId({
    id: 'in-pan',
    entity: 'IN_PAN',
    region: 'IN',
    pattern: form('[A-Z]{5}\\d{4}[A-Z]'),
    trigger: code(10, 10, 4, 6),
    check: (value, text) => (HOLDER.test(value) && text === value ? 'checked' : 'plausible'),
    words: PAN_WORDS,
    confidence: [0.4, 0.9, 0.6],
    why: PAN_WHY,
    law: LAW,
    examples: {
      find: ['PAN «BQXPK4182M»', '«AACCT7093F»', 'pan no. «qwerz1234k»'],
      ignore: ['BQXPK41823', 'BQXPK4182', 'XBQXPK4182M'],
    },
  }),
  defineId({
    id: 'in-pan-loose',
    entity: 'IN_PAN',
    region: 'IN',
    // Older numbers in which letters and digits stand in another order.
    pattern: form('[A-Z]{1,5}\\d{4}[A-Z]{1,5}'),
    trigger: code(10, 10, 4, 6),
    words: PAN_WORDS,
    distance: 25,
    confidence: [0.3, 0.6, 0],
    why: PAN_WHY,
    law: LAW,
    examples: { find: ['PAN number «BQ4182KMTX»'], ignore: ['part BQ4182KMTX', 'pan BQ4182KM'] },
  }),
  defineId({
    id: 'in-gstin',
    entity: 'IN_GSTIN',
    region: 'IN',
    category: 'financial',
    // State, PAN, number of the registration, Z, check character.
    pattern: form('(?:0[1-9]|[12]\\d|3[0-8])[A-Z\\d]{5}\\d{4}[A-Z][A-Z\\d]Z[A-Z\\d]'),
    trigger: code(15, 15, 6, 4),
    check: (value) =>
      Number(value.slice(0, 2)) < 38 && value.slice(2, 7).replace(/\d/g, '').length > 2 && 'plausible',
    words: ['gstin', 'gst', 'gst number', 'gst no', 'goods and services tax'],
    confidence: [0.45, 0.55, 0],
    why: {
      en: 'A GSTIN names a business, and the PAN of its owner stands in it.',
      de: 'Eine GSTIN nennt einen Betrieb, und in ihr steht die PAN des Inhabers.',
    },
    law: LAW,
    examples: {
      find: ['GSTIN «29BQXPK4182M1ZK»'],
      ignore: ['39BQXPK4182M1ZK', '29BQXPK4182M1AK', '29BQXPK4182M1Z'],
    },
  }),
  defineId({
    id: 'in-passport',
    entity: 'IN_PASSPORT',
    region: 'IN',
    pattern: form('[A-Z][1-9]\\d ?\\d{4}[1-9]'),
    trigger: digits(7),
    reach: [1, 0],
    words: ['passport', 'passport number', 'passport no', 'indian passport', 'travel document'],
    confidence: [0.3, 0.85, 0],
    why: {
      en: 'A passport number with a name is enough to pose as its holder.',
      de: 'Passnummer und Name genügen, um sich als Inhaber auszugeben.',
    },
    law: LAW,
    examples: {
      find: ['passport no. «K4182073»'],
      ignore: ['model K4182073', 'passport K0182073', 'passport KA4182073'],
    },
  }),
  defineId({
    id: 'in-voter',
    entity: 'IN_VOTER',
    region: 'IN',
    pattern: form('[A-Z]{3}\\d{7}'),
    trigger: code(10, 10, 7, 3),
    words: ['voter', 'voter id', 'epic', 'elector', 'vote', 'election'],
    confidence: [0.3, 0.8, 0],
    why: {
      en: 'A voter card number proves identity in India.',
      de: 'Mit der Wählerkarte weist man sich in Indien aus.',
    },
    law: LAW,
    examples: {
      find: ['Voter ID «KXM4182073»', 'EPIC: «ybz7104829»'],
      ignore: ['part KXM4182073', 'voter id KX4182073'],
    },
  }),
];
