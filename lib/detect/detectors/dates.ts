/** Dates and times (ISO 8601 and the usual notations), dates of birth, ages. A date alone is no secret; one of birth is. */
import { defineDetector } from '../kit/detector';

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:\\d{4}|\\d{2})';
const TIME =
  '[ T][0-2]?\\d:[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?(?: ?[aApP][mM])?(?:Z|[+-][0-2]\\d:?[0-5]\\d)?';
const NUMERIC = [
  `\\d{4}-${MONTH}-${DAY}(?:${TIME})?`,
  `\\d{4}/${MONTH}/${DAY}`,
  `(?:${MONTH}/${DAY}|${DAY}/${MONTH})/${YEAR}`,
  `(?:${MONTH}-${DAY}|${DAY}-${MONTH})-\\d{4}`,
  `${DAY}\\. ?${MONTH}\\. ?${YEAR}`,
].join('|');

/** English, German, French, Spanish, Italian and Dutch months, as far as three or four letters tell them. */
const MONTH_NAMES = [
  'jan(?:uary|uar|vier)?|enero|gennaio|januari|jän(?:ner)?',
  'feb(?:ruary|ruar|brero|braio|ruari)?|février|fév',
  'mar(?:ch|s|zo)?|märz|maart|mrz',
  'apr(?:il|ile)?|avril|abril',
  'may|mai|mayo|maggio|mei',
  'june?|juni|juin|junio|giugno',
  'july?|juli|juillet|julio|luglio',
  'aug(?:ust|ustus)?|août|agosto',
  'sep(?:t|tember|tembre|tiembre)?|settembre',
  'oct(?:ober|obre|ubre)?|okt(?:ober)?|ottobre',
  'nov(?:ember|embre|iembre)?',
  'dec(?:ember|embre)?|dez(?:ember)?|dic(?:iembre|embre)?|déc(?:embre)?',
].join('|');
const NAMED = [
  `${DAY}(?:st|nd|rd|th|er|\\.)?[ -](?:of |de )?(?:${MONTH_NAMES})\\.?(?:[ -](?:de )?|, ?)(?:\\d{4}|\\d{2}(?!\\d))`,
  `(?:${MONTH_NAMES})\\.? ${DAY}(?:st|nd|rd|th)?,? \\d{4}`,
].join('|');
const SHORT = [
  `${DAY}-(?:${MONTH_NAMES})`,
  `(?:${MONTH_NAMES})[- ](?:\\d{4}|\\d{2})`,
  `(?:${MONTH_NAMES}) ${DAY}(?:st|nd|rd|th)`,
  `${DAY}(?:st|nd|rd|th|\\.)? (?:${MONTH_NAMES})`,
].join('|');

const LETTER = 'A-Za-z\\u00c0-\\u024f';
/** A look ahead at the first character spares the look behind at most places. */
const START = `(?=[\\djfmasondegl])(?<![${LETTER}\\d_]|\\d[-./:]|[-/.])`;
const NUMERIC_START = START.replace('\\djfmasondegl', '\\d');
const END = `(?![${LETTER}\\d_]|[-/:]\\d|\\.\\d)`;
const CALENDAR = [
  'jan',
  'jän',
  'ener',
  'genn',
  'feb',
  'fév',
  'mar',
  'mär',
  'maa',
  'mrz',
  'apr',
  'avr',
  'abr',
  'may',
  'mai',
  'mag',
  'mei',
  'jun',
  'jui',
  'gi',
  'jul',
  'lug',
  'aug',
  'aoû',
  'ago',
  'sep',
  'set',
  'oct',
  'okt',
  'ott',
  'nov',
  'dec',
  'dez',
  'dic',
  'déc',
];

const when = {
  entity: 'DATE_TIME',
  category: 'personal',
  region: 'global',
  confidence: { bare: 0.5, withContext: 0.5, withCheck: 0 },
  why: {
    en: 'A date beside a name places a person in time.',
    de: 'Ein Datum neben einem Namen sagt, wann ein Mensch wo war.',
  },
  law: ['GDPR Art. 4(1)', 'HIPAA 45 CFR 164.514'],
} as const;

const born = {
  entity: 'DATE_OF_BIRTH',
  category: 'personal',
  region: 'global',
  confidence: { bare: 0.8, withContext: 0.8, withCheck: 0 },
  why: {
    en: 'With a date of birth and a name others pass for a person on the phone.',
    de: 'Mit Geburtsdatum und Name gibt man sich am Telefon als jemand anderes aus.',
  },
  law: ['GDPR Art. 4(1)', 'HIPAA 45 CFR 164.514', 'CCPA 1798.140(v)'],
} as const;

const BIRTH =
  'd\\.?o\\.?b\\.?|date of birth|birth ?date|birthday|born(?: on)?|geburtsdatum|geb\\.?(?: am)?|geboren am|geburtstag|date de naissance|née? le|fecha de nacimiento|nacid[oa] el|data di nascita|nat[oa] il|geboortedatum|geboren op|data de nascimento|födelsedatum|data urodzenia';

export const dates = [
  defineDetector({
    ...when,
    id: 'date-numeric',
    pattern: new RegExp(`${NUMERIC_START}(?:${NUMERIC})${END}`, 'g'),
    trigger: { digits: 4, max: 8 },
    reach: [0, 24],
    examples: {
      find: [
        'on «2026-03-17», «17.3.2026» or «3/17/26»',
        'at «2026-03-17T09:30:00.25+02:00»',
        '«03-17-2026»',
      ],
      ignore: ['version 1.2.3', '17.13.2026', '2026-13-17', 'x2026-03-17', '10.20.30.40'],
    },
  }),
  defineDetector({
    ...when,
    id: 'date-short',
    pattern: new RegExp(`${NUMERIC_START}${MONTH}/${YEAR}${END}`, 'g'),
    trigger: { words: ['/'] },
    reach: [2, 4],
    confidence: { bare: 0.3, withContext: 0.3, withCheck: 0 },
    examples: { find: ['valid until «09/2027»', 'exp «9/27»'], ignore: ['13/2027', '24/7', '1/2'] },
  }),
  defineDetector({
    ...when,
    id: 'date-named',
    pattern: new RegExp(`${START}(?:${NAMED}|${SHORT})${END}`, 'gi'),
    trigger: { words: CALENDAR },
    reach: [14, 26],
    examples: {
      find: [
        'on «17 March 2026»',
        '«March 17th, 2026»',
        'am «17. März 2026»',
        'le «1er août 2025»',
        'el «3 de mayo de 2026»',
        '«17-Mar» or «Mar-2026»',
      ],
      ignore: ['marching 17 orders', 'may 5000 people come', 'decide 17'],
    },
  }),
  defineDetector({
    ...born,
    id: 'date-of-birth',
    pattern: new RegExp(
      `(?<![${LETTER}\\d])(?:${BIRTH})(?: (?:is|was|ist|war|est|es))?[ \\t]{0,3}[:=-]?[ \\t]{0,3}(?:on |the |am |le |el )?(?<value>${NUMERIC}|${NAMED})${END}`,
      'gi',
    ),
    trigger: {
      words: [
        'dob',
        'd.o.b',
        'birth',
        'born',
        'geburts',
        'geb.',
        'geb ',
        'geboren',
        'naissance',
        'né le',
        'née le',
        'nacimiento',
        'nacid',
        'nascita',
        'nato il',
        'nata il',
        'geboorte',
        'nascimento',
        'födelse',
        'urodzenia',
      ],
    },
    reach: [12, 60],
    examples: {
      find: [
        'DOB: «03/17/1984»',
        'born on «17 March 1984» in Ulm',
        'Geburtsdatum: «17.03.1984»',
        'née le «17 mars 1984»',
        'fecha de nacimiento «17/03/1984»',
      ],
      ignore: ['the report was born on a Friday', 'due date 17.03.2026', 'dob missing'],
    },
  }),
  defineDetector({
    ...born,
    id: 'date-of-birth-before-verb',
    // German puts the verb last: "am 2. Juni 1987 in Ulm geboren". Spanish leaves the word out: "nací el ...".
    pattern: new RegExp(
      `${START}(?:${NUMERIC}|${NAMED})(?=[^.\\n]{0,30} geboren(?![${LETTER}]))|(?<=(?:nac[ií]|naci[oó]|geboren|geb) (?:el |am )?)(?:${NUMERIC}|${NAMED})${END}`,
      'gi',
    ),
    trigger: { words: ['geboren', 'naci ', 'nací ', 'nació ', 'nacio '] },
    reach: [70, 40],
    examples: {
      find: [
        'Ich bin am «2. Juni 1987» in Ulm geboren',
        'Räder, geboren «08.01.1983»',
        'Nací el «2 de junio de 1987»',
      ],
      ignore: ['geboren wurde die Idee am Montag', 'am 2. Juni 1987. Er ist geboren'],
    },
  }),
  defineDetector({
    id: 'age',
    entity: 'AGE',
    category: 'personal',
    region: 'global',
    pattern:
      /(?<![\p{L}\d.,$€£-])(?:(?:aged?|alter|turn(?:ed|s|ing)?|im alter von|edad|âge)(?: of| is|:)? {0,2}(?<value>\d{1,2}|1[01]\d)(?![\p{L}\d%:]|[.,]\d|-\d)|(?:\d{1,2}|1[01]\d)(?: ?y\/?o(?!\p{L})|[ -]?years?[ -]old|[ -]years? of age|(?: |-)?jährig(?:e[rsnm]?)?| jahre alt| ans(?!\p{L})| años(?!\p{L})| anni(?!\p{L})))/giu,
    trigger: {
      words: [
        ' age ',
        ' age:',
        'age: ',
        ' age of',
        ' age is',
        'aged',
        'alter',
        'turned',
        'turns',
        'turning',
        'turn ',
        'edad',
        'âge',
        ' yo ',
        ' yo,',
        ' yo.',
        'y/o',
        '-year',
        ' year old',
        ' years old',
        ' years of',
        'jährig',
        'jahre alt',
        ' ans',
        ' años',
        ' anni',
      ],
    },
    reach: [16, 20],
    confidence: { bare: 0.5, withContext: 0.5, withCheck: 0 },
    why: {
      en: 'An age beside a name narrows down who is meant.',
      de: 'Ein Alter neben einem Namen grenzt ein, wer gemeint ist.',
    },
    law: ['GDPR Art. 4(1)', 'HIPAA 45 CFR 164.514'],
    examples: {
      find: [
        'a «45-year-old» man',
        'age: «37»',
        'she turned «62» in May',
        'ist «45 Jahre alt»',
        'a «52 ans»',
      ],
      ignore: ['page 45', 'average 37', 'years 2020 to 2024', 'turn 4500 into cash'],
    },
  }),
];
