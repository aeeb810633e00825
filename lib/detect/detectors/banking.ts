/** Bank accounts outside the IBAN, bank and company codes, what a card's stripe and back hold. */
import { type Candidate, defineDetector, type Validation } from '../kit/detector';
import { digitsOf, isRepetitive, luhn, modulo, weighted } from '../kit/digits';
import { code, defineId, digits, form } from '../kit/identifier';

const LAW = ['GDPR Art. 4(1)', 'GLBA 15 U.S.C. 6801'];
const ACCOUNT_WHY = {
  en: 'An account number with a name is enough for a false debit.',
  de: 'Kontonummer und Name genügen für eine falsche Lastschrift.',
};

function validateTrack({ value }: Candidate): Validation {
  return luhn(digitsOf(/\d{12,19}/.exec(value)?.[0] ?? '')) ? 'checked' : 'no';
}

export const banking = [
  defineId({
    id: 'us-routing-number',
    entity: 'ABA_ROUTING_NUMBER',
    region: 'US',
    category: 'financial',
    // Federal Reserve districts 01 to 12, plus 20 for thrifts and 60 for electronic ones; 00 government, 80 cheques.
    pattern: form('(?:0\\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)(?:\\d{7}|\\d{2}-\\d{4}-\\d)', 'g'),
    trigger: digits(9),
    check: (number) => weighted(number, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0 && !isRepetitive(number),
    words: [
      'routing',
      'aba',
      'rtn',
      'routing number',
      'transit number',
      'ach',
      'fedwire',
      'wire transfer',
      'bank code',
    ],
    confidence: [0, 0.8, 0.35],
    why: {
      en: 'With an account number, a routing number is enough to draw money.',
      de: 'Mit einer Kontonummer genügt eine Bankleitzahl, um Geld abzubuchen.',
    },
    law: LAW,
    examples: {
      find: ['Routing number «072104183»', 'ABA: «3221-7042-7»'],
      ignore: ['routing 472104180', 'order 07210418'],
    },
  }),
  defineId({
    id: 'us-bank-account',
    entity: 'US_BANK_NUMBER',
    region: 'US',
    category: 'financial',
    pattern: form('\\d{8,17}', 'g'),
    trigger: digits(8, 17),
    check: (number) => !isRepetitive(number) && 'plausible',
    words: [
      'bank account',
      'bank account number',
      'checking account',
      'savings account',
      'checking acct',
      'savings acct',
      'routing number',
      'aba',
      'direct deposit',
      'acct',
      'acct no',
      'wire to account',
      'beneficiary account',
    ],
    not: ['order', 'invoice', 'tracking', 'customer', 'reference', 'ref', 'meter', 'policy'],
    confidence: [0.3, 0.7, 0],
    why: ACCOUNT_WHY,
    law: LAW,
    examples: {
      find: ['Checking account «418207193604»', 'bank account number: «70418362»'],
      ignore: ['order 418207193604', 'acct 4182071'],
    },
  }),
  defineId({
    id: 'uk-bank-account',
    entity: 'UK_BANK_ACCOUNT',
    region: 'GB',
    category: 'financial',
    // Sort code and account number side by side, or either after its label.
    pattern: form('\\d{2}([- ])\\d{2}\\1\\d{2}(?:[^\\d\\n]{1,30}\\n?[^\\d\\n]{0,20}\\d{8})?|\\d{8}', 'g'),
    trigger: { digits: 6 },
    reach: [0, 60],
    words: ['sort code', 'sortcode', 'sort-code', 's/c'],
    distance: 45,
    confidence: [0, 0.85, 0],
    why: ACCOUNT_WHY,
    law: ['UK GDPR Art. 4(1)'],
    examples: {
      find: ['Sort code «20-41-82, account 55071936»', 'Account no. «55071936», sort code «20-41-82»'],
      ignore: ['on 20-41-82 we met', 'sort code 20-41'],
    },
  }),
  defineId({
    id: 'bic',
    entity: 'BIC_CODE',
    region: 'global',
    category: 'financial',
    pattern: form('[A-Z]{4}[A-Z]{2}[A-Z\\d]{2}(?:[A-Z\\d]{3})?', 'g'),
    trigger: { words: ['bic', 'swift'] },
    reach: [0, 45],
    words: ['bic', 'swift', 'swift code', 'bic/swift', 'swift/bic'],
    distance: 30,
    confidence: [0, 0.5, 0],
    why: {
      en: 'A BIC names the bank that an account is kept at.',
      de: 'Ein BIC nennt die Bank, die ein Konto führt.',
    },
    law: LAW,
    examples: {
      find: ['BIC: «KONTDEF1XXX»', 'SWIFT code «MARAGB2L»'],
      ignore: ['swift as ever', 'BIC KONTDEF'],
    },
  }),
  defineId({
    id: 'lei',
    entity: 'LEI',
    region: 'global',
    category: 'financial',
    pattern: form('[A-Z\\d]{18}\\d{2}', 'g'),
    trigger: code(20, 20, 4, 1),
    check: (value) => modulo(value, 97) === 1,
    words: ['lei', 'legal entity identifier', 'gleif'],
    confidence: [0, 0.55, 0.5],
    why: { en: 'An LEI names a company that trades.', de: 'Ein LEI nennt ein Unternehmen, das handelt.' },
    law: ['ISO 17442'],
    examples: { find: ['LEI «529900KONT0R4182B777»'], ignore: ['529900KONT0R4182B700', 'lei 529900KONT0R'] },
  }),
  defineDetector({
    id: 'card-track',
    entity: 'CARD_TRACK_DATA',
    category: 'financial',
    region: 'global',
    pattern: /%B\d{12,19}\^[^^\n]{2,26}\^\d{7}[^?\n]{0,40}\??|;\d{12,19}=\d{7}\d{0,20}\??/gi,
    trigger: { digits: 16 },
    reach: [3, 90],
    validate: validateTrack,
    confidence: { bare: 0, withContext: 0, withCheck: 0.97 },
    why: {
      en: 'What stands on the stripe of a card is enough to copy the card.',
      de: 'Was auf dem Magnetstreifen einer Karte steht, genügt, um sie zu kopieren.',
    },
    law: ['PCI DSS 3.3'],
    examples: {
      find: [
        '«%B4539148803436467^VESELY/KATERINA^29042010000000000000?»',
        'track 2 «;4539148803436467=29042010000000000000?»',
      ],
      ignore: [';4539148803436468=29042010000000000000?', 'x;45391=2904'],
    },
  }),
  defineDetector({
    id: 'card-code',
    entity: 'CARD_CVV',
    category: 'financial',
    region: 'global',
    pattern:
      /(?<![A-Za-z])(?:cvv2?|cvc2?|cvn|csc|card (?:security|verification) (?:code|number|value)|kartenprufnummer|kartenprüfnummer|prüfziffer der karte|code cvv|cryptogramme)(?![A-Za-z])[^\w\n]{0,3}(?:(?:code|is|ist|number|no|est|es)[^\w\n]{1,3}){0,2}(?<value>\d{3,4})(?![\d.,:/-]\d|\d)/gi,
    trigger: {
      words: [
        'cvv',
        'cvc',
        'cvn',
        'csc',
        'card security',
        'card verification',
        'kartenprufnummer',
        'kartenprüfnummer',
        'cryptogramme',
      ],
    },
    reach: [0, 50],
    confidence: { bare: 0.8, withContext: 0.8, withCheck: 0 },
    why: {
      en: 'The code on the back of a card stands for having the card in hand; nobody may store it.',
      de: 'Die Prüfnummer einer Karte steht dafür, dass man sie in der Hand hat; speichern darf sie niemand.',
    },
    law: ['PCI DSS 3.3.1.2'],
    examples: {
      find: ['CVV: «418»', 'the cvc is «207»', 'CVC2 «9317»'],
      ignore: ['csc 2024-11', 'cvv missing', 'CVC Capital 41820'],
    },
  }),
  defineDetector({
    id: 'card-code-loose',
    entity: 'CARD_CVV',
    category: 'financial',
    region: 'global',
    // Words that mean other codes, too, unless a card is near.
    pattern:
      /(?<![\p{L}])(?:security code|prüfziffer|prüfnummer|sicherheitscode|code de sécurité|código de seguridad|codice di sicurezza|cid)(?!\p{L})[^\w\n]{0,3}(?:(?:is|ist|est|es|è)[^\w\n]{1,3})?(?<value>\d{3,4})(?![\d.,:/-]\d|\d)/giu,
    trigger: {
      words: [
        'security code',
        'prüfziffer',
        'prüfnummer',
        'sicherheitscode',
        'code de sécurité',
        'código de seguridad',
        'codice di sicurezza',
        'cid',
      ],
    },
    reach: [0, 40],
    context: {
      words: [
        'card',
        'visa',
        'mastercard',
        'amex',
        'karte',
        'kreditkarte',
        'firmenkarte',
        'carte',
        'tarjeta',
        'carta',
        'valid thru',
        'exp',
        'gultig bis',
        'expire',
        'caduca',
      ],
      distance: 100,
    },
    confidence: { bare: 0, withContext: 0.75, withCheck: 0 },
    why: {
      en: 'The code on the back of a card stands for having the card in hand; nobody may store it.',
      de: 'Die Prüfnummer einer Karte steht dafür, dass man sie in der Hand hat; speichern darf sie niemand.',
    },
    law: ['PCI DSS 3.3.1.2'],
    examples: {
      find: ['my Visa, valid thru 09/28, security code «418»', 'Kreditkarte, Prüfziffer: «207»'],
      ignore: ['the security code is 418', 'Prüfziffer 207'],
    },
  }),
];
