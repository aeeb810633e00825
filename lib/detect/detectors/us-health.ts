/** United States, health care: providers (CMS NPI, DEA registrations) and Medicare beneficiaries. */
import { digitAt, isRepetitive, luhn, weighted } from '../kit/digits';
import { code, defineId, digits, form } from '../kit/identifier';

/** CMS leaves out S, L, O, I, B and Z, which read like digits. */
const MBI_LETTER = '[AC-HJKMNP-RT-Y]';
const MBI_EITHER = '[\\dAC-HJKMNP-RT-Y]';

export const usHealth = [
  defineId({
    id: 'us-npi',
    entity: 'US_NPI',
    region: 'US',
    category: 'health',
    pattern: form('[12]\\d{9}|[12]\\d{3}([ -])\\d{3}\\1\\d{3}'),
    trigger: digits(10),
    // The check digit counts the prefix 80840 (health applications, United States) along.
    check: (number) => !isRepetitive(number.slice(0, 9)) && luhn(`80840${number}`),
    words: ['npi', 'national provider', 'provider id', 'provider number', 'rendering provider', 'taxonomy'],
    confidence: [0, 0.75, 0.35],
    why: {
      en: 'A provider number says who treated a patient.',
      de: 'Eine Behandlernummer sagt, wer jemanden behandelt hat.',
    },
    law: ['HIPAA 45 CFR 162.406'],
    examples: {
      find: ['NPI «1748295361»', 'National Provider: «2039 118 460»'],
      ignore: ['NPI 1748295360', 'NPI 3748295361', 'npi 1111111112'],
    },
  }),
  defineId({
    id: 'us-mbi',
    entity: 'US_MBI',
    region: 'US',
    category: 'health',
    pattern: form(
      `\\d${MBI_LETTER}${MBI_EITHER}\\d(-?)${MBI_LETTER}${MBI_EITHER}\\d\\1${MBI_LETTER}{2}\\d{2}`,
    ),
    trigger: { token: [4, 11], minDigits: 2, minLetters: 2 },
    reach: [0, 9],
    words: ['medicare', 'mbi', 'beneficiary', 'medicaid', 'cms'],
    confidence: [0.65, 0.95, 0],
    why: {
      en: 'A Medicare number opens treatments and claims of one patient.',
      de: 'Eine Medicare-Nummer öffnet Behandlungen und Abrechnungen eines Patienten.',
    },
    law: ['HIPAA 45 CFR 164.514'],
    examples: {
      find: ['Medicare «4KP7-RF2-CD90»', 'MBI «2WG3KM8NV44»'],
      ignore: ['0KP7-SF2-CD90', '4KP7-RF2-CD9', 'build 4KPA-RF2-CD90'],
    },
  }),
  defineId({
    id: 'us-dea',
    entity: 'MEDICAL_LICENSE',
    region: 'US',
    category: 'health',
    pattern: form('[A-HJ-MPRSTUX][A-Z9]\\d{7}'),
    trigger: code(9, 9, 7),
    check: (value) =>
      (weighted(value, [1, 2, 1, 2, 1, 2], 2) - digitAt(value, 8)) % 10 === 0 &&
      !isRepetitive(value.slice(2)),
    words: ['dea', 'dea number', 'prescriber', 'controlled substance', 'medical license', 'prescription'],
    confidence: [0, 0.9, 0.45],
    why: {
      en: 'With a DEA number others can prescribe controlled drugs.',
      de: 'Mit einer DEA-Nummer können andere Betäubungsmittel verschreiben.',
    },
    law: ['21 CFR 1301.13'],
    examples: {
      find: ['DEA «BW4721595»', 'prescriber «M93802647»'],
      ignore: ['DEA BW4721590', 'DEA NW4721593', 'DEA BW47215'],
    },
  }),
];
