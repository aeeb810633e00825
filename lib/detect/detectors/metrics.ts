/** How marketing and sales do, in figures: rates, costs a customer, recurring revenue, results of a month. */
import { defineDetector } from '../kit/detector';

const RATES = [
  'click[- ]?through[- ]rates?|click[- ]to[- ]open rates?|click[- ]rates?|open(?:ing)? rates?|conversion(?:s| rates?)?|bounce rates?|unsubscribe rates?|win rates?|return rates?|churn(?: rates?)?|net churn|retention(?: rates?)?|ctr|ctor|cvr|cost[- ]per[- ](?:lead|click|acquisition|action|order|mille)|(?:customer )?acquisition costs?|customer lifetime value|lifetime value|ltv(?: to cac|[:/]cac)?|clv|cac|cpa|cpl|cpc|cpm|roas|romi|arpu|arr|mrr|nrr|gmv|gross margins?|contribution margins?|(?:weighted |sales )?pipeline|return on ad spend|nps|average order value|aov',
  'öffnungsraten?|klickraten?|konversionsraten?|absprungraten?|abmelderaten?|abwanderungs(?:quoten?|raten?)|kündigungsquoten?|retourenquoten?|abschlussquoten?|kosten (?:je|pro) (?:neukunden?|lead|klick|abschluss)|akquisekosten|kundenwert|rohertrag|rohmargen?|bruttomargen?|deckungsbeitrag|auftragseingang|(?:warenkorb|bestell)wert',
  "taux d['e ]?ouverture|taux de (?:clics?|conversion|rebond|désabonnement|désinscription|attrition|retour|rétention|transformation)|attrition|coûts? (?:d['e ]?acquisition|par (?:lead|clic|nouveau client))|valeur vie client|marges? brutes?|panier moyen",
  'tasas? de (?:apertura|clics?|conversi[oó]n|rebote|abandono|cancelaci[oó]n|bajas|retenci[oó]n|devoluci[oó]n)|costes? (?:de adquisici[oó]n|por (?:lead|clic|cliente(?: nuevo)?))|valor de vida del cliente|m[aá]rgen(?:es)? brutos?|margen bruto|ticket medio|valor medio del pedido',
].join('|');
const RESULTS = [
  'revenues?|turnover|net sales|sales|profits?|margins?|ebitda?|ad spend',
  'umsatz|umsätze|gewinn|marge|betriebsergebnis|werbeausgaben',
  "chiffre d'affaires|ventes|bénéfices?|marge|résultat d'exploitation",
  'ingresos|ventas|facturación|beneficios?|margen|gasto publicitario',
].join('|');

const MONEY_SIGN = '(?:€|\\$|£|eur|usd|gbp|chf|euros?|dollars?)';
const NUMBER = "\\d{1,3}(?:[.,' ]\\d{3}){1,4}(?:[.,]\\d{1,2})?|\\d{1,6}(?:[.,]\\d{1,2})?";
/** Costs and ratios of a trade that writes them without a unit. */
const UNITLESS =
  'roas|romi|nps|cac|cpa|cpl|cpc|cpm|arpu|ltv(?: to cac|[:/]cac)?|clv|(?:customer )?acquisition costs?|churn|kosten (?:je|pro) neukunden?';
/** A share, an amount of money or a large number. */
const FIGURE = `(?:${MONEY_SIGN} ?(?:${NUMBER})|(?:${NUMBER}) ?(?:%|percent|prozent|pour cent|por ciento|${MONEY_SIGN}|mio|mrd|millions?|millones|million(?:en|s)?|[mk](?!\\p{L})))`;
const LARGE = `(?:${MONEY_SIGN} ?(?:${NUMBER})|(?:${NUMBER}) ?(?:%|${MONEY_SIGN}|mio|mrd|millions?|millones|millionen|[mk](?!\\p{L}))|\\d{1,3}(?:[., ]\\d{3}){1,3})`;
/** From the word to its figure: within one clause. */
const GAP = "[\\p{L} :=(|\\t,'/-]{0,40}?";

const EDGE = '(?<![\\p{L}\\p{N}_-])';
const END = '(?![\\p{L}\\p{N}])';
/** Words that a rate, a cost or a margin begins with; the pattern reads on from there. */
const RATE_WORDS = [
  'click',
  'open rate',
  'opening rate',
  'conversion',
  'bounce',
  'unsubscribe',
  'win rate',
  'return rate',
  'churn',
  'retention',
  'ctr',
  'ctor',
  'cvr',
  'cost per',
  'cost-per',
  'acquisition cost',
  'lifetime value',
  'ltv',
  'clv',
  'cac',
  'cpa',
  'cpl',
  'cpc',
  'cpm',
  'roas',
  'romi',
  'arpu',
  'arr',
  'mrr',
  'nrr',
  'gmv',
  'nps',
  'gross margin',
  'contribution margin',
  'pipeline',
  'return on ad',
  'average order',
  'aov',
  'warenkorbwert',
  'bestellwert',
  'ticket medio',
  'valor medio',
  'öffnungsrat',
  'klickrat',
  'konversionsrat',
  'absprungrat',
  'abmelderat',
  'abwanderungs',
  'kündigungsquot',
  'retourenquot',
  'abschlussquot',
  'kosten je',
  'kosten pro',
  'akquisekosten',
  'kundenwert',
  'rohertrag',
  'rohmarge',
  'bruttomarge',
  'deckungsbeitrag',
  'auftragseingang',
  'taux d',
  'attrition',
  'coût',
  'valeur vie',
  'marge brute',
  'marges brutes',
  'panier moyen',
  'tasa de',
  'tasas de',
  'coste',
  'valor de vida',
  'margen bruto',
  'márgenes brutos',
];

const shared = {
  entity: 'MARKETING_METRICS',
  category: 'business',
  region: 'global',
  why: {
    en: 'What a campaign or a customer costs and brings is worth much to a competitor.',
    de: 'Was eine Kampagne oder ein Kunde kostet und bringt, ist einem Wettbewerber viel wert.',
  },
  law: ['Directive (EU) 2016/943 Art. 2', 'GeschGehG § 2', '18 U.S.C. 1839(3)'],
} as const;

export const metrics = [
  defineDetector({
    ...shared,
    id: 'marketing-metrics',
    pattern: new RegExp(
      `${EDGE}(?:(?:${RATES})${END}${GAP}${FIGURE}|(?:${UNITLESS})${END}(?:[ :=]| (?:to|at|of|is|von|bei|auf|ist|de|à|est|en|es) ){1,2}\\d{1,3}[.,]\\d{1,2})`,
      'giu',
    ),
    trigger: { words: RATE_WORDS },
    reach: [16, 90],
    confidence: { bare: 0.75, withContext: 0.75, withCheck: 0 },
    examples: {
      find: [
        'our «open rate was 31.4 %»',
        '«CAC 38.20 EUR», «ROAS 5.6»',
        'die «Klickrate lag bei 4,2 %»',
        "«taux d'ouverture : 31,4 %»",
        'la «tasa de conversión fue del 1,9 %»',
      ],
      ignore: [
        'click here to pay 38.20 EUR',
        'unemployment fell to 5.4 %',
        'open 24 hours, rate 1.08',
        'der Umsatzsteuersatz bleibt bei 19 %',
        'le taux de TVA reste à 20 %',
        'the pipeline failed after 12 minutes',
        'retention of files: 30 days',
      ],
    },
  }),
  defineDetector({
    ...shared,
    id: 'business-results',
    // Results of firms are in every newspaper: only those of our own, a plan's or a board's are a reason to warn.
    pattern: new RegExp(`${EDGE}(?:${RESULTS})${END}${GAP}${LARGE}`, 'giu'),
    trigger: {
      words: [
        'revenue',
        'turnover',
        'sales ',
        'profit',
        'margin',
        'ebit',
        'ad spend',
        'umsatz',
        'umsätz',
        'gewinn',
        'marge',
        'betriebsergebnis',
        'werbeausgaben',
        "chiffre d'affaires",
        'ventes',
        'bénéfice',
        "résultat d'exploitation",
        'ingresos',
        'ventas',
        'facturación',
        'beneficio',
        'margen',
        'gasto publicitario',
      ],
    },
    reach: [10, 90],
    context: {
      words: [
        'our',
        'target',
        'budget',
        'forecast',
        'board',
        'internal',
        'unser',
        'unsere',
        'plan',
        'prognose',
        'vorstand',
        'intern',
        'notre',
        'nos',
        'objectif',
        'prévision',
        'conseil',
        'interne',
        'nuestro',
        'nuestra',
        'nuestros',
        'presupuesto',
        'objetivo',
        'previsión',
        'interno',
        'consejo',
      ],
      distance: 60,
    },
    confidence: { bare: 0.5, withContext: 0.65, withCheck: 0 },
    examples: {
      find: [
        'Our «revenue for October was 8.42 million»',
        'Unser «Umsatz im Oktober: 412.300 €»',
        "notre «chiffre d'affaires atteint 8,42 millions»",
        'nuestros «ingresos de octubre fueron 8,42 millones»',
      ],
      ignore: [
        'The margin of the page is 2.5 cm',
        'sales desk, room 412',
        'Umsatzsteuer 19 %',
        'the group reported revenue of 90 billion',
      ],
    },
  }),
];
