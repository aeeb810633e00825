/** Germany: the commercial register. Letterheads must show its numbers, so they warn nobody alone. */
import { defineId, form } from '../kit/identifier';

export const deRegisters = [
  defineId({
    id: 'de-commercial-register',
    entity: 'DE_HANDELSREGISTER',
    region: 'DE',
    category: 'business',
    pattern: form('HR[AB]\\s{0,3}\\d{1,6}'),
    trigger: { words: ['hra', 'hrb'] },
    reach: [0, 10],
    words: ['handelsregister', 'amtsgericht', 'registergericht', 'registernummer'],
    confidence: [0.5, 0.55, 0],
    why: {
      en: 'A register number names a firm; a sole trader is a person.',
      de: 'Eine Registernummer nennt eine Firma; ein Einzelkaufmann ist ein Mensch.',
    },
    law: ['GDPR Art. 4(1)', 'HGB §9'],
    examples: {
      find: ['Amtsgericht Ulm, «HRB 418207»', '«hra 2073»'],
      ignore: ['HRC 41820', 'HR 41820', 'HRB 4182071'],
    },
  }),
];
