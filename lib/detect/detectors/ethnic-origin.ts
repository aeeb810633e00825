/** Where a person or their family is from, where it is said of somebody. */
import { saidOfPerson } from '../kit/about-person';
import { defineDetector } from '../kit/detector';
import { ADJECTIVE, anyOf, inView, SPECIAL } from '../kit/special-category';

const PEOPLES =
  'african|asian|arab|turkish|kurdish|syrian|iranian|afghan|iraqi|indian|pakistani|bangladeshi|chinese|japanese|korean|vietnamese|polish|romanian|ukrainian|russian|jewish|caribbean|jamaican|nigerian|ghanaian|kenyan|somali|ethiopian|moroccan|algerian|tunisian|egyptian|mexican|latino|latina|hispanic|native american|roma|sinti|romani';

export const ethnicOrigin = [
  defineDetector({
    ...SPECIAL,
    id: 'ethnic-origin',
    entity: 'ETHNIC_ORIGIN',
    pattern: anyOf(
      `ethnically (?:${PEOPLES})|(?:black|african|asian) (?:british|american)|of (?:${PEOPLES}) (?:descent|origin|heritage|ancestry)`,
      `(?:${PEOPLES}) (?:background|descent|heritage)`,
      `(?:black|asian|latina|latino|roma|arab) (?:man|woman|employee|colleague|candidate)`,
      `${ADJECTIVE}(?:er|en) (?:herkunft|abstammung)|migrationshintergrund`,
      `d'origine ${ADJECTIVE}|de origen ${ADJECTIVE}`,
      'gitan[oa]|romn[ií]a?|person of colou?r',
    ),
    trigger: {
      words: [
        ' descent',
        'ethnically ',
        ' british',
        ' american',
        ' origin',
        "'origin",
        ' heritage',
        ' ancestry',
        ' background',
        ' man',
        ' woman',
        ' employee',
        ' colleague',
        ' candidate',
        'herkunft',
        'abstammung',
        'migrationshintergrund',
        'de origen',
        'gitan',
        'person of col',
      ],
    },
    reach: [30, 30],
    validate: (candidate) =>
      / (?:man|woman|employee|colleague|candidate)$/i.test(candidate.value)
        ? 'checked'
        : /^(?:d'origine|de origen|gitan|black|african|asian)|herkunft|abstammung/i.test(candidate.value)
          ? saidOfPerson(candidate)
          : inView(candidate),
    why: {
      en: 'Origin is a ground on which nobody may be treated worse.',
      de: 'Wegen seiner Herkunft darf niemand schlechter behandelt werden.',
    },
    law: [...SPECIAL.law, 'Directive 2000/43/EC'],
    examples: {
      find: [
        'because he is «of Ghanaian descent»',
        'As the only «Black woman» in engineering',
        'Er ist «syrischer Herkunft»',
        "il est «d'origine syrienne»",
        'porque es «de origen ghanés»',
      ],
      ignore: [
        'wine of French origin',
        'the Turkish pavilion',
        'aceite de origen español',
        'Milch unbekannter Herkunft',
        'African violets',
        'on a white background',
      ],
    },
  }),
];
