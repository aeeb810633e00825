/** Words around telephone numbers: what labels one, what supports one, and what says that it is another number. */
import type { Candidate, Context, Validation } from './detector';
import { digitsOf, isRepetitive } from './digits';
import { fold } from './fold';
import { withoutExtension } from './phone-number';

/** What stands before a telephone number. */
export const LABELS = [
  'phone',
  'phones',
  'telephone',
  'tel',
  'tel.',
  'mobile',
  'mob',
  'cell',
  'cellphone',
  'call me',
  'call us',
  'call him',
  'call her',
  'call back',
  'fax',
  'whatsapp',
  'sms',
  'text me',
  'landline',
  'hotline',
  'phone number',
  'contact number',
  'office number',
  'direct line',
  'answering',
  'desk',
  'telefon',
  'telefonnummer',
  'mobil',
  'mobilnummer',
  'handy',
  'handynummer',
  'durchwahl',
  'festnetz',
  'rueckruf',
  'ruckruf',
  'telefono',
  'movil',
  'cellulare',
  'portable',
  'telefoon',
  'mobiel',
  'telefone',
  'telemovel',
  'celular',
];

const LABELLED = new RegExp(
  `(?<![\\p{L}])(?:${LABELS.map((label) => label.replace('.', '')).join('|')})(?![\\p{L}])[^\\n]{0,16}\\n?[^\\n]{0,6}$`,
  'u',
);

/** What supports a number that a plan knows. */
export const PHONE_CONTEXT: Context = {
  words: [
    ...LABELS,
    'call',
    'calls',
    'called',
    'ring',
    'dial',
    'signal',
    'ruf',
    'anrufen',
    'llamar',
    'llama',
    'appeler',
    'appelez',
    'bellen',
    'messages to',
    'erreichen',
    'erreichbar',
    'anruf',
    'rufnummer',
    'appel',
    'joindre',
    'joint',
    'llamen',
    'llame',
    'private number',
    'reach me',
  ],
  distance: 40,
};

/** A date, a time, an amount, or what another label names. */
const NO_NUMBER =
  /^(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}|(?:19|20)\d{2}[ -]{1,3}(?:19|20)\d{2}|\d{1,3}(?:[.,]\d{3}){1,4})$/;
/** Right before a number: it is something else. */
export const OTHER_LABEL =
  /(?:\b(?:id|pin|code|passcode|order|invoice|ref|reference|account|acct|iban|bic|card|version|ticket|case|room|size|section|sin|ssn|nhs|vat|zip|plz|artikel|bestellung|rechnung|sendung|auftrag|kundennummer|commande|facture|pedido|factura)(?: ?(?:no|nr|number|nummer|numero|num))?\.?|[#$€£+])[ :#=-]{0,3}$/i;

/** The label must come first: behind a number, the word belongs to what follows. */
export function labelled({ value, before }: Candidate): Validation {
  return LABELLED.test(fold(before)) ? unlabelled({ value, before, after: '' }) : 'no';
}

/** Whether digits may be a telephone number, though no plan knows them. */
export function unlabelled({ value, before }: Candidate): Validation {
  const digits = digitsOf(withoutExtension(value));
  if (digits.length < 6 || digits.length > 13 || isRepetitive(digits)) return 'no';
  return NO_NUMBER.test(value) || OTHER_LABEL.test(before) ? 'no' : 'plausible';
}

/** What all detectors of telephone numbers share. */
export const PHONE = {
  entity: 'PHONE_NUMBER',
  category: 'personal',
  context: PHONE_CONTEXT,
  why: {
    en: 'A telephone number leads to one person or household.',
    de: 'Eine Telefonnummer führt zu einem Menschen oder Haushalt.',
  },
  law: ['GDPR Art. 4(1)', 'CCPA 1798.140(v)'],
} as const;
