/** What addresses of all countries are made of, and the words that make one a home. */
import type { Context } from './detector';

/** A capitalised word. A full stop ends it, unless it is an abbreviation that a name follows. */
export const NAME = "(?:(?:St|Ste|Mt|Dr|Prof|\\p{Lu})\\. ?)?\\p{Lu}[\\p{L}'’-]{0,24}";
export const NUMBER = '\\d{1,5}(?:[-/]\\d{1,4})?(?: ?[A-Za-z](?![\\p{L}]))?';
export const UNIT =
  '(?:[, \\n]{1,3}(?:Apt|Apartment|Suite|Ste|Unit|Flat|Floor|Fl|Room|Rm|Appt|Whg|Piso|Int|#)\\.? ?#?[\\dA-Za-z-]{1,6}){0,2}';
export const CODE_TAIL = `(?:,? ?\\n? ?(?:[A-Z]{1,2}-)?\\d{4,5}(?: [A-Z]{2})? ${NAME}(?:[ -]${NAME}){0,3})?`;
export const START = '(?<![\\p{L}\\d_]|\\d[.,:]|[-/#$€£])';
export const END = '(?![\\p{L}\\d_])';

const context: Context = {
  words: [
    'lives at',
    'living at',
    'lives in',
    'live at',
    'home address',
    'private address',
    'residential address',
    'resides at',
    'residence',
    'my address',
    'his address',
    'her address',
    'new address',
    'moved to',
    'wohnhaft',
    'wohnt',
    'wohne in',
    'umgezogen',
    'neue anschrift',
    'alte anschrift',
    'privatadresse',
    'privatanschrift',
    'wohnanschrift',
    'meldeadresse',
    'domicile',
    'demeurant',
    'habite',
    'adresse personnelle',
    'domicilio particular',
    'vive en',
    'vivo en',
    'domicilio',
    'direccion anterior',
    'ancienne adresse',
    'nouvelle adresse',
    'residente',
    'abita',
    'woonachtig',
    'woont',
  ],
  distance: 60,
};

/** What all detectors of addresses share. */
export const ADDRESS = {
  entity: 'STREET_ADDRESS',
  category: 'personal',
  region: 'global',
  context,
  confidence: { bare: 0.5, withContext: 0.75, withCheck: 0 },
  why: {
    en: 'A street address leads to the door of a person; the one of a firm is no secret.',
    de: 'Eine Anschrift führt bis vor die Tür eines Menschen; die einer Firma ist kein Geheimnis.',
  },
  law: ['GDPR Art. 4(1)', 'CCPA 1798.140(v)'],
} as const;
