/** Asia: national identity numbers from Singapore to Israel. India and Korea have files of their own. */
import { digitAt, hasDay, isRepetitive, luhn, weighted } from '../kit/digits';
import { code, defineId, digits, form } from '../kit/identifier';

/** Provinces that do not exist in Thailand. */
const NO_PROVINCE = new Set(['28', '29', '59', '68', '69', '78', '79', '87', '88', '89', '97', '98', '99']);
/** Taiwan gives its letters numbers from 10 to 35, in an order of its own. */
const TAIWAN = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

function isSingaporean(value: string): boolean {
  const series = value.charAt(0);
  const offset = { T: 4, G: 4, M: 3 }[series] ?? 0;
  const rest = (weighted(value, [2, 7, 6, 5, 4, 3, 2], 1) + offset) % 11;
  const letters = /[ST]/.test(series) ? 'JZIHGFEDCBA' : series === 'M' ? 'KLJNPQRTUWX' : 'XWUTRQPNMLK';
  return letters[series === 'M' ? 10 - rest : rest] === value.charAt(8);
}

function isHongKong(value: string): boolean {
  const body = value.length === 8 ? ` ${value}` : value;
  const letter = (at: number) => (body.charAt(at) === ' ' ? 36 : digitAt(body, at));
  const sum = letter(0) * 9 + letter(1) * 8 + weighted(body, [7, 6, 5, 4, 3, 2, 1], 2);
  return sum % 11 === 0;
}

function isTaiwanese(value: string): boolean {
  const letter = TAIWAN.indexOf(value.charAt(0)) + 10;
  return (
    (Math.floor(letter / 10) + (letter % 10) * 9 + weighted(value, [8, 7, 6, 5, 4, 3, 2, 1, 1], 1)) % 10 === 0
  );
}

export const asiaIds = [
  defineId({
    id: 'sg-nric',
    entity: 'SG_NRIC_FIN',
    region: 'SG',
    pattern: form('[STFGM]\\d{7}[A-Z]'),
    trigger: code(9, 9, 7, 2),
    check: (value) => (isSingaporean(value) ? 'checked' : 'plausible'),
    words: ['nric', 'fin', 'nric no', 'identity card', 'singapore id', 'work permit'],
    confidence: [0.35, 0.85, 0.7],
    why: {
      en: 'An NRIC number opens nearly every record in Singapore.',
      de: 'Eine NRIC-Nummer öffnet in Singapur fast jede Akte.',
    },
    law: ['PDPA (Singapore) NRIC Advisory Guidelines'],
    examples: {
      find: ['NRIC «S8204713A»', '«G5170428U»', 'FIN: «M3182604N»'],
      ignore: ['U8204713A', 'lot S82047131A', 'NRIC S820471A'],
    },
  }),
  defineId({
    id: 'th-national-id',
    entity: 'TH_TNIN',
    region: 'TH',
    pattern: form('[1-9]\\d{12}|[1-9]-\\d{4}-\\d{5}-\\d{2}-\\d', 'g'),
    trigger: digits(13),
    check: (number) =>
      number[1] !== '0' &&
      !NO_PROVINCE.has(number.slice(1, 3)) &&
      (11 - (weighted(number, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === digitAt(number, 12),
    words: ['thai national id', 'thai id', 'tnin', 'บัตรประชาชน', 'เลขประจำตัวประชาชน', 'national id'],
    confidence: [0, 0.9, 0.45],
    why: {
      en: 'A national number opens nearly every record in Thailand.',
      de: 'Die Personennummer öffnet in Thailand fast jede Akte.',
    },
    law: ['PDPA (Thailand) Sec. 6'],
    examples: {
      find: ['Thai ID «3-1047-28391-60-8»', 'TNIN «1105207943810»'],
      ignore: ['Thai ID 3104728391600', 'tnin 3684728391601'],
    },
  }),
  defineId({
    id: 'cn-resident-id',
    entity: 'CN_RESIDENT_ID',
    region: 'CN',
    pattern: form('[1-9]\\d{5}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dX]'),
    trigger: { digits: 17, max: 18 },
    reach: [0, 1],
    check: (value) => {
      const sum = weighted(value, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
      return '10X98765432'[sum % 11] === value.charAt(17);
    },
    words: ['身份证', '身份证号', 'resident id', 'id card', 'shenfenzheng'],
    confidence: [0, 0.98, 0.9],
    why: {
      en: "A resident number holds its owner's home district and date of birth and opens nearly every record in China.",
      de: 'In der Einwohnernummer stehen Heimatbezirk und Geburtsdatum; sie öffnet in China fast jede Akte.',
    },
    law: ['PIPL Art. 28'],
    examples: {
      find: ['身份证号 «110105198407192817»', '«440308199102034421»'],
      ignore: ['110105198413192810', '11010519840719281'],
    },
  }),
  defineId({
    id: 'hk-hkid',
    entity: 'HK_HKID',
    region: 'HK',
    pattern: form('[A-Z]{1,2}\\d{6} ?(?:\\([\\dA]\\)|[\\dA])'),
    trigger: { digits: 6, max: 7 },
    reach: [2, 4],
    check: (value, text) => isHongKong(value) && (text.includes('(') ? 'checked' : 'plausible'),
    words: ['hkid', 'hong kong id', 'identity card', '身份證', '身分證'],
    confidence: [0.35, 0.9, 0.7],
    why: {
      en: 'An identity card number opens nearly every record in Hong Kong.',
      de: 'Die Ausweisnummer öffnet in Hongkong fast jede Akte.',
    },
    law: ['PDPO Code of Practice on the Identity Card Number'],
    examples: {
      find: ['HKID «K482917(4)»', '«AB604183(1)»', 'HKID: «R2950382»'],
      ignore: ['K482917(B)', 'part K482917'],
    },
  }),
  defineId({
    id: 'my-nric',
    entity: 'MY_NRIC',
    region: 'MY',
    pattern: form('\\d{6}-\\d{2}-\\d{4}|\\d{12}', 'g'),
    trigger: digits(12),
    check: (number, text) => {
      const place = Number(number.slice(6, 8));
      const exists = place > 0 && ![17, 18, 19, 20, 69, 70, 73, 80, 81, 94, 95, 96, 97].includes(place);
      return hasDay(number, 2, 4) && exists && (text.includes('-') ? 'checked' : 'plausible');
    },
    words: ['nric', 'mykad', 'kad pengenalan', 'no kp', 'ic number', 'ic no', 'malaysian ic'],
    confidence: [0, 0.85, 0.55],
    why: {
      en: "A MyKad number holds its owner's date and place of birth and opens nearly every record in Malaysia.",
      de: 'In der MyKad-Nummer stehen Geburtsdatum und -ort; sie öffnet in Malaysia fast jede Akte.',
    },
    law: ['PDPA 2010 (Malaysia)'],
    examples: {
      find: ['MyKad «840719-14-5382»', 'IC number «910203075417»'],
      ignore: ['841319-14-5382', '840719-00-5382'],
    },
  }),
  defineId({
    id: 'tw-national-id',
    entity: 'TW_ID',
    region: 'TW',
    pattern: form('[A-Z][1289]\\d{8}'),
    trigger: code(10, 10, 9),
    check: isTaiwanese,
    words: ['身分證', '身份證', '統一編號', 'taiwan id', 'national id', 'arc'],
    confidence: [0, 0.9, 0.45],
    why: {
      en: 'A national number opens nearly every record in Taiwan.',
      de: 'Die Personennummer öffnet in Taiwan fast jede Akte.',
    },
    law: ['PDPA (Taiwan) Art. 2'],
    examples: {
      find: ['身分證: «F138294072»', 'Taiwan ID «A204719389»'],
      ignore: ['F338294070', 'F1382940'],
    },
  }),
  defineId({
    id: 'jp-my-number',
    entity: 'JP_MY_NUMBER',
    region: 'JP',
    pattern: form('\\d{4}([- ]?)\\d{4}\\1\\d{4}', 'g'),
    trigger: digits(12),
    check: (number) => {
      const rest = weighted(number, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
      return !isRepetitive(number) && digitAt(number, 11) === (rest < 2 ? 0 : 11 - rest);
    },
    words: ['my number', 'mynumber', 'マイナンバー', '個人番号', 'individual number'],
    confidence: [0, 0.9, 0.35],
    why: {
      en: 'My Number opens tax and insurance records in Japan, and the law forbids passing it on.',
      de: 'My Number öffnet in Japan Steuer- und Versicherungsakten, und das Gesetz verbietet, sie weiterzugeben.',
    },
    law: ['My Number Act Art. 19'],
    examples: {
      find: ['マイナンバー «4820 1739 5623»', 'My Number: «704183629503»'],
      ignore: ['4820 1739 5620 1', 'my number 111111111111'],
    },
  }),
  defineId({
    id: 'il-id',
    entity: 'IL_ID',
    region: 'IL',
    pattern: form('\\d{9}|\\d{8}-\\d', 'g'),
    trigger: digits(9),
    check: (number) => !isRepetitive(number) && luhn(number),
    words: ['teudat zehut', 'mispar zehut', 'israeli id', 'ת.ז', 'תעודת זהות', 'מספר זהות', 't.z'],
    confidence: [0, 0.9, 0.3],
    why: {
      en: 'A Teudat Zehut number opens nearly every record in Israel.',
      de: 'Die Teudat-Zehut-Nummer öffnet in Israel fast jede Akte.',
    },
    law: ['Protection of Privacy Law 5741-1981'],
    examples: {
      find: ['Teudat Zehut «047182936»', 'ת.ז. «318407293»'],
      ignore: ['order 047182930', 'israeli id 04718293'],
    },
  }),
];
