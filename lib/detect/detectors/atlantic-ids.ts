/** France, Portugal, Ireland: NIR, NIF, PPS number. */
import { digitAt, weighted } from '../kit/digits';
import { defineId, digits, form } from '../kit/identifier';

const LAW = ['GDPR Art. 4(1)', 'GDPR Art. 87'];
/** Above 12 where the month is not known. */
const NIR_MONTH = '(?:0[1-9]|1[0-2]|[2-9]\\d)';
const NIR_WORDS = [
  'securite sociale',
  'numero de securite',
  'secu',
  'nir',
  'insee',
  'numero de ss',
  'vitale',
];
const NIR_WHY = {
  en: "A numéro de sécurité sociale holds its owner's sex, month and place of birth and opens health records.",
  de: 'In einer französischen Sozialversicherungsnummer stehen Geschlecht, Geburtsmonat und -ort; sie öffnet Gesundheitsakten.',
};
const NIR_LAW = [...LAW, 'Loi Informatique et Libertés Art. 30'];

/** Corsica's departments 2A and 2B count as 19 and 18. */
function isNir(value: string): boolean {
  const body = value.slice(0, 13).replace('2A', '19').replace('2B', '18');
  return Number(body) > 0 && 97 - Number(BigInt(body) % 97n) === Number(value.slice(13));
}

export const atlanticIds = [
  defineId({
    id: 'fr-nir',
    entity: 'FR_NIR',
    region: 'FR',
    // Sex, year and month of birth, department, municipality, counter, key.
    pattern: form(`[1-478] ?\\d{2} ?${NIR_MONTH} ?\\d{2} ?\\d{3} ?\\d{3} ?[-/]? ?\\d{2}`),
    trigger: digits(15),
    check: isNir,
    words: NIR_WORDS,
    confidence: [0, 0.98, 0.85],
    why: NIR_WHY,
    law: NIR_LAW,
    examples: {
      find: ['Sécurité sociale : «2 84 07 69 381 042 21»', 'NIR «179021301407320»'],
      ignore: ['2 84 07 69 381 042 00', '2 84 13 69 381 042', 'commande 284076938104200'],
    },
  }),
  defineId({
    id: 'fr-nir-corsica',
    entity: 'FR_NIR',
    region: 'FR',
    pattern: form(`[1-478] ?\\d{2} ?${NIR_MONTH} ?2[AB] ?\\d{3} ?\\d{3} ?[-/]? ?\\d{2}`),
    trigger: { words: ['2a', '2b'] },
    reach: [8, 13],
    check: isNir,
    words: NIR_WORDS,
    confidence: [0, 0.98, 0.85],
    why: NIR_WHY,
    law: NIR_LAW,
    examples: {
      find: ['NIR «179022A01407352»', '«2 91 11 2B 033 108 47»'],
      ignore: ['179022A01407300', '179022C01407311'],
    },
  }),
  defineId({
    id: 'pt-nif',
    entity: 'PT_NIF',
    region: 'PT',
    pattern: form('[1-35689]\\d{2}[ .]?\\d{3}[ .]?\\d{3}', 'g'),
    trigger: digits(9),
    check: (number) => {
      const rest = weighted(number, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
      return digitAt(number, 8) === (rest < 2 ? 0 : 11 - rest);
    },
    words: ['nif', 'contribuinte', 'numero de contribuinte', 'numero fiscal', 'identificacao fiscal'],
    confidence: [0, 0.85, 0.35],
    why: {
      en: 'A NIF leads to the tax records of a person or business in Portugal.',
      de: 'Eine NIF führt in Portugal zu den Steuerakten eines Menschen oder Betriebs.',
    },
    law: LAW,
    examples: {
      find: ['NIF «218409737»', 'contribuinte n.º «506 127 842»'],
      ignore: ['NIF 218409739 1', 'fatura 218409730'],
    },
  }),
  defineId({
    id: 'ie-pps',
    entity: 'IE_PPS',
    region: 'IE',
    pattern: form('\\d{7}[A-W][A-IWT]?'),
    trigger: digits(7),
    reach: [0, 2],
    check: (value) => {
      const second = value.charAt(8);
      const extra = second && !/[WT]/.test(second) ? (second.charCodeAt(0) - 64) * 9 : 0;
      const rest = (weighted(value, [8, 7, 6, 5, 4, 3, 2]) + extra) % 23;
      return (rest === 0 ? 'W' : String.fromCharCode(64 + rest)) === value.charAt(7);
    },
    words: ['pps', 'pps number', 'ppsn', 'pps no', 'personal public service'],
    confidence: [0, 0.95, 0.45],
    why: {
      en: 'A PPS number opens tax, health and benefit records in Ireland.',
      de: 'Eine PPS-Nummer öffnet in Irland Steuer-, Gesundheits- und Sozialakten.',
    },
    law: LAW,
    examples: {
      find: ['PPS number «4810372p»', 'PPSN: «6072914RA»'],
      ignore: ['PPSN 48103720', 'part 481037K'],
    },
  }),
];
