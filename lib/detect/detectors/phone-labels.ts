/**
 * Telephone numbers by their label: one that no plan knows is one all the same. People write extensions, new ranges,
 * and numbers without area code.
 */
import { defineDetector } from '../kit/detector';
import { EXTENSION, isNumber } from '../kit/phone-number';
import { LABELS, labelled, PHONE, unlabelled } from '../kit/phone-words';

export const phoneLabels = [
  defineDetector({
    ...PHONE,
    id: 'phone-label',
    region: 'global',
    pattern: new RegExp(
      `(?<![\\p{L}\\d+]|\\d[-. /,:]|[-_/.=#$€£])(?:\\(\\d{1,5}\\)|\\d{1,5})(?:[ .-]{1,2}(?:\\(\\d{1,4}\\)|\\d{2,8})){1,5}${EXTENSION}(?![\\d%€$£]|[./,:]\\d|-\\d| ?(?:€|%|EUR|USD))`,
      'giu',
    ),
    trigger: { digits: 6, max: 18 },
    reach: [2, 18],
    validate: labelled,
    context: { words: LABELS, distance: 20 },
    confidence: { bare: 0, withContext: 0.7, withCheck: 0 },
    examples: {
      find: [
        'Phone: «736 5012»',
        'fax «(72) 754-186»',
        'Mobile: «345-899-356x4587»',
        'they are not answering at «374 780 163»',
      ],
      ignore: [
        'phone bill 2024-10-12',
        'fax order 736 5012',
        'Phones: 1.200.000 EUR',
        'mobile users 2019 - 2024',
      ],
    },
  }),
  defineDetector({
    ...PHONE,
    id: 'phone-label-behind',
    region: 'global',
    pattern:
      /(?<![\p{L}\d+]|\d[-. /,:]|[-_/.=#$€£])(?:\(\d{1,5}\)|\d{2,5})(?:[ .-]{1,2}\d{2,8}){1,4}(?=[ -]{1,2}\(?(?:office|fax|direct|büro)(?!\p{L}))/giu,
    trigger: { words: ['office', 'fax', 'direct', 'büro'] },
    reach: [26, 0],
    validate: unlabelled,
    confidence: { bare: 0.7, withContext: 0, withCheck: 0 },
    examples: {
      find: ['«416 60 039» office', '«(37) 788-063»-Office'],
      ignore: ['2019 - 2024 office rent', '12 office chairs', 'on 12.10.2024 fax it'],
    },
  }),
  defineDetector({
    ...PHONE,
    id: 'phone-north-america-plain',
    region: 'US',
    pattern: /(?<![\p{L}\d+]|\d[-. /,:]|[-_/.=#$€£])[2-9]\d{2}[2-9]\d{6}(?![\p{L}\d%€$£]|[./,:-]\d)/gu,
    trigger: { digits: 10, max: 10 },
    reach: [0, 0],
    validate: (candidate) => (isNumber(candidate.value, 'US') ? unlabelled(candidate) : 'no'),
    context: { words: LABELS, distance: 20 },
    confidence: { bare: 0.3, withContext: 0.85, withCheck: 0 },
    examples: { find: ['Cell: «2127365012»'], ignore: ['2127365012', 'phone order 2127365012'] },
  }),
  defineDetector({
    ...PHONE,
    id: 'phone-label-plain',
    region: 'global',
    pattern: /(?<![\p{L}\d+]|\d[-. /,:]|[-_/.=#$€£])\d{7,12}(?![\p{L}\d%€$£]|[./,:-]\d| ?(?:€|%|EUR|USD))/gu,
    trigger: { digits: 7, max: 12 },
    reach: [0, 0],
    validate: labelled,
    context: { words: LABELS, distance: 15 },
    confidence: { bare: 0, withContext: 0.7, withCheck: 0 },
    examples: {
      find: ['Phone: «5127365»', 'tel. «30901820»'],
      ignore: ['phone order 2127365012', '2127365012', 'mobile units sold: 41820719304182'],
    },
  }),
];
