/** Postal codes. They narrow down who is meant, and warn nobody alone. */
import { defineDetector } from '../kit/detector';

const shared = {
  category: 'personal',
  region: 'global',
  law: ['GDPR Art. 4(1)', 'CCPA 1798.140(v)'],
} as const;

export const postalCodes = [
  defineDetector({
    ...shared,
    id: 'zip-code',
    entity: 'ZIP_CODE',
    pattern:
      /(?<![\p{L}\d_•]|\d[-.,:/]|[$€£#])(?:\d{5}(?:-\d{4})?|\d{4} ?[A-Z]{2}|\d{2}-\d{3}|\d{3} \d{2}|\d{3,4}|[A-Z]\d[A-Z] ?\d[A-Z]\d)(?![\p{L}\d_]|[-/][\p{L}\d]|[.,:]\d)/gu,
    trigger: { digits: 3, max: 9 },
    reach: [3, 4],
    context: {
      words: [
        'zip',
        'zip code',
        'zipcode',
        'postal code',
        'postcode',
        'post code',
        'plz',
        'postleitzahl',
        'code postal',
        'codigo postal',
        'cap',
        'postnummer',
      ],
      distance: 20,
    },
    confidence: { bare: 0, withContext: 0.5, withCheck: 0 },
    why: {
      en: 'A postal code beside a name narrows down who is meant.',
      de: 'Eine Postleitzahl neben einem Namen grenzt ein, wer gemeint ist.',
    },
    examples: {
      find: ['ZIP: «97201-4182»', 'my zip code is «4182»', 'postcode «1017 KX»'],
      ignore: ['97201', 'zip file 2.1', 'ZIP: ••••••182'],
    },
  }),
  defineDetector({
    ...shared,
    id: 'de-postal-code',
    entity: 'DE_PLZ',
    region: 'DE',
    pattern:
      /(?<![\p{L}\d_•]|\d[-.,:/ ]|[$€£#+-])(?!00)\d{5}(?![\p{L}\d_]|[-/][\p{L}\d]|[.,:]\d| ?[€$%]| \d)/gu,
    trigger: { digits: 5, max: 5 },
    reach: [0, 0],
    context: {
      words: ['plz', 'postleitzahl', 'wohnort', 'postanschrift', 'anschrift', 'adresse', 'strasse'],
      distance: 40,
    },
    confidence: { bare: 0.3, withContext: 0.5, withCheck: 0 },
    why: {
      en: 'A postal code beside a name narrows down who is meant.',
      de: 'Eine Postleitzahl neben einem Namen grenzt ein, wer gemeint ist.',
    },
    examples: { find: ['PLZ «80331» München'], ignore: ['00331', '80.331', '803311'] },
  }),
  defineDetector({
    ...shared,
    id: 'uk-postcode',
    entity: 'UK_POSTCODE',
    region: 'GB',
    pattern:
      /(?<![A-Za-z\d_]|[A-Za-z\d][-/])(?:GIR ?0AA|(?:[A-PR-UWYZ](?:\d[A-HJKPSTUW]?|\d{2}|[A-HK-Y]\d[ABEHMNPRV-Y]?|[A-HK-Y]\d{2})) ?\d[ABD-HJLNP-UW-Z]{2})(?![A-Za-z\d_]|[-/][A-Za-z\d])/g,
    trigger: { digits: 1, max: 3 },
    reach: [4, 6],
    context: { words: ['postcode', 'post code', 'address', 'postal'], distance: 40 },
    confidence: { bare: 0.45, withContext: 0.5, withCheck: 0 },
    why: {
      en: 'A British postcode stands for a dozen doors.',
      de: 'Ein britischer Postcode steht für ein Dutzend Haustüren.',
    },
    examples: { find: ['address: «LS6 4NW»', '«EC2A 4DP»'], ignore: ['QS6 4NW', 'LS6 4CI', 'LS66 4N'] },
  }),
];
