/** South Korea: residents, foreigners, businesses, passports, driving licences. */
import { digitAt, weighted } from '../kit/digits';
import { code, defineId, digits, form } from '../kit/identifier';

const LAW = ['PIPA Art. 24-2'];
const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
/** Date of birth; sex and century follow. */
const BORN = '\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';

/** Numbers given out since October 2020 are random after the seventh digit: a missing check digit proves nothing. */
function checked(number: string, text: string, base: number): 'checked' | 'plausible' {
  const holds = (base - (weighted(number, WEIGHTS) % 11)) % 10 === digitAt(number, 12);
  return text.includes('-') || (holds && Number(number.slice(7, 9)) < 96) ? 'checked' : 'plausible';
}

export const koreaIds = [
  defineId({
    id: 'kr-rrn',
    entity: 'KR_RRN',
    region: 'KR',
    pattern: form(`${BORN}-?[1-4]\\d{6}`, 'g'),
    trigger: digits(13),
    check: (number, text) => checked(number, text, 11),
    words: ['주민등록번호', '주민번호', 'rrn', 'resident registration', 'korean rrn'],
    confidence: [0.35, 0.95, 0.6],
    why: {
      en: "A resident number holds its owner's date of birth and sex and opens nearly every record in Korea.",
      de: 'In der Einwohnernummer stehen Geburtsdatum und Geschlecht; sie öffnet in Korea fast jede Akte.',
    },
    law: LAW,
    examples: {
      find: ['주민등록번호 «840719-2381047»', 'RRN «9102031442718»'],
      ignore: ['841319-2381047', '840719-9381047', '840719+2381047'],
    },
  }),
  defineId({
    id: 'kr-frn',
    entity: 'KR_FRN',
    region: 'KR',
    pattern: form(`${BORN}-?[5-8]\\d{6}`, 'g'),
    trigger: digits(13),
    check: (number, text) => checked(number, text, 13),
    words: ['외국인등록번호', '외국인번호', 'frn', 'foreigner registration', 'alien registration', 'arc'],
    confidence: [0.35, 0.95, 0.6],
    why: {
      en: "A foreigner's number opens nearly every record in Korea.",
      de: 'Die Ausländernummer öffnet in Korea fast jede Akte.',
    },
    law: LAW,
    examples: {
      find: ['외국인등록번호 «840719-6381047»', 'FRN «9102035442718»'],
      ignore: ['841319-6381047', '840719+6381047'],
    },
  }),
  defineId({
    id: 'kr-brn',
    entity: 'KR_BRN',
    region: 'KR',
    category: 'financial',
    pattern: form('\\d{3}-\\d{2}-\\d{5}|\\d{10}', 'g'),
    trigger: digits(10),
    check: (number) => {
      const last = digitAt(number, 8) * 5;
      const sum = weighted(number, [1, 3, 7, 1, 3, 7, 1, 3]) + last + Math.floor(last / 10);
      return (sum + digitAt(number, 9)) % 10 === 0;
    },
    words: ['사업자등록번호', '사업자번호', '사업자', 'brn', 'business registration'],
    confidence: [0, 0.55, 0.35],
    why: {
      en: 'A business registration number names a business; a sole trader is a person.',
      de: 'Eine Gewerbenummer nennt einen Betrieb; ein Einzelunternehmer ist ein Mensch.',
    },
    law: LAW,
    examples: {
      find: ['사업자등록번호 «418-20-71932»', 'BRN: «2048173929»'],
      ignore: ['418-20-71930 1', 'brn 41820719'],
    },
  }),
  defineId({
    id: 'kr-passport',
    entity: 'KR_PASSPORT',
    region: 'KR',
    pattern: form('[MSROD](?:\\d{3}[A-Z]\\d{4}|\\d{8})'),
    trigger: code(9, 9, 7),
    words: ['여권', '여권번호', 'passport', 'passport number', 'korean passport'],
    confidence: [0.35, 0.85, 0],
    why: {
      en: 'A passport number with a name is enough to pose as its holder.',
      de: 'Passnummer und Name genügen, um sich als Inhaber auszugeben.',
    },
    law: LAW,
    examples: {
      find: ['여권번호 «M418B2073»', 'passport «S20481739»'],
      ignore: ['N418B2073', 'model M418BC207', 'passport M418B20731'],
    },
  }),
  defineId({
    id: 'kr-driving-licence',
    entity: 'KR_DRIVER_LICENSE',
    region: 'KR',
    // Region, year of issue, serial number, check digits whose rule is secret.
    pattern: form('\\d{2}([- ])\\d{2}\\1\\d{6}\\1\\d{2}|(?:1[1-9]|2[0-68])\\d{10}', 'g'),
    trigger: digits(12),
    words: ['운전면허', '운전면허번호', '면허번호', 'driver license', "driver's license", 'driving licence'],
    confidence: [0.35, 0.85, 0],
    why: {
      en: 'A driving licence proves identity to banks, hotels and car rentals.',
      de: 'Mit dem Führerschein weist man sich bei Banken, Hotels und Autovermietern aus.',
    },
    law: LAW,
    examples: { find: ['운전면허번호 «13-08-418207-39»'], ignore: ['13-08-41820-739', 'order 130841820739'] },
  }),
];
