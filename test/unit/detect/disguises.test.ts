/** docs/detection-quality.md, the table of writings: one value or term in every disguise. */
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/detect/engine/engine';
import { DETECTORS } from '../../../lib/detect/registry';

const terms = [{ id: 'launch', label: 'Launch', words: ['kingfisher'] }];
const engine = createEngine({ detectors: DETECTORS, terms, keyedHash: (value) => value });
const CARD = '4539148803436467';
const SSN = ['536', '22', '8726'];

/** What is found in `SSN: …` or in the text, with the confidence that policies act on. */
function found(text: string): string[] {
  return engine
    .scan(text, 'body')
    .filter(({ confidence }) => confidence >= 0.6)
    .map(({ entity }) => entity);
}
const base64 = (text: string, times: number): string =>
  times === 0 ? text : base64(Buffer.from(text).toString('base64'), times - 1);
const each = (digits: string, joint: string) => [...digits].join(joint);
const shifted = (digits: string, zero: number) =>
  [...digits].map((digit) => String.fromCodePoint(zero + Number(digit))).join('');

describe('found', () => {
  test.each<[string, string, string]>([
    ['zero-width characters', each(CARD, '\u200b'), 'CREDIT_CARD'],
    ['soft hyphens', each(CARD, '\u00ad'), 'CREDIT_CARD'],
    ['variation selectors', each(CARD, '\ufe0f'), 'CREDIT_CARD'],
    ['tag characters', each(CARD, '\u{e0041}'), 'CREDIT_CARD'],
    ['full-width digits', shifted(CARD, 0xff10), 'CREDIT_CARD'],
    ['mathematical digits', shifted(CARD, 0x1d7ce), 'CREDIT_CARD'],
    ['full-width letters', 'ｋｉｎｇｆｉｓｈｅｒ', 'CONFIDENTIAL_TERM'],
    ['Arabic-Indic digits', shifted(CARD, 0x660), 'CREDIT_CARD'],
    ['Devanagari digits', shifted(CARD, 0x966), 'CREDIT_CARD'],
    ['Thai digits', shifted(CARD, 0xe50), 'CREDIT_CARD'],
    ['odd spaces', `SSN ${SSN.join('\u2009')}`, 'US_SSN'],
    ['odd dashes', `SSN ${SSN.join('\u2011')}`, 'US_SSN'],
    ['combining marks', 'kin\u0301gfishe\u0308r', 'CONFIDENTIAL_TERM'],
    ['Cyrillic look-alikes', 'kingfish\u0435r', 'CONFIDENTIAL_TERM'],
    ['Greek look-alikes', 'k\u03b9ngfisher', 'CONFIDENTIAL_TERM'],
    ['decimal entities', [...CARD].map((digit) => `&#${digit.charCodeAt(0)};`).join(''), 'CREDIT_CARD'],
    [
      'hexadecimal entities',
      [...CARD].map((digit) => `&#x${digit.charCodeAt(0).toString(16)};`).join(''),
      'CREDIT_CARD',
    ],
    ['named entities', `SSN ${SSN.join('&hyphen;')}`, 'US_SSN'],
    ['inline tags', `4539<b>1488</b>0343<span class="x">6467</span>`, 'CREDIT_CARD'],
    ['comments', '4539<!-- x -->148803436467', 'CREDIT_CARD'],
    ['table cells', '<td>SSN</td><td>536-22-8726</td>', 'US_SSN'],
    ['line tags', 'SSN<br>536-22-8726', 'US_SSN'],
    ['soft breaks', '45391488=\r\n03436467', 'CREDIT_CARD'],
    ['quoted-printable', 'SSN=3D536-22-8726', 'US_SSN'],
    ['percent-encoding', 'mail=mara%40kontor.example', 'EMAIL_ADDRESS'],
    ['base64', base64('the card is 4539 1488 0343 6467, thanks', 1), 'CREDIT_CARD'],
    ['base64 twice', base64('the card is 4539 1488 0343 6467, thanks', 2), 'CREDIT_CARD'],
    ['one digit at a time', each(CARD, ' '), 'CREDIT_CARD'],
    ['one digit a line', each(CARD, '\n'), 'CREDIT_CARD'],
    ['dots between digits', each(CARD, '.'), 'CREDIT_CARD'],
    ['letter by letter', each('kingfisher', ' '), 'CONFIDENTIAL_TERM'],
    ['letters and dots', each('kingfisher', '.'), 'CONFIDENTIAL_TERM'],
  ])('%s', (_name, text, entity) => {
    expect(found(`Hello, ${text} is it.`)).toContain(entity);
  });
});

describe('not found, and said so', () => {
  test.each<[string, string]>([
    ['a whole word in look-alikes', '\u0455\u0440\u0443 \u0441\u043e\u0434\u0435'],
    ['base64 three times', base64('the card is 4539 1488 0343 6467, thanks', 3)],
    ['letters with changing signs', 'k.i-n g_f.i-s h_e.r'],
    ['digits as words', 'five three six two two eight seven two six'],
    ['letters for digits', 'S36-22-B726'],
    ['reversed', [...CARD].reverse().join('')],
  ])('%s', (_name, text) => {
    expect(found(`Hello, ${text} is it.`)).toEqual([]);
  });
});
