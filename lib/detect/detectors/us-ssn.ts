/**
 * US Social Security numbers: area, group and serial rules of the Social Security Administration (no area 000,
 * 666 or 9xx, no group 00, no serial 0000; since 2011 areas say nothing about a state).
 */
import { type Candidate, type Context, defineDetector, type Validation } from '../kit/detector';
import { digitsOf, isRepetitive } from '../kit/digits';

/** Printed on sample cards and in advertisements, or typed by everyone who needs an example. */
const SAMPLES = new Set(['078051120', '219099999', '123456789', '987654321', '457555462']);

function validate({ value }: Candidate): Validation {
  const digits = digitsOf(value);
  if (/^(?:000|666|9)/.test(digits) || digits.slice(3, 5) === '00' || digits.endsWith('0000')) return 'no';
  return SAMPLES.has(digits) || isRepetitive(digits) ? 'no' : 'plausible';
}

const context: Context = {
  words: [
    'ssn',
    'ssns',
    'ssn#',
    'social security',
    'social',
    'soc sec',
    'taxpayer',
    'tin',
    'w-2',
    'w2',
    'w-9',
    'w9',
    '1099',
  ],
  distance: 80,
  not: ['order', 'tracking', 'invoice', 'part', 'serial', 'zip', 'phone', 'tel'],
};

const shared = {
  entity: 'US_SSN',
  category: 'government-id',
  region: 'US',
  trigger: { digits: 9 },
  reach: [0, 0],
  validate,
  context,
  why: {
    en: "A Social Security number opens credit, tax and health records in its holder's name, for life.",
    de: 'Eine Social Security number öffnet Kredit-, Steuer- und Gesundheitsakten eines Menschen, ein Leben lang.',
  },
  law: ['CCPA 1798.140(ae)', 'Privacy Act of 1974, 5 U.S.C. 552a', 'GLBA 15 U.S.C. 6801'],
} as const;

export const usSsn = [
  defineDetector({
    ...shared,
    id: 'us-ssn',
    pattern: /(?<![\p{L}\d]|[\d\p{L}][-./_])\d{3}-\d{2}-\d{4}(?![\p{L}\d]|[-/_][\d\p{L}]|\.\d)/gu,
    confidence: { bare: 0.75, withContext: 0.95, withCheck: 0 },
    examples: {
      find: [
        'SSN: «536-22-8726».',
        'Please update «212-09-9999» in payroll',
        'his social security number is «001-01-0001»',
      ],
      ignore: [
        '000-12-3456',
        '666-12-3456',
        '912-34-5678',
        '536-00-8726',
        '536-22-0000',
        '078-05-1120',
        'part 4536-22-8726-1',
        'ISBN 978-536-22-8726',
      ],
    },
  }),
  defineDetector({
    ...shared,
    id: 'us-ssn-loose',
    pattern:
      /(?<![\p{L}\d]|[\d\p{L}][-./_]|\d[ ])(?:\d{3}([. ])\d{2}\1\d{4}|\d{3}- \d{2}- \d{4}|\d{3} - \d{2} - \d{4})(?![\p{L}\d]|[-./_][\d\p{L}]| \d)/gu,
    confidence: { bare: 0.5, withContext: 0.9, withCheck: 0 },
    examples: {
      find: ['Social security no. «536 22 8726»', 'SSN «536.22.8726»', 'ssn «536 - 22 - 8726»'],
      ignore: ['call 536 22 8726', '1 536 22 8726 5', 'ssn 666.22.8726'],
    },
  }),
  defineDetector({
    ...shared,
    id: 'us-ssn-plain',
    pattern:
      /(?<![\p{L}\d]|[\d\p{L}][-./_:]|[$€£#])(?:\d{9}|\d{5}-\d{4}|\d{3}-\d{6})(?![\p{L}\d]|[-./_:][\d\p{L}]|,\d)/gu,
    confidence: { bare: 0.3, withContext: 0.8, withCheck: 0 },
    examples: {
      find: ['My SSN is «536228726»', 'Taxpayer: «212099999», W-2 attached'],
      ignore: ['Order 536228726 has shipped', 'SSN 000228726', 'ssn 5362287261', 'ssn 123456789'],
    },
  }),
];
