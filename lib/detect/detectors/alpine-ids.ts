/** Switzerland and Austria: social insurance numbers. */
import { digitAt, isDay, weighted } from '../kit/digits';
import { defineId, digits, form } from '../kit/identifier';

export const alpineIds = [
  defineId({
    id: 'ch-ahv-number',
    entity: 'CH_AHV',
    region: 'CH',
    pattern: form('756([. ]?)\\d{4}\\1\\d{4}\\1\\d{2}', 'g'),
    trigger: digits(13),
    check: (number) => weighted(number, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0,
    words: [
      'ahv',
      'ahv-nr',
      'ahv-nummer',
      'avs',
      'no avs',
      'numero avs',
      'sozialversicherungsnummer',
      'ahvn13',
      'navs13',
    ],
    confidence: [0, 0.98, 0.85],
    why: {
      en: 'The AHV number stays with a person for life and opens insurance and tax records.',
      de: 'Die AHV-Nummer begleitet einen Menschen ein Leben lang und öffnet Versicherungs- und Steuerakten.',
    },
    law: ['DSG Art. 5', 'AHVG Art. 153b'],
    examples: {
      find: ['AHV-Nr. «756.4071.8236.14»', 'No AVS «7569220415375»'],
      ignore: ['756.4071.8236.00', 'EAN 7640718236100', '756.4071.8236'],
    },
  }),
  defineId({
    id: 'at-social-insurance',
    entity: 'AT_SVNR',
    region: 'AT',
    // Counter, check digit, day of birth; months 13 to 15 where the counters of a day ran out.
    pattern: form('[1-9]\\d{3} ?\\d{6}', 'g'),
    trigger: digits(10),
    check: (number) => {
      const month = Number(number.slice(6, 8));
      if (!isDay(month > 12 ? 1 : month, Number(number.slice(4, 6))) || month > 15) return false;
      return (weighted(number, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) - digitAt(number, 3)) % 11 === 0;
    },
    words: [
      'svnr',
      'sv-nr',
      'sv-nummer',
      'sozialversicherungsnummer',
      'versicherungsnummer',
      'e-card',
      'sv nummer',
    ],
    confidence: [0, 0.95, 0.45],
    why: {
      en: "A social insurance number holds its owner's date of birth and opens health records.",
      de: 'In der Sozialversicherungsnummer steht das Geburtsdatum; sie öffnet Gesundheitsakten.',
    },
    law: ['GDPR Art. 4(1)', 'GDPR Art. 87', 'ASVG §31'],
    examples: {
      find: ['SVNR «2738 140578»', 'Sozialversicherungsnummer: «8142021196»'],
      ignore: ['SVNR 2730 143378', 'svnr 273 140578'],
    },
  }),
];
