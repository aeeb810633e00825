/** United States: numbers of the IRS, the State Department and the states' motor vehicle departments. */
import { code, defineId, digits, form } from '../kit/identifier';

/** IRS Publication 1915: fourth and fifth digit. */
const ITIN_GROUP = '(?:5\\d|6[0-5]|7\\d|8[0-8]|9[0-24-9])';
const ITIN_WORDS = ['itin', 'individual taxpayer', 'taxpayer id', 'tax id', 'w-7', 'irs', 'w-2', '1099'];
const LICENSE_WORDS = [
  'driver license',
  'drivers license',
  "driver's license",
  'driver licence',
  "driver's licence",
  'driving license',
  'driving permit',
  'dl number',
  'dl no',
  'dl#',
  'cdl',
  'dmv',
];
const LICENSE_WHY = {
  en: "A driver's license is the proof of identity that most of America accepts.",
  de: 'Mit dem Führerschein weist man sich in den USA fast überall aus.',
};
const LICENSE_LAW = ['CCPA 1798.140(ae)', "Driver's Privacy Protection Act, 18 U.S.C. 2721"];

export const usIds = [
  defineId({
    id: 'us-itin',
    entity: 'US_ITIN',
    region: 'US',
    pattern: form(`9\\d{2}([- ])${ITIN_GROUP}\\1\\d{4}`),
    trigger: digits(9),
    words: ITIN_WORDS,
    confidence: [0.65, 0.95, 0],
    why: {
      en: 'An ITIN leads to the tax records of a person without a Social Security number.',
      de: 'Eine ITIN führt zu den Steuerakten eines Menschen ohne Social Security number.',
    },
    law: ['CCPA 1798.140(ae)', '26 U.S.C. 6103'],
    examples: {
      find: ['ITIN «934-72-8146»', 'taxpayer id «900 50 1234»'],
      ignore: ['934-69-8146', '934-93-8146', 'ITIN 834-72-8146', '934-72 8146 1'],
    },
  }),
  defineId({
    id: 'us-itin-plain',
    entity: 'US_ITIN',
    region: 'US',
    pattern: form(`9\\d{2}[- ]?${ITIN_GROUP}[- ]?\\d{4}`),
    trigger: digits(9),
    words: ITIN_WORDS,
    confidence: [0.3, 0.85, 0],
    why: {
      en: 'An ITIN leads to the tax records of a person without a Social Security number.',
      de: 'Eine ITIN führt zu den Steuerakten eines Menschen ohne Social Security number.',
    },
    law: ['CCPA 1798.140(ae)', '26 U.S.C. 6103'],
    examples: {
      find: ['her ITIN is «934728146»', 'ITIN: «93472-8146»'],
      ignore: ['order 934728146', 'ITIN 834728146'],
    },
  }),
  defineId({
    id: 'us-ein',
    entity: 'US_EIN',
    region: 'US',
    pattern: form('\\d{2}-\\d{7}'),
    trigger: digits(9),
    words: ['ein', 'employer identification', 'federal tax id', 'fein', 'federal id'],
    distance: 40,
    confidence: [0, 0.55, 0],
    why: {
      en: 'An employer identification number says whose payroll or business account this is.',
      de: 'Eine Arbeitgebernummer (EIN) sagt, wessen Lohn- oder Firmenkonto das ist.',
    },
    law: ['26 U.S.C. 6109'],
    examples: {
      find: ['EIN «38-4120975»', 'Federal tax ID: «04-2619387»'],
      ignore: ['part 38-4120975', '38-41209751'],
    },
  }),
  defineId({
    id: 'us-passport',
    entity: 'US_PASSPORT',
    region: 'US',
    pattern: form('[A-Z]\\d{8}|\\d{9}'),
    trigger: { digits: 8, max: 9 },
    reach: [1, 0],
    words: ['passport', 'passport number', 'passport no', 'travel document', 'passport card', 'us passport'],
    not: ['order', 'invoice', 'tracking'],
    confidence: [0.3, 0.8, 0],
    why: {
      en: 'A passport number with a name is enough to book, to register and to pose as its holder.',
      de: 'Passnummer und Name genügen, um zu buchen, sich anzumelden und sich als Inhaber auszugeben.',
    },
    law: ['CCPA 1798.140(ae)', 'Privacy Act of 1974, 5 U.S.C. 552a'],
    examples: {
      find: ['passport number «538214967»', 'US passport: «A40281773»'],
      ignore: ['order 538214967', 'passport 53821496', 'passport AB4028177'],
    },
  }),
  defineId({
    id: 'us-driver-license',
    entity: 'US_DRIVER_LICENSE',
    region: 'US',
    pattern: form(
      '[A-Z]\\d{3,14}|[A-Z]\\d{18}|[A-Z]\\d{6}R|[A-Z]{2}\\d{3,7}|[A-Z]{2}\\d{6}[A-Z]|\\d{2}[A-Z]{3}\\d{5,6}|\\d{7,9}[A-Z]|\\d{8}[A-Z]{2}|\\d{3}[A-Z]{2}\\d{4}|[A-Z]\\d[A-Z]\\d[A-Z]',
    ),
    trigger: code(6, 19, 3),
    words: LICENSE_WORDS,
    confidence: [0.3, 0.85, 0],
    why: LICENSE_WHY,
    law: LICENSE_LAW,
    examples: {
      find: [
        "driver's license «F25592150»",
        'DL number «WD442168» (Texas)',
        'my driver license, «94JKT30271»',
      ],
      ignore: ['form F2559', 'part WD442168', 'driver license K9'],
    },
  }),
  defineId({
    id: 'us-driver-license-digits',
    entity: 'US_DRIVER_LICENSE',
    region: 'US',
    pattern: form('\\d{6,14}|\\d{16}'),
    trigger: digits(6, 16),
    words: LICENSE_WORDS,
    confidence: [0.3, 0.75, 0],
    why: LICENSE_WHY,
    law: LICENSE_LAW,
    examples: {
      find: ["driver's license no. «60412875»", 'DMV says «114906283»'],
      ignore: ['60412875', 'dl no. 60412'],
    },
  }),
  defineId({
    id: 'us-driver-license-grouped',
    entity: 'US_DRIVER_LICENSE',
    region: 'US',
    pattern: form('[A-Z]?\\d{2,4}-\\d{2,4}-\\d{2,4}(?:-\\d{1,4}){0,2}|[A-Z]\\d{3} \\d{3} \\d{3} \\d{3}'),
    trigger: digits(8, 14),
    reach: [1, 0],
    words: LICENSE_WORDS,
    distance: 40,
    confidence: [0, 0.8, 0],
    why: LICENSE_WHY,
    law: LICENSE_LAW,
    examples: {
      find: ["driver's license «D400-7836-0001»", 'drivers license number is «1806-42-9917»'],
      ignore: ['call 1806-42-9917', 'license key D400-7836-0001'],
    },
  }),
];
