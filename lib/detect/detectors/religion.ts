/** What a person believes, where it is said of somebody. */
import { saidOfPerson } from '../kit/about-person';
import { defineDetector } from '../kit/detector';
import { ADJECTIVE, anyOf, inView, SPECIAL } from '../kit/special-category';

const FAITHS =
  "muslims?|muslim[ae]|muslime?|muslimin|moslem|musulm[aá]n[ea]?|musulmane|jew|jewish|jude|jüdin|jüdisch|juif|juive|judí[oa]|catholic|katholisch|katholikin|katholik|catholique|católic[oa]|protestant[ei]?|protestante|protestantisch|evangelisch|buddhist(?:in|isch)?|bouddhiste|budista|hindu|hindou[e]?|hindú|sikhs?|sikhe|sij|atheist(?:in)?|athée|ate[oa]|mormon[e]?|jehovah's witness|zeug(?:e|in) jehovas|témoin de jéhovah|testigo de jehová|orthodox jew|alevit(?:in)?|alevi|druze|bah[aá]'?[ií]|anglican|lutheran(?:isch)?|baptist(?:in)?|methodist(?:in)?|pentecostal|evangelical|presbyterian|quaker|shi'?ite|shia|sunni|schiit(?:in)?|sunnit(?:in)?|chiite|sunnite|évangélique|orthodoxe|evangélic[oa]|ortodox[oa]|chií|suní";

export const religion = [
  defineDetector({
    ...SPECIAL,
    id: 'religious-belief',
    entity: 'RELIGION',
    pattern: anyOf(
      `(?:(?:practi[sc]ing|devout|gläubige[rn]?|praktizierende[rn]?) )?(?:${FAITHS})(?: (?:pratiquante?|practicante|by faith|by religion))?`,
      'aus der (?:evangelischen |katholischen )?kirche ausgetreten',
      `${ADJECTIVE} glaubens`,
      `(?:de )?confession ${ADJECTIVE}`,
      `de religi[oó]n ${ADJECTIVE}`,
      'converted (?:\\p{L}{1,12} ){0,3}to (?:islam|judaism|christianity|catholicism|buddhism)',
      '(?:zum islam|zum judentum|zum christentum) konvertiert',
    ),
    trigger: {
      words: [
        'muslim',
        'moslem',
        'musulm',
        'jew',
        'jude',
        'jüd',
        'juif',
        'juive',
        'judi',
        'cathol',
        'kathol',
        'catolic',
        'protestant',
        'buddhis',
        'bouddhis',
        'budis',
        'hindu',
        'hindou',
        'sikh',
        'sij',
        'atheis',
        'athée',
        'ateo',
        'atea',
        'mormon',
        'jeho',
        'kirche ausgetreten',
        'glaubens',
        'confession',
        'religion ',
        'converted',
        'alevi',
        'druze',
        'baha',
        'anglican',
        'lutheran',
        'baptist',
        'methodist',
        'pentecost',
        'evangeli',
        'presbyter',
        'quaker',
        'shi',
        'sunni',
        'schiit',
        'chii',
        'orthodox',
        'ortodox',
        'konvertiert',
      ],
    },
    reach: [44, 44],
    validate: (candidate) =>
      /ausgetreten|glaubens$|^(?:zeug|jehovah)|confession|^de religi|convert|konvert/i.test(candidate.value)
        ? inView(candidate)
        : saidOfPerson(candidate),
    why: {
      en: 'What a person believes is nobody else’s business, at work least of all.',
      de: 'Was ein Mensch glaubt, geht niemanden sonst etwas an, bei der Arbeit am wenigsten.',
    },
    examples: {
      find: [
        'He is a «practising Muslim»',
        'unsere Kollegin Aylin ist «Muslimin»',
        'Frau Roth ist «jüdischen Glaubens»',
        'elle est «catholique pratiquante»',
        'mi padre es «judío»',
      ],
      ignore: [
        'Merry Christmas to all!',
        'The school is Catholic',
        'a book on Jewish cooking',
        'Das Konzert ist in der evangelischen Kirche',
        'La religion du café',
      ],
    },
  }),
];
