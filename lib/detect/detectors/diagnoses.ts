/** Diagnoses as codes: ICD-10 (WHO; the national clinical modifications have up to seven characters). */
import { defineDetector } from '../detector';

export const diagnoses = [
  defineDetector({
    id: 'icd-10',
    entity: 'ICD10_CODE',
    category: 'health',
    region: 'global',
    pattern: /(?<![A-Za-z\d.-])[A-TV-Z]\d[\dAB](?:\.[\dA-TV-Z]{1,4})?[GVZALRB]?(?![A-Za-z\d]|[.-]\d)/g,
    trigger: { digits: 1 },
    reach: [2, 6],
    context: {
      words: [
        'icd',
        'icd-10',
        'icd10',
        'icd 10',
        'diagnosis',
        'diagnoses',
        'diagnosed',
        'dx',
        'diagnose',
        'diagnosen',
        'diagnostic',
        'diagnostico',
        'diagnosi',
        'comorbidity',
        'krankheit',
        'au-bescheinigung',
      ],
      distance: 60,
    },
    confidence: { bare: 0, withContext: 0.75, withCheck: 0 },
    why: 'A diagnosis says what a person suffers from.',
    law: ['GDPR Art. 9', 'HIPAA 45 CFR 164.514'],
    examples: {
      find: ['Diagnosis: «F32.1»', 'ICD-10 «E11.65», «I10»', 'Diagnose «M54.4G»'],
      ignore: ['room F32.1', 'diagnosis of the A4 printer', 'diagnosis U07-1'],
    },
  }),
];
