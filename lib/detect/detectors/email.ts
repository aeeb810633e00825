/** E-mail addresses: RFC 5321 limits, the dot-atom of RFC 5322, top-level labels as IANA writes them (letters or xn--). */
import { defineDetector } from '../kit/detector';

const ATOM = "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]";
const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?';

export const email = [
  defineDetector({
    id: 'email-address',
    entity: 'EMAIL_ADDRESS',
    category: 'personal',
    region: 'global',
    pattern: new RegExp(
      `(?<!${ATOM}|\\.)${ATOM}(?:\\.?${ATOM}){0,63}@(?:${LABEL}\\.){1,8}(?:\\p{L}{2,24}|xn--[a-z0-9-]{2,59})(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])`,
      'giu',
    ),
    trigger: { words: ['@'] },
    reach: [130, 130],
    unbroken: true,
    confidence: { bare: 0.9, withContext: 0.9, withCheck: 0.9 },
    why: {
      en: 'An e-mail address names a person or leads to one.',
      de: 'Eine E-Mail-Adresse nennt einen Menschen oder führt zu ihm.',
    },
    law: ['GDPR Art. 4(1)', 'CCPA 1798.140(v)'],
    examples: {
      find: [
        'Write to «mara.lindqvist+news@kontor.example.org» today.',
        "Cc: «o'hara@firma.example», <«b_2@mail.co.uk»>",
        'mailto:«info@xn--mnchen-3ya.example»',
        'jörg schreibt von «jörg@büro.example»',
      ],
      ignore: ['Meet me @ noon', 'user@localhost', 'a@b', '@handle on the network', 'version foo@1.2.3'],
    },
  }),
];
