/** Vehicles and devices: VIN (ISO 3779), IMEI (3GPP TS 23.003), plates of the countries that Presidio knows. */
import { isRepetitive, luhn, weighted } from '../kit/digits';
import { code, defineId, digits, form } from '../kit/identifier';

/** North America's check digit at the ninth place; elsewhere it may be any character. */
function hasVinDigit(value: string): boolean {
  const plain = value.replace(/[A-Z]/g, (letter) =>
    '12345678 12345 7 923456789'.charAt(letter.charCodeAt(0) - 65),
  );
  return (
    '0123456789X'[weighted(plain, [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]) % 11] === value[8]
  );
}

const PLATE_WHY = {
  en: 'A plate leads to the keeper of a vehicle.',
  de: 'Ein Kennzeichen führt zum Halter eines Fahrzeugs.',
};
const PLATE_LAW = ['GDPR Art. 4(1)'];
const INDIAN_STATE =
  'AN|AP|AR|AS|BR|CG|CH|CT|DD|DH|DL|DN|GA|GJ|HP|HR|JH|JK|KA|KL|LA|LD|MH|ML|MN|MP|MZ|NL|OD|OR|PB|PY|RJ|SK|TN|TR|TS|UA|UK|UL|UP|UT|WB';

export const vehicles = [
  defineId({
    id: 'vin',
    entity: 'VIN',
    region: 'global',
    category: 'personal',
    pattern: form('[A-HJ-NPR-Z\\d]{13}\\d{4}'),
    trigger: code(17, 17, 5, 3),
    check: (value, text) => (text === value && hasVinDigit(value) ? 'checked' : 'plausible'),
    words: [
      'vin',
      'vehicle identification',
      'chassis',
      'fahrgestellnummer',
      'fin',
      'fahrzeug-ident',
      'numero de chassis',
      'bastidor',
      'telaio',
      'vehicle',
      'car',
    ],
    confidence: [0, 0.8, 0.6],
    why: {
      en: 'A vehicle identification number leads to owner, insurance and repairs.',
      de: 'Eine Fahrgestellnummer führt zu Halter, Versicherung und Reparaturen.',
    },
    law: ['GDPR Art. 4(1)', 'CJEU C-319/22'],
    examples: {
      find: ['VIN «1FTEW1EP2HKC41820»', 'Fahrgestellnummer «WVWZZZ1KZAW418207»'],
      ignore: ['id WVWZZZ1KZAW418207', 'VIN WVWZZZ1KZAW41820', 'VIN OVWZZZ1KZAW418207'],
    },
  }),
  defineId({
    id: 'imei',
    entity: 'IMEI',
    region: 'global',
    category: 'personal',
    pattern: form('\\d{15}|\\d{2}([- ])\\d{6}\\1\\d{6}\\1\\d', 'g'),
    trigger: digits(15),
    check: (number) => !isRepetitive(number) && luhn(number),
    words: ['imei', 'device id', 'handset'],
    confidence: [0, 0.9, 0.3],
    why: {
      en: 'An IMEI tells one phone from all others, and with it its owner.',
      de: 'Eine IMEI unterscheidet ein Telefon von allen anderen, und damit seinen Besitzer.',
    },
    law: ['GDPR Art. 4(1)'],
    examples: {
      find: ['IMEI «354182071936049»', 'imei: «49-041820-719360-9»'],
      ignore: ['IMEI 354182071936040 1', 'order 354182071936'],
    },
  }),
  defineId({
    id: 'uk-plate',
    entity: 'UK_VEHICLE_REGISTRATION',
    region: 'GB',
    category: 'personal',
    // Since 2001: area, age (02-29 from March, 51-79 from September), three letters.
    pattern: form('[A-HJ-PR-Y]{2}(?:0[2-9]|[12]\\d|5[1-9]|[67]\\d)[- ]?[A-HJ-PR-Z]{3}'),
    trigger: { digits: 2, max: 2 },
    reach: [2, 4],
    words: [
      'vehicle',
      'registration',
      'number plate',
      'licence plate',
      'reg',
      'vrn',
      'dvla',
      'car',
      'plate',
      'vauxhall',
    ],
    confidence: [0.4, 0.7, 0],
    why: PLATE_WHY,
    law: PLATE_LAW,
    examples: {
      find: ['car reg «KD19 HXP»', 'number plate «LR73-WBN»'],
      ignore: ['KD49 HXP', 'ID19 HXP', 'vehicle KD19 HX'],
    },
  }),
  defineId({
    id: 'uk-plate-older',
    entity: 'UK_VEHICLE_REGISTRATION',
    region: 'GB',
    category: 'personal',
    pattern: form(
      '[A-HJ-NPR-TV-Y]\\d{1,3}[- ]?[A-HJ-PR-Y][A-HJ-PR-Z]{2}|[A-HJ-PR-Z]{3}[- ]?\\d{1,3}[- ]?[A-HJ-NPR-TV-Y]',
      'g',
    ),
    trigger: { digits: 1, max: 3 },
    reach: [4, 4],
    words: ['number plate', 'licence plate', 'vrn', 'dvla', 'v5c', 'registration plate', 'car reg'],
    distance: 30,
    confidence: [0.3, 0.65, 0],
    why: PLATE_WHY,
    law: PLATE_LAW,
    examples: {
      find: ['number plate «K418 XHP»', 'DVLA: «XHP 418K»'],
      ignore: ['I418 XHP', 'XHP 418Z', 'K418XHPX'],
    },
  }),
  defineId({
    id: 'de-plate',
    entity: 'DE_KFZ',
    region: 'DE',
    category: 'personal',
    pattern:
      /(?<![A-Za-z\u00c0-\u024f\d_-])(?:[A-ZÄÖÜ]{1,3}(?:[ -][A-Z]{1,2} ?-?\d{1,4}[EH]?)|[a-zäöü]{1,3}(?: [a-z]{1,2} |-[a-z]{1,2}[- ])\d{3,4}[eh]?)(?![A-Za-z\u00c0-\u024f\d_-]|[.,:]\d)/g,
    trigger: { digits: 1, max: 4 },
    reach: [7, 1],
    words: [
      'kennzeichen',
      'kfz-kennzeichen',
      'nummernschild',
      'kfz',
      'zulassung',
      'fahrzeugschein',
      'pkw',
      'lkw',
      'dienstwagen',
      'fahrzeug',
    ],
    confidence: [0.3, 0.7, 0],
    why: PLATE_WHY,
    law: PLATE_LAW,
    examples: {
      find: ['Kennzeichen «HN-KX 4182»', 'Dienstwagen «MÜ XP 73E»'],
      ignore: ['DIN EN 1090-2', 'kfz HNXX-KX 4182', 'HN-KX 41820'],
    },
  }),
  defineId({
    id: 'tr-plate',
    entity: 'TR_LICENSE_PLATE',
    region: 'TR',
    category: 'personal',
    pattern: form('(?:0[1-9]|[1-7]\\d|8[01])(?: ?[A-PR-VYZ]{1,3} ?|-[A-PR-VYZ]{1,3}-)\\d{2,4}', 'g'),
    trigger: { digits: 2, max: 4 },
    reach: [7, 0],
    words: ['plaka', 'plakasi', 'plakali', 'license plate', 'number plate', 'plate', 'arac'],
    confidence: [0.35, 0.7, 0],
    why: PLATE_WHY,
    law: ['KVKK Art. 3'],
    examples: {
      find: ['plaka «41 KPS 207»', 'number plate «06-BVN-1820»'],
      ignore: ['82 KPS 207', 'plaka 41 KPSX 207', '41 KQS 207'],
    },
  }),
  defineId({
    id: 'ng-plate',
    entity: 'NG_VEHICLE_REGISTRATION',
    region: 'NG',
    category: 'personal',
    pattern: form('[A-Z]{3}[- ]?\\d{3}[- ]?[A-Z]{2}'),
    trigger: { digits: 3, max: 3 },
    reach: [4, 3],
    words: ['plate', 'plate number', 'vehicle', 'registration', 'frsc', 'license plate'],
    confidence: [0.35, 0.7, 0],
    why: PLATE_WHY,
    law: ['Nigeria Data Protection Act 2023'],
    examples: {
      find: ['plate number «KJA-418XP»', 'vehicle «LSD 207 BV»'],
      ignore: ['plate KJ-418XP', 'KJA-4182XP'],
    },
  }),
  defineId({
    id: 'in-plate',
    entity: 'IN_VEHICLE_REGISTRATION',
    region: 'IN',
    category: 'personal',
    // State, office, series and number; the Bharat series; the army's.
    pattern: form(
      `(?:${INDIAN_STATE})\\d{1,2}[A-Z]{1,3}(?!0000)\\d{4}|[2-9]\\dBH(?!0000)\\d{4}[A-HJ-NP-Z]{1,2}|(?!00)\\d{2}[A-FHKPRX]\\d{6}[A-Z]|\\d{1,3}(?:CD|CC|UN)[1-9]\\d{1,3}`,
    ),
    trigger: code(5, 11, 3, 2),
    words: ['rto', 'vehicle', 'plate', 'registration', 'number plate', 'car'],
    confidence: [0.4, 0.7, 0],
    why: PLATE_WHY,
    law: ['DPDP Act 2023'],
    examples: {
      find: ['vehicle «MH12KX4182»', 'plate «24BH4182XP»'],
      ignore: ['XX12KX4182', 'vehicle MH12KX0000', 'MH12KX41820'],
    },
  }),
  defineId({
    id: 'in-plate-spaced',
    entity: 'IN_VEHICLE_REGISTRATION',
    region: 'IN',
    category: 'personal',
    pattern: form(`(?:${INDIAN_STATE})[- ]?\\d{1,2}[- ]?[A-Z]{1,3}[- ]?(?!0000)\\d{4}`),
    trigger: { digits: 4, max: 6 },
    reach: [9, 0],
    words: ['rto', 'vehicle', 'plate', 'number plate', 'registration number', 'car'],
    confidence: [0, 0.7, 0],
    why: PLATE_WHY,
    law: ['DPDP Act 2023'],
    examples: { find: ['number plate «DL 8 CAF 2073»'], ignore: ['DL 8 CAF 2073', 'plate DL 8 CAF 0000'] },
  }),
  defineId({
    id: 'in-plate-old',
    entity: 'IN_VEHICLE_REGISTRATION',
    region: 'IN',
    category: 'personal',
    // Before 1989, and temporary ones.
    pattern: form('[A-Z]{1,3}(?!0000)\\d{4}|I(?!00000)\\d{5}', 'g'),
    trigger: code(5, 7, 4),
    words: ['rto', 'number plate', 'registration number', 'vehicle number'],
    distance: 30,
    confidence: [0.3, 0.6, 0],
    why: PLATE_WHY,
    law: ['DPDP Act 2023'],
    examples: {
      find: ['RTO: «MFX4182»', 'vehicle number «WBK2073»'],
      ignore: ['MFX0000', 'number plate MFXK4182'],
    },
  }),
];
