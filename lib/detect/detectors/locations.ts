/** Places on the map as numbers: decimal degrees, degrees with minutes and seconds. */
import { type Candidate, defineDetector, type Validation } from '../kit/detector';

function validate({ value }: Candidate): Validation {
  const numbers = value.match(/\d+(?:\.\d+)?/g)?.map(Number) ?? [];
  const [latitude = 0, longitude = 0] = numbers;
  return numbers.length > 2 || (latitude <= 90 && longitude <= 180) ? 'plausible' : 'no';
}

const shared = {
  entity: 'GPS_COORDINATES',
  category: 'personal',
  region: 'global',
  context: {
    words: [
      'gps',
      'coordinates',
      'coords',
      'location',
      'latitude',
      'lat',
      'koordinaten',
      'standort',
      'coordonnees',
      'coordenadas',
      'ubicacion',
      'coordinate',
      'lives',
      'wohnt',
      'position',
    ],
    distance: 50,
  },
  confidence: { bare: 0.5, withContext: 0.7, withCheck: 0 },
  why: { en: 'Coordinates lead to the door of a house.', de: 'Koordinaten führen bis vor eine Haustür.' },
  law: ['GDPR Art. 4(1)', 'CCPA 1798.140(ae)'],
} as const;

export const locations = [
  defineDetector({
    ...shared,
    id: 'gps-decimal',
    pattern:
      /(?<![\w.,-])[+-]?\d{1,2}\.\d{4,10}°? ?[NS]?[,;/ ] ?[+-]?\d{1,3}\.\d{4,10}°? ?[EWO]?(?![\w]|\.\d)/g,
    trigger: { digits: 10 },
    reach: [4, 5],
    validate,
    examples: {
      find: ['GPS «48.13743, 11.57549»', 'lat/long «-33.85678, 151.21530»'],
      ignore: ['48.1, 11.5', 'prices 1234.5678, 999.1234', 'gps 98.13743, 11.57549'],
    },
  }),
  defineDetector({
    ...shared,
    id: 'gps-degrees',
    pattern:
      /(?<![\w.,-])\d{1,2}° ?\d{1,2}['′] ?\d{1,2}(?:[.,]\d{1,4})?["″′]{0,2} ?[NS][,; ]{1,2}\d{1,3}° ?\d{1,2}['′] ?\d{1,2}(?:[.,]\d{1,4})?["″′]{0,2} ?[EWO](?!\w)/g,
    trigger: { words: ['°'] },
    reach: [4, 40],
    examples: {
      find: ['location «40°26\'46"N 79°58\'56"W»'],
      ignore: ['baked at 180° for 40\' and 5"', '40° N of the line'],
    },
  }),
];
