/** Poland, Czechia and Slovakia, Romania, Bulgaria, the Baltic states, Türkiye: personal numbers with a date of birth or two check digits. */
import { digitAt, digitsOf, hasDay, weighted } from '../kit/digits';
import { defineId, digits, form } from '../kit/identifier';

const LAW = ['GDPR Art. 4(1)', 'GDPR Art. 87'];
const WHY = {
  en: "A national number holds its owner's date of birth and opens tax and health records.",
  de: 'In der Personenkennzahl steht das Geburtsdatum; sie öffnet Steuer- und Gesundheitsakten.',
};

/** Many numbers add 20, 40, 60 or 80 to the month for a century, Czech ones 50 for women. */
function hasShiftedDay(number: string, at: number, shift: number): boolean {
  const month = (Number(number.slice(at, at + 2)) % shift) % 20;
  return hasDay(String(month).padStart(2, '0') + number.slice(at + 2, at + 4), 0, 2);
}

function isRomanian(number: string): boolean {
  const rest = weighted(number, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
  return hasDay(number, 3, 5) && digitAt(number, 12) === (rest === 10 ? 1 : rest);
}

/** Estonia and Lithuania: a second row of weights where the first one leaves 10. */
function isBaltic(number: string): boolean {
  const first = weighted(number, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
  const second = weighted(number, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11;
  return hasDay(number, 3, 5) && digitAt(number, 10) === (first < 10 ? first : second % 10);
}

function isTurkish(number: string): boolean {
  const odd = weighted(number, [1, 0, 1, 0, 1, 0, 1, 0, 1]);
  const even = weighted(number, [0, 1, 0, 1, 0, 1, 0, 1, 0]);
  const tenth = (((odd * 7 - even) % 10) + 10) % 10;
  return tenth === digitAt(number, 9) && (odd + even + tenth) % 10 === digitAt(number, 10);
}

export const eastEuropeanIds = [
  defineId({
    id: 'pl-pesel',
    entity: 'PL_PESEL',
    region: 'PL',
    pattern: form('\\d{11}', 'g'),
    trigger: digits(11),
    check: (number) =>
      hasShiftedDay(number, 2, 100) && weighted(number, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0,
    words: ['pesel', 'numer pesel', 'nr pesel'],
    confidence: [0, 0.95, 0.45],
    why: WHY,
    law: LAW,
    examples: {
      find: ['PESEL «84072135181»', 'numer PESEL: «03281409971»'],
      ignore: ['PESEL 84072135180 2', 'pesel 84332135180'],
    },
  }),
  defineId({
    id: 'cz-birth-number',
    entity: 'CZ_BIRTH_NUMBER',
    region: 'CZ',
    pattern: form('\\d{6}/?\\d{4}', 'g'),
    trigger: digits(10),
    check: (_code, value) => {
      const number = digitsOf(value);
      const rest = Number(number.slice(0, 9)) % 11;
      // Until 1984 a rest of 10 made the digit 0.
      const early = number >= '54' && number < '85';
      if ((early ? rest % 10 : rest) !== digitAt(number, 9) || !hasShiftedDay(number, 2, 50)) return false;
      return value.includes('/') ? 'checked' : 'plausible';
    },
    words: ['rodne cislo', 'rc', 'r.c', 'rodneho cisla', 'birth number'],
    confidence: [0, 0.9, 0.65],
    why: WHY,
    law: LAW,
    examples: {
      find: ['rodné číslo «845921/3840»', 'RČ «9204110740»'],
      ignore: ['845921/3800', 'č. 849921/3801'],
    },
  }),
  defineId({
    id: 'ro-cnp',
    entity: 'RO_CNP',
    region: 'RO',
    pattern: form('[1-8]\\d{12}', 'g'),
    trigger: digits(13),
    check: isRomanian,
    words: ['cnp', 'cod numeric personal'],
    confidence: [0, 0.95, 0.45],
    why: WHY,
    law: LAW,
    examples: { find: ['CNP «2840719120387»'], ignore: ['CNP 2841319120380', 'EAN 2840719120380 1'] },
  }),
  defineId({
    id: 'bg-egn',
    entity: 'BG_EGN',
    region: 'BG',
    pattern: form('\\d{10}', 'g'),
    trigger: digits(10),
    check: (number) =>
      hasShiftedDay(number, 2, 100) &&
      (weighted(number, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === digitAt(number, 9),
    words: ['egn', 'егн', 'personal number'],
    confidence: [0, 0.9, 0.3],
    why: WHY,
    law: LAW,
    examples: { find: ['ЕГН «8407192033»'], ignore: ['ЕГН 8433192030', 'egn 84071920'] },
  }),
  defineId({
    id: 'baltic-personal-code',
    entity: 'BALTIC_PERSONAL_CODE',
    region: 'EE',
    pattern: form('[1-6]\\d{10}', 'g'),
    trigger: digits(11),
    check: isBaltic,
    words: ['isikukood', 'asmens kodas', 'personal code', 'ik'],
    confidence: [0, 0.9, 0.45],
    why: WHY,
    law: LAW,
    examples: {
      find: ['isikukood «48407192031»', 'asmens kodas: «37911020546»'],
      ignore: ['isikukood 48413192030', 'ik 4840719203'],
    },
  }),
  defineId({
    id: 'tr-national-id',
    entity: 'TR_NATIONAL_ID',
    region: 'TR',
    pattern: form('[1-9]\\d{10}', 'g'),
    trigger: digits(11),
    check: isTurkish,
    words: [
      'tc kimlik',
      't.c. kimlik',
      'kimlik no',
      'kimlik numarasi',
      'tckn',
      'tc no',
      'turkish id',
      'turk kimlik',
      'nufus cuzdani',
    ],
    confidence: [0, 0.95, 0.55],
    why: {
      en: 'A T.C. kimlik number opens nearly every record in Türkiye.',
      de: 'Die T.C.-kimlik-Nummer öffnet in der Türkei fast jede Akte.',
    },
    law: ['KVKK Art. 3'],
    examples: {
      find: ['TCKN «48291350664»', 'T.C. kimlik no: «30716492844»'],
      ignore: ['TCKN 48291350600', 'tckn 04829135060'],
    },
  }),
];
