/** Finland, Sweden, Denmark, Norway: personal numbers, and Swedish organisation numbers. */
import { digitsOf, hasDay, luhn, weighted } from '../kit/digits';
import { defineId, digits, form } from '../kit/identifier';

const FINNISH = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const LAW = ['GDPR Art. 4(1)', 'GDPR Art. 87'];

/** Day, month, year; the sign tells the century; the last character checks the nine digits. */
function isFinnish(value: string): boolean {
  const all = value.toUpperCase();
  const number = all.slice(0, 6) + all.slice(7, 10);
  return hasDay(all, 2, 0) && FINNISH[Number(number) % 31] === all[10];
}

/** Swedish day of birth, raised by 60 for those who are not registered. */
function isSwedish(number: string): boolean {
  const ten = number.slice(-10);
  const day = Number(ten.slice(4, 6));
  return hasDay(`${ten.slice(2, 4)}${String(day > 60 ? day - 60 : day).padStart(2, '0')}`, 0, 2) && luhn(ten);
}

function isNorwegian(number: string): boolean {
  const day = Number(number.slice(0, 2)) % 40;
  const month = Number(number.slice(2, 4)) % 40;
  return (
    hasDay(`${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`, 0, 2) &&
    weighted(number, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
    weighted(number, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
  );
}

/** A number that touches the word before it is a number still; one within a longer number is not. */
const LOOSE = '(?<!\\d|\\d[-.,:/+])';

export const nordicIds = [
  defineId({
    id: 'fi-personal-identity-code',
    entity: 'FI_PERSONAL_IDENTITY_CODE',
    region: 'FI',
    pattern: new RegExp(`${LOOSE}\\d{6}[-+A-FU-Y]\\d{3}[\\dA-FHJ-NPR-Y](?![A-Za-z\\d]|-\\d)`, 'gi'),
    trigger: digits(6),
    reach: [0, 5],
    check: (_code, value) => isFinnish(value),
    words: [
      'hetu',
      'henkilotunnus',
      'henkilotunnukseni',
      'personbeteckning',
      'personal identity code',
      'finnish id',
    ],
    confidence: [0, 0.95, 0.75],
    why: {
      en: "A henkilötunnus holds its owner's date of birth and opens health, tax and bank records.",
      de: 'In der finnischen henkilötunnus steht das Geburtsdatum; sie öffnet Gesundheits-, Steuer- und Bankakten.',
    },
    law: LAW,
    examples: {
      find: ['hetu: «210487-512r»', '«051203A733A»'],
      ignore: ['210487-5120', '214587-512K', 'erä 2210487-512K'],
    },
  }),
  defineId({
    id: 'se-personnummer',
    entity: 'SE_PERSONNUMMER',
    region: 'SE',
    pattern: new RegExp(`${LOOSE}(?:(?:18|19|20)\\d{6}[-+ ]?|\\d{6}[-+])\\d{4}(?![A-Za-z\\d]|-\\d)`, 'g'),
    trigger: { digits: 10, max: 12 },
    check: (_code, value) => {
      if (!isSwedish(digitsOf(value))) return false;
      // Twelve digits in a row are as often a time stamp; so is a late date with what may be a time of day.
      const stamp = /(?:20)?[12]\d{5}-(?:[01]\d|2[0-3])[0-5]\d$/.test(value);
      // An order number may begin with a date and pass the check digit: six digits of a date need a word.
      return /\d{8}[-+]/.test(value) && !stamp ? 'checked' : 'plausible';
    },
    words: [
      'personnummer',
      'pnr',
      'personnr',
      'person-nr',
      'samordningsnummer',
      'personal identity number',
      'swedish id',
    ],
    confidence: [0.45, 0.95, 0.65],
    why: {
      en: "A personnummer holds its owner's date of birth and opens nearly every record in Sweden.",
      de: 'In einer personnummer steht das Geburtsdatum; sie öffnet in Schweden fast jede Akte.',
    },
    law: LAW,
    examples: {
      find: ['personnummer «680412-7352»', '«19901127-4827»', 'pnr «200308714484»'],
      ignore: ['680412-7350 12', 'pnr 680452-7351', '19901127-4820'],
    },
  }),
  defineId({
    id: 'se-personnummer-plain',
    entity: 'SE_PERSONNUMMER',
    region: 'SE',
    pattern: form('\\d{10}', 'g'),
    trigger: digits(10),
    check: isSwedish,
    words: ['personnummer', 'pnr', 'personnr', 'person-nr', 'samordningsnummer', 'personal identity number'],
    confidence: [0, 0.9, 0.4],
    why: {
      en: "A personnummer holds its owner's date of birth and opens nearly every record in Sweden.",
      de: 'In einer personnummer steht das Geburtsdatum; sie öffnet in Schweden fast jede Akte.',
    },
    law: LAW,
    examples: { find: ['pnr «6804127352»'], ignore: ['pnr 6804127350', 'order 6804127351'] },
  }),
  defineId({
    id: 'se-organisation-number',
    entity: 'SE_ORGANISATIONSNUMMER',
    region: 'SE',
    category: 'financial',
    pattern: form('\\d{2}[2-9]\\d{3}-?\\d{4}', 'g'),
    trigger: digits(10),
    check: luhn,
    words: ['organisationsnummer', 'orgnr', 'org nr', 'org.nr', 'org-nr', 'org.nummer', 'foretagsnummer'],
    confidence: [0, 0.55, 0.4],
    why: {
      en: "An organisation number names a business; a sole trader's is a personal number.",
      de: 'Eine Organisationsnummer nennt einen Betrieb; bei Einzelunternehmern ist sie die Personennummer.',
    },
    law: LAW,
    examples: {
      find: ['org.nr «556812-3045»', 'Organisationsnummer: «8024175534»'],
      ignore: ['orgnr 551812-3040', 'orgnr 556812-30'],
    },
  }),
  defineId({
    id: 'dk-cpr',
    entity: 'DK_CPR',
    region: 'DK',
    pattern: form('\\d{6}[- ]?\\d{4}', 'g'),
    trigger: digits(10),
    // Since 2007 numbers are given out that break the modulus 11 rule.
    check: (number) =>
      hasDay(number, 2, 0) &&
      (weighted(number, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0 ? 'checked' : 'plausible'),
    words: ['cpr', 'cpr-nr', 'cprnr', 'cpr-nummer', 'cpr nummer', 'personnummer', 'cpr number'],
    confidence: [0, 0.9, 0.35],
    why: {
      en: "A CPR number holds its owner's date of birth and opens nearly every record in Denmark.",
      de: 'In einer CPR-Nummer steht das Geburtsdatum; sie öffnet in Dänemark fast jede Akte.',
    },
    law: [...LAW, 'Databeskyttelsesloven §11'],
    examples: {
      find: ['CPR «140372-4811»', 'cpr-nr. «0811912206»'],
      ignore: ['cpr 143372-4815', 'ordre 140372-4810 1'],
    },
  }),
  defineId({
    id: 'no-fodselsnummer',
    entity: 'NO_FODSELSNUMMER',
    region: 'NO',
    pattern: form('\\d{6}[ -]?\\d{5}', 'g'),
    trigger: digits(11),
    check: (number) => isNorwegian(number),
    words: ['fodselsnummer', 'fodselsnr', 'personnummer', 'fnr', 'd-nummer', 'norwegian id'],
    confidence: [0, 0.95, 0.75],
    why: {
      en: "A fødselsnummer holds its owner's date of birth and opens nearly every record in Norway.",
      de: 'In einer fødselsnummer steht das Geburtsdatum; sie öffnet in Norwegen fast jede Akte.',
    },
    law: LAW,
    examples: {
      find: ['fødselsnummer «170584 31613»', '«25079648283»'],
      ignore: ['fnr 17058431600', '17058431', 'faktura 99058431600'],
    },
  }),
];
