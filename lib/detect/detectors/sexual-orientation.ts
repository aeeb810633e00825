/** Whom a person loves, where it is said of somebody. */
import { saidOfPerson } from '../kit/about-person';
import { defineDetector } from '../kit/detector';
import { anyOf, SPECIAL } from '../kit/special-category';

export const sexualOrientation = [
  defineDetector({
    ...SPECIAL,
    id: 'sexual-orientation',
    entity: 'SEXUAL_ORIENTATION',
    pattern: anyOf(
      'gay|lesbians?|homosexual|bisexual|asexual|pansexual|queer|transgender|trans(?: man| woman)?',
      'schwul|lesbisch|lesbe|homosexuell|bisexuell|asexuell|transsexuell',
      'homosexuel(?:le)?|lesbienne|bisexuel(?:le)?|transgenre',
      'lesbiana|transgénero|transexual',
    ),
    trigger: {
      words: [
        'gay',
        'lesb',
        'homosexu',
        'bisexu',
        'asexu',
        'pansexu',
        'queer',
        'transg',
        'transs',
        'transex',
        'trans',
        'schwul',
      ],
    },
    reach: [4, 16],
    validate: saidOfPerson,
    why: {
      en: 'Whom a person loves is theirs to tell.',
      de: 'Wen ein Mensch liebt, hat nur er selbst zu sagen.',
    },
    examples: {
      find: [
        "I'm «gay», and Robin is my husband",
        'Ich bin «schwul»',
        'weil sie «lesbisch» ist',
        'un collègue «bisexuel» a écrit',
        'porque es «lesbiana»',
      ],
      ignore: [
        'the gay bar next door',
        'a queer feeling',
        'Rechte homosexueller Paare',
        'the bus in gay colours',
      ],
    },
  }),
];
