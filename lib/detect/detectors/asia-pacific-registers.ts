/** Registers of businesses around the Pacific, and Philippine numbers: public by themselves, telling beside a person. */
import { digitAt, weighted } from '../kit/digits';
import { defineId, digits, form } from '../kit/identifier';

/** Kinds of entities that ACRA and other agencies register, as they stand in numbers of the form T08PQ1234A. */
const UEN_KINDS =
  'LP|LL|FC|PF|RF|MQ|MM|NB|CC|CS|MB|FM|GS|DP|CP|NR|CM|CD|MD|HS|VH|CH|MH|CL|XL|CX|HC|RP|TU|TC|FB|FN|PA|PB|SS|MC|SM|GA|GB';
const UEN_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWX0123456789';

function isUen(value: string): boolean {
  const last = value.charAt(value.length - 1);
  if (value.length === 9) return 'XMKECAWLJDB'[weighted(value, [10, 4, 9, 3, 8, 2, 7, 1]) % 11] === last;
  if (/^\d/.test(value)) return 'ZKCMDNERGWH'[weighted(value, [10, 8, 6, 4, 9, 7, 5, 3, 1]) % 11] === last;
  let sum = 0;
  for (const [index, weight] of [4, 3, 5, 3, 10, 2, 2, 5, 7].entries()) {
    sum += UEN_LETTERS.indexOf(value.charAt(index)) * weight;
  }
  return UEN_LETTERS[(sum + 6) % 11] === last;
}

export const asiaPacificRegisters = [
  defineId({
    id: 'sg-uen',
    entity: 'SG_UEN',
    region: 'SG',
    category: 'financial',
    pattern: form(`\\d{8}[A-Z]|(?:18|19|20)\\d{7}[A-Z]|[RST]\\d{2}(?:${UEN_KINDS})\\d{4}[A-Z]`),
    trigger: { token: [9, 10], minDigits: 6, minLetters: 1 },
    check: isUen,
    words: ['uen', 'unique entity number', 'acra', 'business registration', 'gst reg'],
    confidence: [0, 0.55, 0.4],
    why: {
      en: 'A UEN names a business; a sole proprietor is a person.',
      de: 'Eine UEN nennt einen Betrieb; ein Einzelunternehmer ist ein Mensch.',
    },
    law: ['PDPA (Singapore)'],
    examples: {
      find: ['UEN «201847192k»', '«T18LL4072H»', 'UEN: «52817390a»'],
      ignore: ['UEN 201847192A1', 'T18QQ4072A'],
    },
  }),
  defineId({
    id: 'au-abn',
    entity: 'AU_ABN',
    region: 'AU',
    category: 'financial',
    pattern: form('\\d{2} \\d{3} \\d{3} \\d{3}|[1-9]\\d{10}', 'g'),
    trigger: digits(11),
    // One is taken off the first digit before weighing.
    check: (number) =>
      number >= '11' && (weighted(number, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 === 0,
    words: ['abn', 'australian business number', 'a.b.n'],
    confidence: [0, 0.55, 0.45],
    why: {
      en: 'An ABN names a business; a sole trader is a person.',
      de: 'Eine ABN nennt einen Betrieb; ein Einzelunternehmer ist ein Mensch.',
    },
    law: ['Privacy Act 1988 (Cth)'],
    examples: { find: ['ABN «68 418 072 936»'], ignore: ['ABN 10 418 072 936 1', 'abn 00418072936'] },
  }),
  defineId({
    id: 'au-acn',
    entity: 'AU_ACN',
    region: 'AU',
    category: 'financial',
    pattern: form('\\d{3} \\d{3} \\d{3}|\\d{9}', 'g'),
    trigger: digits(9),
    check: (number) =>
      (weighted(number, [8, 7, 6, 5, 4, 3, 2, 1]) + digitAt(number, 8)) % 10 === 0 && number !== '000000000',
    words: ['acn', 'australian company number', 'a.c.n'],
    confidence: [0, 0.55, 0.35],
    why: { en: 'An ACN names a company.', de: 'Eine ACN nennt eine Gesellschaft.' },
    law: ['Corporations Act 2001 (Cth) s 119'],
    examples: { find: ['ACN «418 072 938»'], ignore: ['ACN 418 072 930 1', 'acn 41807293'] },
  }),
  defineId({
    id: 'ph-tin',
    entity: 'PH_TIN',
    region: 'PH',
    pattern: form('\\d{3}-\\d{3}-\\d{3}(?:-\\d{3}(?:\\d{2})?)?|\\d{9}|\\d{12}', 'g'),
    trigger: { digits: 9, max: 14 },
    // The last three or five digits name a branch.
    check: (number, text) =>
      weighted(number, [9, 8, 7, 6, 5, 4, 3, 2]) % 11 === digitAt(number, 8) &&
      (text.includes('-') ? 'checked' : 'plausible'),
    words: ['tin', 'bir', 'taxpayer identification', 'taxpayer id', 'tax id', 'rdo'],
    distance: 40,
    confidence: [0.3, 0.8, 0.5],
    why: {
      en: 'A TIN leads to the tax records of a person or business in the Philippines.',
      de: 'Eine TIN führt auf den Philippinen zu den Steuerakten eines Menschen oder Betriebs.',
    },
    law: ['Data Privacy Act of 2012 (Philippines)'],
    examples: {
      find: ['BIR TIN «417-208-935-000»', 'TIN: «381047295»'],
      ignore: ['TIN 417-208-930-0001', 'tin 3810472'],
    },
  }),
  defineId({
    id: 'ph-mobile',
    entity: 'PH_MOBILE_NUMBER',
    region: 'PH',
    category: 'personal',
    pattern:
      /(?<![A-Za-z\d+]|\d[-.,:/ ])(?:\+?63[- ]?|0)\(?9\d{2}\)?[- ]?\d{3}[- ]?\d{4}(?![A-Za-z\d]|[-.,/]\d)/g,
    trigger: { digits: 11, max: 12 },
    reach: [1, 0],
    check: (_code, text) => (text.startsWith('+') ? 'checked' : 'plausible'),
    words: [
      'mobile',
      'phone',
      'cell',
      'call',
      'text',
      'sms',
      'globe',
      'smart',
      'viber',
      'cp',
      'contact',
      'whatsapp',
    ],
    distance: 40,
    confidence: [0.45, 0.9, 0.9],
    why: { en: 'A mobile number leads to one person.', de: 'Eine Mobilnummer führt zu einem Menschen.' },
    law: ['Data Privacy Act of 2012 (Philippines)'],
    examples: {
      find: ['Mobile «0917 418 2073»', '«+63 918 402 7715»', 'text me: «09294180733»'],
      ignore: ['0817 418 2073', '119174182073', '0917 418 20731'],
    },
  }),
  defineId({
    id: 'nz-ird',
    entity: 'NZ_IRD',
    region: 'NZ',
    pattern: form('\\d{2,3}([- ]?)\\d{3}\\1\\d{3}', 'g'),
    trigger: { digits: 8, max: 9 },
    check: (number, text) => isIrd(number.padStart(9, '0')) && (/\D/.test(text) ? 'checked' : 'plausible'),
    words: ['ird', 'ird number', 'ird no', 'inland revenue'],
    confidence: [0.3, 0.9, 0.35],
    why: {
      en: 'An IRD number opens tax and benefit records in New Zealand.',
      de: 'Eine IRD-Nummer öffnet in Neuseeland Steuer- und Sozialakten.',
    },
    law: ['Privacy Act 2020 (NZ)'],
    examples: {
      find: ['IRD number «84-172-936»', 'IRD «117408299»'],
      ignore: ['IRD 84-172-930 1', 'ird 8417293'],
    },
  }),
];

/** A second row of weights where the first one leaves 10. */
function isIrd(number: string): boolean {
  const value = Number(number);
  if (value < 10_000_000 || value > 150_000_000) return false;
  for (const weights of [
    [3, 2, 7, 6, 5, 4, 3, 2],
    [7, 4, 3, 2, 5, 2, 7, 6],
  ]) {
    const rest = weighted(number, weights) % 11;
    if (rest !== 1) return digitAt(number, 8) === (rest === 0 ? 0 : 11 - rest);
  }
  return false;
}
