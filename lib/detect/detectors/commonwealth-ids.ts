/** Australia, Canada, South Africa, Nigeria: personal numbers. */
import { digitAt, hasDay, isRepetitive, luhn, verhoeff, weighted } from '../kit/digits';
import { defineId, digits, form } from '../kit/identifier';

export const commonwealthIds = [
  defineId({
    id: 'au-tfn',
    entity: 'AU_TFN',
    region: 'AU',
    pattern: form('\\d{3} \\d{3} \\d{3}|\\d{9}', 'g'),
    trigger: digits(9),
    check: (number) => weighted(number, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0 && number !== '000000000',
    words: ['tfn', 'tax file number', 'tax file no', 'tax file'],
    confidence: [0, 0.95, 0.35],
    why: {
      en: 'A tax file number opens tax and pension records, and the law forbids passing it on.',
      de: 'Eine tax file number öffnet Steuer- und Rentenakten, und das Gesetz verbietet, sie weiterzugeben.',
    },
    law: ['Privacy (Tax File Number) Rule 2015'],
    examples: {
      find: ['TFN «418 207 937»', 'tax file number «381047299»'],
      ignore: ['TFN 418 207 930 1', 'tfn 41820793'],
    },
  }),
  defineId({
    id: 'au-medicare',
    entity: 'AU_MEDICARE',
    region: 'AU',
    category: 'health',
    pattern: form('[2-6]\\d{3}[- ]\\d{5}[- ]\\d|[2-6]\\d{9}', 'g'),
    trigger: digits(10),
    check: (number) => weighted(number, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === digitAt(number, 8),
    words: ['medicare', 'medicare number', 'medicare card', 'irn'],
    confidence: [0, 0.9, 0.4],
    why: {
      en: 'A Medicare number opens the treatments of one person or family.',
      de: 'Eine Medicare-Nummer öffnet die Behandlungen eines Menschen oder einer Familie.',
    },
    law: ['Privacy Act 1988 (Cth)', 'National Health Act 1953 s 135AA'],
    examples: {
      find: ['Medicare «4182 07932 1»', 'medicare no. «2950417371»'],
      ignore: ['Medicare 7182 07936 1', '4182 07930 11'],
    },
  }),
  defineId({
    id: 'ca-sin',
    entity: 'CA_SIN',
    region: 'CA',
    // 0 is not given out, 8 belongs to business numbers.
    pattern: form('[1-79]\\d{2}([- ]?)\\d{3}\\1\\d{3}', 'g'),
    trigger: digits(9),
    check: (number) => !isRepetitive(number) && luhn(number),
    words: [
      'sin number',
      'sin no',
      'sin#',
      'social insurance',
      'assurance sociale',
      'sin card',
      'cra',
      't4',
      'nas',
    ],
    confidence: [0, 0.95, 0.4],
    why: {
      en: 'A Social Insurance Number opens credit, tax and benefit records in Canada.',
      de: 'Eine Social Insurance Number öffnet in Kanada Kredit-, Steuer- und Sozialakten.',
    },
    law: ['PIPEDA Sch. 1', 'Income Tax Act s. 237'],
    examples: {
      find: ['Social Insurance Number «418-207-932»', 'NAS : «572 930 147»', 'SIN no. «671048296»'],
      ignore: ['SIN no. 818-207-930', '418-207 930', 'sin 222222222'],
    },
  }),
  defineId({
    id: 'ca-sin-label',
    entity: 'CA_SIN',
    region: 'CA',
    // "sin" is a word of several languages: only as a label, in capitals.
    pattern:
      /(?<![A-Za-z])SIN ?(?:is|[:#=-])? {0,3}(?<value>[1-79]\d{2}([- ]?)\d{3}\2\d{3})(?![A-Za-z\d]|[-/]\d)/g,
    trigger: digits(9),
    reach: [10, 0],
    check: (number) => !isRepetitive(number) && luhn(number),
    words: ['sin'],
    distance: 10,
    confidence: [0, 0.95, 0.9],
    why: {
      en: 'A Social Insurance Number opens credit, tax and benefit records in Canada.',
      de: 'Eine Social Insurance Number öffnet in Kanada Kredit-, Steuer- und Sozialakten.',
    },
    law: ['PIPEDA Sch. 1', 'Income Tax Act s. 237'],
    examples: {
      find: ['SIN: «418-207-932»', 'his SIN is «671048296»'],
      ignore: ['sin 418-207-930', 'SIN 418-207-93'],
    },
  }),
  defineId({
    id: 'za-id-number',
    entity: 'ZA_ID_NUMBER',
    region: 'ZA',
    // Date of birth, counter, citizenship, a digit that used to be the race, check digit.
    pattern: form('\\d{6} ?\\d{4} ?[0-2][89]\\d', 'g'),
    trigger: digits(13),
    check: (number) => hasDay(number, 2, 4) && luhn(number),
    words: [
      'id number',
      'identity number',
      'south african id',
      'sa id',
      'rsa id',
      'smart id',
      'id no',
      'national id',
    ],
    confidence: [0, 0.95, 0.7],
    why: {
      en: "A South African ID number holds its owner's date of birth, sex and citizenship.",
      de: 'In einer südafrikanischen Ausweisnummer stehen Geburtsdatum, Geschlecht und Staatsangehörigkeit.',
    },
    law: ['POPIA s. 1'],
    examples: {
      find: ['ID number «840719 5382 089»', '«9102034427182»'],
      ignore: ['8413195382081', '8407195382341', '84071953820'],
    },
  }),
  defineId({
    id: 'ng-nin',
    entity: 'NG_NIN',
    region: 'NG',
    pattern: form('\\d{11}', 'g'),
    trigger: digits(11),
    check: (number) => !isRepetitive(number) && verhoeff(number),
    words: ['nin', 'national identification number', 'national identity number', 'nimc'],
    confidence: [0, 0.85, 0.35],
    why: {
      en: 'A NIN opens bank, phone and tax records in Nigeria.',
      de: 'Eine NIN öffnet in Nigeria Bank-, Telefon- und Steuerakten.',
    },
    law: ['Nigeria Data Protection Act 2023'],
    examples: { find: ['NIN «48201739568»'], ignore: ['order 4820173956', 'nin 482017395'] },
  }),
];
