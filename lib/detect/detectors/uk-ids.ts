/** United Kingdom: NHS numbers, passports, driving licences. National Insurance numbers are in uk-nino.ts. */
import { digitAt, isRepetitive, weighted } from '../kit/digits';
import { code, defineId, digits, form } from '../kit/identifier';

export const ukIds = [
  defineId({
    id: 'uk-nhs-number',
    entity: 'UK_NHS',
    region: 'GB',
    category: 'health',
    pattern: form('\\d{3}[- ]?\\d{3}[- ]?\\d{4}', 'g'),
    trigger: digits(10),
    // Weights 10 to 2; a rest that would need the digit 10 is never issued.
    check: (number) =>
      !isRepetitive(number) &&
      (weighted(number, [10, 9, 8, 7, 6, 5, 4, 3, 2]) + digitAt(number, 9)) % 11 === 0,
    words: [
      'nhs',
      'nhs number',
      'national health',
      'patient',
      'health service',
      'gp surgery',
      'hospital number',
    ],
    confidence: [0, 0.9, 0.4],
    why: {
      en: 'An NHS number opens the medical record of one person.',
      de: 'Eine NHS-Nummer öffnet die Krankenakte eines Menschen.',
    },
    law: ['UK GDPR Art. 9', 'Data Protection Act 2018'],
    examples: {
      find: ['NHS number «943 218 7055»', 'patient «617-430-2288»'],
      ignore: ['NHS 943 218 7050 1', 'nhs 111 111 1111', 'call 943 218 7050'],
    },
  }),
  defineId({
    id: 'uk-passport',
    entity: 'UK_PASSPORT',
    region: 'GB',
    pattern: form('[A-Z]{2}\\d{7}'),
    trigger: code(9, 9, 7, 2),
    words: ['passport', 'travel document', 'hmpo', 'hm passport'],
    confidence: [0.3, 0.85, 0],
    why: {
      en: 'A passport number with a name is enough to pose as its holder.',
      de: 'Passnummer und Name genügen, um sich als Inhaber auszugeben.',
    },
    law: ['UK GDPR Art. 4(1)', 'Identity Documents Act 2010'],
    examples: {
      find: ['passport no. «RK4471820»'],
      ignore: ['part RK4471820', 'passport RK44718', 'passport RKX4471820'],
    },
  }),
  defineId({
    id: 'uk-passport-digits',
    entity: 'UK_PASSPORT',
    region: 'GB',
    pattern: form('\\d{9}'),
    trigger: digits(9),
    words: ['uk passport', 'british passport', 'hm passport', 'hmpo'],
    distance: 40,
    confidence: [0, 0.85, 0],
    why: {
      en: 'A passport number with a name is enough to pose as its holder.',
      de: 'Passnummer und Name genügen, um sich als Inhaber auszugeben.',
    },
    law: ['UK GDPR Art. 4(1)', 'Identity Documents Act 2010'],
    examples: { find: ['British passport «502817346»'], ignore: ['502817346', 'british passport 50281734'] },
  }),
  defineId({
    id: 'uk-driving-licence',
    entity: 'UK_DRIVING_LICENCE',
    region: 'GB',
    // Surname, padded with 9; decade, month (women +50), day and year of birth; initials; check characters.
    pattern: form(
      '[A-Z](?:[A-Z]{4}|[A-Z]{3}9|[A-Z]{2}99|[A-Z]999|9999)\\d(?:[05][1-9]|[16][0-2])(?:0[1-9]|[12]\\d|3[01])\\d[A-Z9]{2}[A-Z\\d][A-Z]{2}',
    ),
    trigger: code(16, 16, 6, 5),
    words: ['driving licence', 'driving license', 'dvla', 'driver number', 'licence number'],
    confidence: [0.75, 0.95, 0],
    why: {
      en: "A driving licence number holds its owner's name and date of birth.",
      de: 'In einer britischen Führerscheinnummer stehen Name und Geburtsdatum.',
    },
    law: ['UK GDPR Art. 4(1)', 'Road Traffic Act 1988'],
    examples: {
      find: ['licence «PARKE851174J99QR»', '«WU999607128LM1AB»'],
      ignore: ['PARKE833174J99QR', 'PA9KE851174J99QR', 'PARKE851174J99Q'],
    },
  }),
];
