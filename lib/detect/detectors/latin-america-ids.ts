/** Latin America: Brazil, Mexico, Argentina, Chile. */
import { digitAt, isDay, isRepetitive, weighted } from '../kit/digits';
import { code, defineId, digits, form } from '../kit/identifier';

const MEXICAN = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ';
const CURP = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';

/** Brazil: two check digits, each the rest of eleven. Characters count as their code less 48, digits and letters alike. */
function hasBrazilianDigits(value: string, first: readonly number[]): boolean {
  const digit = (weights: readonly number[]) => {
    let sum = 0;
    for (const [index, weight] of weights.entries()) sum += (value.charCodeAt(index) - 48) * weight;
    return sum % 11 < 2 ? 0 : 11 - (sum % 11);
  };
  const next = (first[0] as number) === 10 ? 11 : 6;
  const end = first.length;
  return digit(first) === digitAt(value, end) && digit([next, ...first]) === digitAt(value, end + 1);
}

const CNPJ_WORDS = ['cnpj', 'cnpj/mf', 'cadastro nacional'];

function isCnpj(value: string): boolean {
  return !isRepetitive(value) && hasBrazilianDigits(value, [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]);
}

function isCurp(value: string): boolean {
  let sum = 0;
  for (let index = 0; index < 17; index++) sum += CURP.indexOf(value.charAt(index)) * (18 - index);
  return (10 - (sum % 10)) % 10 === digitAt(value, 17);
}

/** Argentina: the complement of the rest of eleven, where 11 counts as 0 and 10 as 9. */
function isCuit(number: string): boolean {
  return '09987654321'[weighted(number, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11] === number[10];
}

/** Mexican tax number: a company's has three letters and is counted as if a blank stood before it. */
function isRfc(value: string): boolean {
  const padded = value.padStart(13, ' ');
  let sum = 0;
  for (let index = 0; index < 12; index++) sum += MEXICAN.indexOf(padded.charAt(index)) * (13 - index);
  const at = value.length - 9;
  if (!isDay(Number(value.slice(at + 2, at + 4)), Number(value.slice(at + 4, at + 6)))) return false;
  return '0123456789A'[(11 - (sum % 11)) % 11] === padded.charAt(12);
}

export const latinAmericaIds = [
  defineId({
    id: 'br-cpf',
    entity: 'BR_CPF',
    region: 'BR',
    pattern: form('\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}|\\d{9}-?\\d{2}', 'g'),
    trigger: digits(11),
    check: (number, text) =>
      !isRepetitive(number) &&
      hasBrazilianDigits(number, [10, 9, 8, 7, 6, 5, 4, 3, 2]) &&
      (text.includes('-') ? 'checked' : 'plausible'),
    words: ['cpf', 'cpf/mf', 'cadastro de pessoa', 'cpf n', 'contribuinte'],
    confidence: [0.5, 0.95, 0.85],
    why: {
      en: 'A CPF opens credit, tax and phone contracts in Brazil.',
      de: 'Eine CPF öffnet in Brasilien Kredite, Steuerakten und Telefonverträge.',
    },
    law: ['LGPD Art. 5'],
    examples: {
      find: ['CPF «418.207.193-08»', 'cpf: «20481739262»', '«730418256-35»'],
      ignore: ['418.207.193-00', 'CPF 111.111.111-11', 'cpf 41820719300'],
    },
  }),
  defineId({
    id: 'br-cnpj',
    entity: 'BR_CNPJ',
    region: 'BR',
    category: 'financial',
    pattern: form('\\d{2}\\.\\d{3}\\.\\d{3}/\\d{4}-\\d{2}|\\d{14}', 'g'),
    trigger: digits(14),
    check: isCnpj,
    words: CNPJ_WORDS,
    confidence: [0, 0.55, 0.5],
    why: {
      en: 'A CNPJ names a business; a sole trader is a person.',
      de: 'Eine CNPJ nennt einen Betrieb; ein Einzelunternehmer ist ein Mensch.',
    },
    law: ['LGPD Art. 5'],
    examples: {
      find: ['CNPJ «41.820.719/0001-56»', 'cnpj «20481739000170»'],
      ignore: ['41.820.719/0001-00', 'cnpj 11111111111111'],
    },
  }),
  defineId({
    id: 'br-cnpj-letters',
    entity: 'BR_CNPJ',
    region: 'BR',
    category: 'financial',
    // As given out since July 2026.
    pattern: form('[A-Z\\d]{2}\\.?[A-Z\\d]{3}\\.?[A-Z\\d]{3}/?[A-Z\\d]{4}-?\\d{2}'),
    trigger: { digits: 2, max: 8 },
    reach: [18, 0],
    check: isCnpj,
    words: CNPJ_WORDS,
    confidence: [0, 0.55, 0],
    why: {
      en: 'A CNPJ names a business; a sole trader is a person.',
      de: 'Eine CNPJ nennt einen Betrieb; ein Einzelunternehmer ist ein Mensch.',
    },
    law: ['LGPD Art. 5'],
    examples: { find: ['CNPJ «K1.8P0.7X9/00A1-10»'], ignore: ['K1.8P0.7X9/00A1-00', 'cnpj K1.8P0.7X9'] },
  }),
  defineId({
    id: 'mx-curp',
    entity: 'MX_CURP',
    region: 'MX',
    pattern: form('[A-Z][AEIOUX][A-Z]{2}\\d{6}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[A-Z\\d]\\d'),
    trigger: code(18, 18, 7, 10),
    check: isCurp,
    words: ['curp', 'clave unica', 'registro de poblacion'],
    confidence: [0, 0.98, 0.9],
    why: {
      en: "A CURP holds its owner's date and place of birth and opens nearly every record in Mexico.",
      de: 'In einer CURP stehen Geburtsdatum und -ort; sie öffnet in Mexiko fast jede Akte.',
    },
    law: ['LFPDPPP Art. 3'],
    examples: {
      find: ['CURP «BAQL840719MDFRRS07»', '«xomt910203hjcrlr12»'],
      ignore: ['BAQL840719MDFRRS00X', 'BAQL840719ZDFRRS05'],
    },
  }),
  defineId({
    id: 'mx-rfc',
    entity: 'MX_RFC',
    region: 'MX',
    pattern: form('[A-Z]{3,4}\\d{6}[A-Z\\d]{2}[\\dA]'),
    trigger: code(12, 13, 6, 3),
    check: (value) => isRfc(value) && (value.length === 13 ? 'checked' : 'plausible'),
    words: ['rfc', 'r.f.c', 'registro federal'],
    confidence: [0.4, 0.9, 0.65],
    why: {
      en: 'An RFC leads to the tax records of a person or business in Mexico.',
      de: 'Eine RFC führt in Mexiko zu den Steuerakten eines Menschen oder Betriebs.',
    },
    law: ['LFPDPPP Art. 3'],
    examples: {
      find: ['RFC «BAQL8407192K9»', 'RFC: «KOM910203TX9»'],
      ignore: ['BAQL8413192K1', 'RFC 2822', 'lote ABC123456XYZ'],
    },
  }),
  defineId({
    id: 'ar-cuit',
    entity: 'AR_CUIT',
    region: 'AR',
    pattern: form('(?:2[034567]|3[034])([- ]?)\\d{8}\\1\\d', 'g'),
    trigger: digits(11),
    check: (number, text) => isCuit(number) && (/\D/.test(text) ? 'checked' : 'plausible'),
    words: ['cuit', 'cuil', 'c.u.i.t', 'c.u.i.l', 'cuit/cuil'],
    confidence: [0.4, 0.95, 0.65],
    why: {
      en: 'A CUIT or CUIL leads to tax and wage records in Argentina.',
      de: 'Eine CUIT oder CUIL führt in Argentinien zu Steuer- und Lohnakten.',
    },
    law: ['Ley 25.326 Art. 2'],
    examples: {
      find: ['CUIT «20-41820719-2»', 'CUIL: «27381047291»'],
      ignore: ['CUIT 21-41820719-3', '20-41820719'],
    },
  }),
  defineId({
    id: 'cl-rut',
    entity: 'CL_RUT',
    region: 'CL',
    pattern: form('\\d{1,2}\\.\\d{3}\\.\\d{3}-[\\dK]|\\d{7,8}-[\\dK]'),
    trigger: { digits: 7, max: 9 },
    reach: [0, 2],
    check: (value, text) => {
      const body = value.slice(0, -1).padStart(8, '0');
      const rest = (11 - (weighted(body, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
      return '0123456789K'[rest] === value.at(-1) && (text.includes('.') ? 'checked' : 'plausible');
    },
    words: ['rut', 'r.u.t', 'rol unico', 'cedula de identidad', 'run'],
    distance: 40,
    confidence: [0.45, 0.95, 0.75],
    why: { en: 'A RUT opens nearly every record in Chile.', de: 'Eine RUT öffnet in Chile fast jede Akte.' },
    law: ['Ley 19.628 Art. 2'],
    examples: { find: ['RUT «14.820.719-4»', 'rut: «9104827-2»'], ignore: ['14.820.719-X', 'rut 14820719'] },
  }),
];
