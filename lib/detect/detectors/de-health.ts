/** Germany, health care: the insured, their doctors, the practices. */
import { crossSum, digitAt, weighted } from '../kit/digits';
import { code, defineId, digits, form } from '../kit/identifier';

const LAW = ['GDPR Art. 9', 'SGB V §290'];

export const deHealth = [
  defineId({
    id: 'de-health-insurance',
    entity: 'DE_HEALTH_INSURANCE',
    region: 'DE',
    category: 'health',
    pattern: form('[A-Z]\\d{9}'),
    trigger: code(10, 10, 9),
    // The letter counts as its place in the alphabet, in two digits.
    check: (value) => {
      const letter = String(value.charCodeAt(0) - 64).padStart(2, '0');
      return crossSum(letter + value.slice(1, 9), [1, 2, 1, 2, 1, 2, 1, 2, 1, 2]) % 10 === digitAt(value, 9);
    },
    words: [
      'krankenversicherungsnummer',
      'krankenversichertennummer',
      'versichertennummer',
      'versicherten-nr',
      'versichertennr',
      'versicherten nr',
      'vers.-nr',
      'versnr',
      'kvnr',
      'krankenkasse',
      'versicherungsnummer',
      'kasse',
      'krankenversicherung',
      'gesundheitskarte',
      'egk',
    ],
    confidence: [0, 0.9, 0.4],
    why: {
      en: 'The number on the health card opens the treatments of one person.',
      de: 'Die Nummer auf der Gesundheitskarte öffnet die Behandlungen eines Menschen.',
    },
    law: LAW,
    examples: {
      find: ['Versichertennummer «K820371644»', 'KVNR: «b519402281»'],
      ignore: ['KVNR K820371649', 'Teil K82037164', 'kvnr K8203716455'],
    },
  }),
  defineId({
    id: 'de-doctor-number',
    entity: 'DE_LANR',
    region: 'DE',
    category: 'health',
    pattern: form('\\d{9}'),
    trigger: digits(9),
    check: (number) =>
      (weighted(number, [4, 9, 4, 9, 4, 9]) + digitAt(number, 6)) % 10 === 0 && number !== '000000000',
    words: ['lanr', 'arztnummer', 'arzt-nr', 'arztnr', 'lebenslange arztnummer', 'behandelnder arzt'],
    confidence: [0, 0.8, 0.3],
    why: {
      en: 'A doctor named beside a patient says what the patient is treated for.',
      de: 'Wer den Arzt eines Patienten nennt, sagt, weshalb dieser behandelt wird.',
    },
    law: LAW,
    examples: { find: ['LANR «482915401»'], ignore: ['LANR 482915999', 'Arztnummer 48291570'] },
  }),
  defineId({
    id: 'de-practice-number',
    entity: 'DE_BSNR',
    region: 'DE',
    category: 'health',
    pattern: form('\\d{9}'),
    trigger: digits(9),
    check: (number) => number !== '000000000' && 'plausible',
    words: [
      'bsnr',
      'betriebsstattennummer',
      'betriebsstaettennummer',
      'betriebsstatte',
      'nebenbetriebsstatte',
      'kv-nummer',
    ],
    confidence: [0.3, 0.75, 0],
    why: {
      en: 'A practice named beside a patient says what the patient is treated for.',
      de: 'Wer die Praxis eines Patienten nennt, sagt, weshalb dieser behandelt wird.',
    },
    law: LAW,
    examples: { find: ['BSNR «387215400»'], ignore: ['Auftrag 387215400', 'BSNR 38721540'] },
  }),
];
