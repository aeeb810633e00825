/** Belief, union, party, orientation and origin of a person (GDPR Art. 9), where it is said of somebody. */
import { personInView, saidOfPerson } from '../about-person';
import { type Candidate, defineDetector, type Validation } from '../detector';

const START = '(?<![\\p{L}\\p{N}-])';
const END = '(?![\\p{L}\\p{N}])';
const pattern = (...forms: string[]) => new RegExp(`${START}(?:${forms.join('|')})${END}`, 'giu');
const inView = (candidate: Candidate): Validation => (personInView(candidate) ? 'checked' : 'no');

const shared = {
  category: 'personal',
  region: 'global',
  confidence: { bare: 0, withContext: 0, withCheck: 0.75 },
} as const;
const LAW = ['GDPR Art. 9(1)', 'BDSG § 22', 'CCPA 1798.140(ae)'];

const FAITHS =
  "muslims?|muslim[ae]|muslime?|muslimin|moslem|musulm[aá]n[ea]?|musulmane|jew|jewish|jude|jüdin|jüdisch|juif|juive|judí[oa]|catholic|katholisch|katholikin|katholik|catholique|católic[oa]|protestant[ei]?|protestante|protestantisch|evangelisch|buddhist(?:in|isch)?|bouddhiste|budista|hindu|hindou[e]?|hindú|sikhs?|sikhe|sij|atheist(?:in)?|athée|ate[oa]|mormon[e]?|jehovah's witness|zeug(?:e|in) jehovas|témoin de jéhovah|testigo de jehová|orthodox jew|alevit(?:in)?|alevi|druze|bah[aá]'?[ií]|anglican|lutheran(?:isch)?|baptist(?:in)?|methodist(?:in)?|pentecostal|evangelical|presbyterian|quaker|shi'?ite|shia|sunni|schiit(?:in)?|sunnit(?:in)?|chiite|sunnite|évangélique|orthodoxe|evangélic[oa]|ortodox[oa]|chií|suní";

const UNIONS =
  'ver\\.?di|ig metall|ig bau|ig bce|gew|ngg|evg|gdp|unite|unison|gmb|rmt|aslef|nasuwt|teamsters|seiu|uaw|afl-cio|cgt|cfdt|fo|cftc|unsa|sud|ugt|ccoo|comisiones obreras|uso|csif';
const PARTIES =
  'labour|tor(?:y|ies)|liberal democrats?|green party|conservatives?|lib dems?|republicans?|democrats?|greens?|reform uk|ukip|snp|cdu|csu|spd|afd|fdp|grünen?|linken?|bsw|piraten|ps|lr|rn|lfi|écologistes|verts|podemos|psoe|pp|vox|sumar|verdes|erc|bildu|pnv';

const PEOPLES =
  'african|asian|arab|turkish|kurdish|syrian|iranian|afghan|iraqi|indian|pakistani|bangladeshi|chinese|japanese|korean|vietnamese|polish|romanian|ukrainian|russian|jewish|caribbean|jamaican|nigerian|ghanaian|kenyan|somali|ethiopian|moroccan|algerian|tunisian|egyptian|mexican|latino|latina|hispanic|native american|roma|sinti|romani';
/** German and Romance adjectives of origin end alike. */
const ORIGIN_WORD = '\\p{L}{3,18}';

export const beliefs = [
  defineDetector({
    ...shared,
    id: 'religious-belief',
    entity: 'RELIGION',
    pattern: pattern(
      `(?:(?:practi[sc]ing|devout|gläubige[rn]?|praktizierende[rn]?) )?(?:${FAITHS})(?: (?:pratiquante?|practicante|by faith|by religion))?`,
      'aus der (?:evangelischen |katholischen )?kirche ausgetreten',
      `${ORIGIN_WORD} glaubens`,
      `(?:de )?confession ${ORIGIN_WORD}`,
      `de religi[oó]n ${ORIGIN_WORD}`,
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
    why: 'What a person believes is nobody else’s business, at work least of all.',
    law: LAW,
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
  defineDetector({
    ...shared,
    id: 'trade-union',
    entity: 'UNION_MEMBERSHIP',
    pattern: pattern(
      `(?:(?:trade )?union|${UNIONS}) (?:member|rep(?:resentative)?|official|steward)`,
      `(?:a )?members? (?:of|in) (?:the |a )?(?:(?:trade )?union|${UNIONS})`,
      'shop steward|joined (?:the|a) (?:trade )?union',
      'gewerkschaftsmitglied|gewerkschafter(?:in)?|gewerkschaftlich organisiert|in der gewerkschaft',
      `in der (?:${UNIONS})`,
      `mitglied (?:bei|der|in der|von) (?:der )?(?:gewerkschaft|${UNIONS})`,
      `vertrauens(?:frau|mann|leute) der (?:${UNIONS})`,
      `syndiquée?s?|membre du syndicat|déléguée? (?:syndicale?|${UNIONS})`,
      `adhérente? (?:à|de) (?:la |l')?(?:${UNIONS})`,
      `sindicad[oa]|afiliad[oa] (?:al? |del? )?(?:la )?(?:sindicato|${UNIONS})|miembro del sindicato`,
      `delegad[oa] (?:sindical|de (?:${UNIONS}))`,
    ),
    trigger: {
      words: [
        'union member',
        'union rep',
        'union official',
        ' rep',
        ' steward',
        'in der ',
        'member of ',
        'members of ',
        'member in ',
        'members in ',
        'shop steward',
        'joined the',
        'joined a',
        'gewerkschaft',
        'mitglied ',
        'vertrauens',
        'syndiqu',
        'syndicat',
        'délégué',
        'adhérent',
        'sindica',
        'afiliad',
        'delegad',
      ],
    },
    reach: [24, 44],
    validate: inView,
    why: 'Whoever belongs to a union must not be disadvantaged for it.',
    law: [...LAW, 'NLRA 29 U.S.C. 158'],
    examples: {
      find: [
        'Our driver Tony Bell is a «union member»',
        'Lynn Hart and Pete Moss are «members of Unite»',
        'Lydia Harms ist «Mitglied bei ver.di»',
        'Lydie Roux est «adhérente à la CFDT»',
        'Pedro Osma es «afiliado a UGT»',
      ],
      ignore: [
        'the union of two sets',
        'the credit union is closed',
        'Geschichte der Gewerkschaften',
        'le syndicat de copropriété',
        'a member of the team said so',
      ],
    },
  }),
  defineDetector({
    ...shared,
    id: 'sexual-orientation',
    entity: 'SEXUAL_ORIENTATION',
    pattern: pattern(
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
    why: 'Whom a person loves is theirs to tell.',
    law: LAW,
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
  defineDetector({
    ...shared,
    id: 'political-opinion',
    entity: 'POLITICAL_OPINION',
    pattern: pattern(
      "(?:a )?(?:card-carrying )?member of (?:the |a )?(?:green|labour|conservative|communist|socialist|democratic|republican|liberal|national|reform|social democratic|left|workers|people's) party(?! committee)",
      `(?:a )?member of (?:the )?(?:${PARTIES})`,
      `(?:votes? (?:for )?|(?:stood|stands|ran|runs|candidate|councillor) for )(?:the )?(?:${PARTIES})`,
      `mitglied (?:der|bei der|bei den|in der|von) (?:${PARTIES}|partei)|wähl(?:t|e) (?:die |den )?(?:${PARTIES})|für die (?:${PARTIES}) im|kandidiert für (?:die |das )?(?:${PARTIES})`,
      `encartée? (?:au|à la|chez les) (?:${PARTIES})|vote (?:à gauche|à droite|(?:pour )?(?:le |les |la )?(?:${PARTIES}))|militante? (?:chez|de|du|des|au|aux) (?:les |la )?(?:parti|${PARTIES})|(?:adhérente?|membre) (?:du|au) (?:parti \\p{L}{3,20}|${PARTIES})`,
      `vota (?:a |al )?(?:los |la )?(?:izquierda|derecha|${PARTIES})|(?:militante de|milita en) (?:el |los |la )?(?:${PARTIES})|(?:afiliad[oa] al|miembro del) (?:partido \\p{L}{3,20}|${PARTIES})`,
    ),
    trigger: {
      words: [
        'member of ',
        'votes ',
        'vote ',
        'vota ',
        'mitglied ',
        'wählt ',
        'wähle ',
        'für die grün',
        'für die link',
        'militant',
        'milita en',
        'encarté',
        'kandidiert',
        'stood for',
        'stands for',
        'ran for',
        'runs for',
        'candidate for',
        'councillor for',
        'adhérent',
        'membre d',
        'membre au',
        'afiliad',
        'miembro del',
      ],
    },
    reach: [24, 60],
    validate: inView,
    why: 'How a person votes or thinks of politics is free, and secret.',
    law: LAW,
    examples: {
      find: [
        'He «votes Labour», as did his wife',
        'she has been «a member of the Green Party» since then',
        'Er war «Mitglied der CDU»',
        'il «vote à gauche»',
        'él «vota a Podemos»',
      ],
      ignore: [
        'who brings the green salad to the party',
        'the left-wing door',
        'a conservative estimate',
        'the committee votes on Friday',
        'la voie de gauche',
      ],
    },
  }),
  defineDetector({
    ...shared,
    id: 'ethnic-origin',
    entity: 'ETHNIC_ORIGIN',
    pattern: pattern(
      `ethnically (?:${PEOPLES})|(?:black|african|asian) (?:british|american)|of (?:${PEOPLES}) (?:descent|origin|heritage|ancestry)`,
      `(?:${PEOPLES}) (?:background|descent|heritage)`,
      `(?:black|asian|latina|latino|roma|arab) (?:man|woman|employee|colleague|candidate)`,
      `${ORIGIN_WORD}(?:er|en) (?:herkunft|abstammung)|migrationshintergrund`,
      `d'origine ${ORIGIN_WORD}|de origen ${ORIGIN_WORD}`,
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
    why: 'Origin is a ground on which nobody may be treated worse.',
    law: [...LAW, 'Directive 2000/43/EC'],
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
