/** Spain: DNI/NIF, NIE (Real Decreto 1553/2005, 1065/2007), passports. */
import { isRepetitive } from '../kit/digits';
import { code, defineId, form } from '../kit/identifier';

const LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';
const LAW = ['GDPR Art. 4(1)', 'GDPR Art. 87', 'LOPDGDD'];

function hasLetter(digits: string, letter: string | undefined): boolean {
  return LETTERS[Number(digits) % 23] === letter;
}

/** Province, number, and the rest of 97 of both; a number under ten million is counted with seven digits. */
function isSocialSecurity(number: string): boolean {
  const province = number.slice(0, 2);
  const body = number.slice(2, -2);
  const counted = Number(body) < 10_000_000 ? province + body.slice(-7) : province + body;
  return Number(counted) % 97 === Number(number.slice(-2));
}

export const esIds = [
  defineId({
    id: 'es-nif',
    entity: 'ES_NIF',
    region: 'ES',
    pattern: form('\\d{7,8}[- ]?[A-Z]|\\d{2}\\.\\d{3}\\.\\d{3}[- ]?[A-Z]'),
    trigger: { digits: 7, max: 8 },
    reach: [0, 2],
    check: (value) => {
      if (!hasLetter(value.slice(0, -1), value.at(-1))) return false;
      // Eight digits since long; with seven, part numbers look the same.
      return value.length === 9 && !isRepetitive(value.slice(0, -1)) ? 'checked' : 'plausible';
    },
    words: [
      'dni',
      'nif',
      'd.n.i',
      'n.i.f',
      'documento nacional',
      'identidad',
      'identificacion fiscal',
      'cedula',
    ],
    confidence: [0.4, 0.95, 0.6],
    why: {
      en: 'A DNI number is asked for at every bank, office and hotel of Spain.',
      de: 'Nach der DNI-Nummer fragt in Spanien jede Bank, jedes Amt und jedes Hotel.',
    },
    law: LAW,
    examples: {
      find: ['DNI «48.213.907-l»', 'con NIF «30571846q»,', 'nif: «51906274-n»'],
      ignore: ['DNI 48213907A', 'pedido 48213907', '482139071K'],
    },
  }),
  defineId({
    id: 'es-nie',
    entity: 'ES_NIE',
    region: 'ES',
    pattern: form('[XYZ][- ]?\\d{7,8}[- ]?[A-Z]'),
    trigger: { digits: 7, max: 8 },
    reach: [2, 2],
    check: (value) => hasLetter('XYZ'.indexOf(value.charAt(0)) + value.slice(1, -1), value.at(-1)),
    words: ['nie', 'n.i.e', 'extranjero', 'extranjeria', 'tarjeta de residencia', 'residencia'],
    confidence: [0, 0.95, 0.7],
    why: {
      en: "A foreigner's number is asked for at every bank and office of Spain.",
      de: 'Nach der Ausländernummer (NIE) fragt in Spanien jede Bank und jedes Amt.',
    },
    law: LAW,
    examples: {
      find: ['NIE «Y4718263B»', '«X-2038514-R»'],
      ignore: ['NIE Y4718263A', 'W4718263K', 'eje Y 4718263'],
    },
  }),
  defineId({
    id: 'es-social-security',
    entity: 'ES_NSS',
    region: 'ES',
    pattern: form('(?:0[1-9]|[1-4]\\d|5[0-3]|66)([-/ ]?)\\d{7,8}\\1\\d{2}', 'g'),
    trigger: { digits: 11, max: 12 },
    check: isSocialSecurity,
    words: ['seguridad social', 'nss', 'n.s.s', 'naf', 'numero de afiliacion', 'afiliacion'],
    confidence: [0, 0.95, 0.45],
    why: {
      en: 'A Social Security number opens health and work records in Spain.',
      de: 'Die Sozialversicherungsnummer öffnet in Spanien Gesundheits- und Arbeitsakten.',
    },
    law: LAW,
    examples: {
      find: ['Seguridad Social «28/41820719/79»', 'NSS «08 3710294 70»'],
      ignore: ['NSS 28/41820719/00', 'pedido 284182071900'],
    },
  }),
  defineId({
    id: 'es-passport',
    entity: 'ES_PASSPORT',
    region: 'ES',
    pattern: form('[A-Z]{3}\\d{6}'),
    trigger: code(9, 9, 6, 3),
    words: ['pasaporte', 'numero de pasaporte', 'passport'],
    confidence: [0.3, 0.85, 0],
    why: {
      en: 'A passport number with a name is enough to pose as its holder.',
      de: 'Passnummer und Name genügen, um sich als Inhaber auszugeben.',
    },
    law: LAW,
    examples: {
      find: ['Pasaporte «PAC418072»'],
      ignore: ['pieza PAC418072', 'pasaporte PA418072', 'ABCD12345'],
    },
  }),
];
