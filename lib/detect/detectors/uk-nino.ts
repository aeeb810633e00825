/** UK National Insurance numbers: prefixes that HMRC gives out (NIM39110), suffix A to D. There is no check digit. */
import { type Candidate, defineDetector, type Validation } from '../kit/detector';

const NEVER_ISSUED = new Set(['BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ']);

function validate({ value }: Candidate): Validation {
  return NEVER_ISSUED.has(value.slice(0, 2).toUpperCase()) ? 'no' : 'plausible';
}

export const ukNino = [
  defineDetector({
    id: 'uk-nino',
    entity: 'UK_NINO',
    category: 'government-id',
    region: 'GB',
    pattern:
      /(?<![\p{L}\d]|[\p{L}\d][-_./])[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:[ -]?\d{2}){3}[ -]?[A-D](?![\p{L}\d]|[-_/][\p{L}\d])/giu,
    trigger: { digits: 6 },
    reach: [3, 2],
    validate,
    context: {
      words: [
        'nino',
        'ni number',
        'ni no',
        'national insurance',
        'nin',
        'hmrc',
        'paye',
        'payroll',
        'insurance number',
      ],
      distance: 80,
    },
    confidence: { bare: 0.65, withContext: 0.95, withCheck: 0 },
    why: {
      en: 'A National Insurance number leads to tax, pension and benefit records.',
      de: 'Eine National Insurance number führt zu Steuer-, Renten- und Sozialakten.',
    },
    law: ['UK GDPR Art. 4(1)', 'Data Protection Act 2018'],
    examples: {
      find: ['NINO «AB123456C»', 'National Insurance: «jg 10 37 59 a»', 'Her NI number is «CE-12-34-56-D».'],
      ignore: [
        'QQ123456C',
        'GB123456A',
        'NT 12 34 56 A',
        'AO123456B',
        'AB123456E',
        'order XAB123456C',
        'AB123456CD',
      ],
    },
  }),
];
