/** Turkish telephone numbers: mobile ones begin with 5, those of places with 2, 3 or 4 (ITU-T E.164, +90). */
import { defineId } from '../kit/identifier';

export const trPhone = [
  defineId({
    id: 'tr-phone',
    entity: 'TR_PHONE_NUMBER',
    region: 'TR',
    category: 'personal',
    pattern:
      /(?<![\w+]|\d[-.,:/ ])(?:\+90[ -]?|0[ -]?)?(?:[2-5]\d{9}|\(?5\d{2}\)?[ -]\d{3}[ -]?\d{2}[ -]?\d{2}|\(?[2-4]\d{2}\)?[ -]\d{3}[ -]\d{2}[ -]?\d{2}|\([2-5]\d{2}\)\d{7})(?!\w|[-.,/]\d)/g,
    trigger: { digits: 10, max: 12 },
    reach: [2, 0],
    check: (_code, text) => (text.startsWith('+') ? 'checked' : 'plausible'),
    words: [
      'telefon',
      'phone',
      'mobile',
      'cell',
      'call',
      'telefonum',
      'cep',
      'cep no',
      'telefon no',
      'numara',
      'numaram',
      'irtibat',
      'ulasin',
      'arayin',
    ],
    distance: 40,
    confidence: [0.3, 0.8, 0.92],
    why: {
      en: 'A telephone number leads to one person or household.',
      de: 'Eine Telefonnummer führt zu einem Menschen oder Haushalt.',
    },
    law: ['KVKK Art. 3'],
    examples: {
      find: ['Telefon: «0532 418 20 73»', '«+90 (212) 418 20 73»'],
      ignore: ['0612 418 20 73', '1532418207', '053241820731'],
    },
  }),
];
