/** Plans of campaigns and launches: what starts when, with which money or over which channels, in one paragraph. */
import { defineDetector } from '../kit/detector';

const STARTS = [
  '(?:product |soft |market )?launch(?:es)?|campaigns?|go-to-market|roll-?out|embargo (?:lifts|ends)|teaser|goes live|(?:black friday|christmas|summer|spring|autumn|winter) (?:push|promotion|offensive)|(?:press |media )kick-?off',
  '\\p{L}{0,20}kampagnen?|markteinführung|produkteinführung|produktstart|verkaufsstart|\\p{L}{0,12}aktion startet|ende der sperrfrist',
  "lancement|pré-?lancement|campagnes?|fin de l'embargo|mise sur le marché|opération (?:de|commerciale)",
  'lanzamientos?|prelanzamiento|campañas?|fin del embargo|salida al mercado',
].join('|');

const MONTHS =
  'jan|feb|fév|mar|mär|apr|avr|abr|may|mai|jun|juin|jul|juil|aug|août|ago|sep|oct|okt|nov|dec|dez|déc|dic|ene';
const DATE = `(?:(?<![\\d.,])\\d{1,2}(?:\\.|st|nd|rd|th|er)? (?:of |de )?(?:${MONTHS})|(?:${MONTHS})\\p{L}{0,7}\\.? \\d{1,4}(?!\\d)|(?<![\\d.,])\\d{1,2}\\.\\d{1,2}\\.|\\d{1,2}/\\d{1,2}/\\d{2,4}|20\\d\\d-\\d\\d|(?<!\\p{L})q[1-4](?!\\p{L})|(?<!\\p{L})(?:kw|calendar week|week|semaine|semana) ?\\d{1,2}(?!\\d))`;
const MEANS =
  '(?:(?<!\\p{L})(?:media ?|werbe)?(?:budget|etat|presupuesto)|[€£$] ?\\d|\\d ?(?:€|£|\\$|k(?!\\p{L})|eur(?!\\p{L})|euros?|usd|gbp|chf)|(?<!\\p{L})(?:linkedin|instagram|tiktok|facebook|youtube|google ads|tv[ -]spots?|tv-spot|billboards?|influencers?|newsletter|out of home|ooh|plakate?|anzeigen))';
/** Characters around the word in which date and means stand: about a paragraph. */
const AROUND = 220;
const near = (what: string) => `(?:(?=[^]{0,${AROUND}}?${what})|(?<=${what}[^]{0,${AROUND}}))`;

export const campaigns = [
  defineDetector({
    id: 'campaign-plan',
    entity: 'CAMPAIGN_PLAN',
    category: 'business',
    region: 'global',
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${STARTS})(?![\\p{L}\\p{N}])${near(DATE)}${near(MEANS)}[^\\n]{0,80}`,
      'giu',
    ),
    trigger: {
      words: [
        'launch',
        'campaign',
        'go-to-market',
        'rollout',
        'roll-out',
        'embargo',
        'teaser',
        'goes live',
        ' push',
        ' promotion',
        ' offensive',
        'kick-off',
        'kickoff',
        'kampagne',
        'einführung',
        'produktstart',
        'verkaufsstart',
        'aktion startet',
        'sperrfrist',
        'lancement',
        'campagne',
        'mise sur le march',
        'opération',
        'lanzamiento',
        'campaña',
        'salida al mercado',
      ],
    },
    reach: [AROUND + 30, AROUND + 40],
    confidence: { bare: 0.7, withContext: 0.7, withCheck: 0 },
    why: {
      en: 'Who knows a launch before the day can spoil it.',
      de: 'Wer eine Markteinführung vorher kennt, kann sie verderben.',
    },
    law: ['Directive (EU) 2016/943 Art. 2', 'GeschGehG § 2', '18 U.S.C. 1839(3)', 'MAR Art. 14'],
    examples: {
      find: [
        '12 January: «teaser on social, budget 18,000»',
        'die «Frühjahrskampagne startet am 3. März mit 45.000 Euro»',
        '«lancement du X3 le 26 janvier, budget 240 000 €»',
        'la «campaña arranca el 3 de marzo en LinkedIn»',
      ],
      ignore: [
        'the new canteen app is launched on 3 May, lunch is €6',
        'the vaccination campaign of the town hall starts next week',
        'Wir müssen am 3. Mai über die Kampagne reden',
        'Press the key to launch the browser',
      ],
    },
  }),
];
