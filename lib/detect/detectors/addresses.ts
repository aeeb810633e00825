/** Streets with house numbers, in the orders and words of the large countries; post office boxes; military post. */
import { type Context, defineDetector } from '../detector';

/** A capitalised word. A full stop ends it, unless it is an abbreviation that a name follows. */
const NAME = "(?:(?:St|Ste|Mt|Dr|Prof|\\p{Lu})\\. ?)?\\p{Lu}[\\p{L}'’-]{0,24}";
const NUMBER = '\\d{1,5}(?:[-/]\\d{1,4})?(?: ?[A-Za-z](?![\\p{L}]))?';
const ENGLISH =
  'Street|St|Road|Rd|Avenue|Ave|Av|Lane|Ln|Drive|Dr|Court|Ct|Boulevard|Blvd|Way|Place|Pl|Terrace|Close|Crescent|Cres|Square|Sq|Highway|Hwy|Parkway|Pkwy|Circle|Cir|Trail|Trl|Row|Mews|Gardens|Grove|Hill|Walk|Alley|Quay|Wharf|Turnpike|Pike|Loop|Broadway|Route|Parade|Esplanade|Heights|Green|Park|View|Rise';
const UNIT =
  '(?:[, \\n]{1,3}(?:Apt|Apartment|Suite|Ste|Unit|Flat|Floor|Fl|Room|Rm|Appt|Whg|Piso|Int|#)\\.? ?#?[\\dA-Za-z-]{1,6}){0,2}';
/** A line of its own or what follows a comma: town, state, code, country. */
const TOWN = `(?:,? ?\\n?,? ?(?:\\d{4,5} )?${NAME}(?: ${NAME}){0,3})`;
const US_TAIL = `(?:${TOWN}{0,2}(?:,? \\n?[A-Z]{2})?(?:,? \\d{5}(?:-\\d{4})?(?! ?\\d))?)`;
const CODE_TAIL = `(?:,? ?\\n? ?(?:[A-Z]{1,2}-)?\\d{4,5}(?: [A-Z]{2})? ${NAME}(?:[ -]${NAME}){0,3})?`;
/** Any house number, any word of a name, a line or two of town, state, code and country behind. */
const HOUSE = '\\d{1,5}[a-z]?';
const WORD = "[\\p{L}][\\p{L}'’.-]{0,24}";
const ANY_TAIL = `(?:,? ?\\n?[> \\t]{0,4},? ?(?:\\d{3,6} ?)?${NAME}(?: ${NAME}){0,2}){0,3}(?:,? \\(?[A-Z][a-z]+\\)?)?(?:,? ?\\n?[> ]{0,4}\\d{4,5}(?:-\\d{4})?(?! ?\\d))?`;
const START = '(?<![\\p{L}\\d_]|\\d[.,:]|[-/#$€£])';
const END = '(?![\\p{L}\\d_])';

const context: Context = {
  words: [
    'lives at',
    'living at',
    'lives in',
    'live at',
    'home address',
    'private address',
    'residential address',
    'resides at',
    'residence',
    'my address',
    'his address',
    'her address',
    'new address',
    'moved to',
    'wohnhaft',
    'wohnt',
    'wohne in',
    'umgezogen',
    'neue anschrift',
    'alte anschrift',
    'privatadresse',
    'privatanschrift',
    'wohnanschrift',
    'meldeadresse',
    'domicile',
    'demeurant',
    'habite',
    'adresse personnelle',
    'domicilio particular',
    'vive en',
    'vivo en',
    'domicilio',
    'direccion anterior',
    'ancienne adresse',
    'nouvelle adresse',
    'residente',
    'abita',
    'woonachtig',
    'woont',
  ],
  distance: 60,
};

const shared = {
  entity: 'STREET_ADDRESS',
  category: 'personal',
  region: 'global',
  context,
  confidence: { bare: 0.5, withContext: 0.75, withCheck: 0 },
  why: 'A street address leads to the door of a person; the one of a firm is no secret.',
  law: ['GDPR Art. 4(1)', 'CCPA 1798.140(v)'],
} as const;

export const addresses = [
  defineDetector({
    ...shared,
    id: 'street-address-english',
    pattern: new RegExp(
      `${START}${NUMBER},? (?:(?:${NAME}|\\d{1,3}(?:st|nd|rd|th)) ){1,4}(?:${ENGLISH})${END}\\.?(?: (?:N|S|E|W|NE|NW|SE|SW)${END})?${UNIT}${US_TAIL}`,
      'gu',
    ),
    trigger: { words: ENGLISH.split('|').map((type) => ` ${type.toLowerCase()}`) },
    reach: [90, 260],
    examples: {
      find: [
        'She lives at «418 Alder Creek Road, Apt 7, Marlow, OR 97201».',
        'home address: «12a Larch Close»',
      ],
      ignore: ['Our 5 Year Plan Drive', 'on the Road to 2030', 'chapter 3 The Way'],
    },
  }),
  defineDetector({
    ...shared,
    id: 'street-address-germanic',
    // Street and number in one word and one number: Lindenstraße 5, Prinsengracht 12, Storgatan 7.
    pattern: new RegExp(
      `(?=\\p{Lu})${START}(?:${NAME}[ -]){0,2}(?:\\p{Lu}[\\p{L}.-]{0,24}(?:stra(?:ß|ss)e|str\\.|strasse|weg|platz|allee|gasse|ufer|damm|steig|graben|chaussee|promenade|straat|laan|plein|gracht|kade|singel|dijk|gatan|vägen|gränd|gade|vej|veien|gata|vegen|katu|ntie|kuja|väg|plads|torget)|\\p{Lu}\\p{L}{1,20}(?: \\p{Lu}\\p{L}{1,20})? (?:Straße|Strasse|Str\\.|Weg|Platz|Allee|Gasse|Ring|Ufer|Damm)) ${NUMBER}${END}${UNIT}${CODE_TAIL}`,
      'gu',
    ),
    trigger: {
      words: [
        'strasse',
        'straße',
        'str.',
        'weg',
        'platz',
        'allee',
        'gasse',
        ' ring',
        'ufer',
        'damm',
        'steig',
        'graben',
        'chaussee',
        'promenade',
        'straat',
        'laan',
        'plein',
        'gracht',
        'kade',
        'singel',
        'dijk',
        'gatan',
        'vägen',
        'gränd',
        'gade',
        'vej',
        'veien',
        'gata',
        'vegen',
        'katu',
        'ntie ',
        'kuja',
        'plads',
        'torget',
      ],
    },
    reach: [75, 100],
    examples: {
      find: [
        'wohnhaft «Lindenweg 12b, 80331 München»',
        'Privatadresse: «Ulmenstraße 7»',
        'woont «Prinsengracht 418»',
      ],
      ignore: ['der Weg 2030', 'during 2024', 'Ring 5 times', 'Straße ohne Nummer'],
    },
  }),
  defineDetector({
    ...shared,
    id: 'street-address-german-place',
    // Streets that are no more than a place, and those in -ring, which many other words end in.
    pattern: new RegExp(
      `${START}(?:(?:Am|An der|An den|Im|In der|In den|Auf der|Auf dem|Zum|Zur|Beim|Unter den|Hinter der|Vor dem) ${NAME}(?:[ -]${NAME})?|\\p{Lu}\\p{L}{3,20}ring) \\d{1,3}(?: ?[a-z](?![\\p{L}]))?${END}${UNIT}${CODE_TAIL}`,
      'gu',
    ),
    trigger: { digits: 1, max: 3 },
    reach: [60, 80],
    confidence: { bare: 0, withContext: 0.75, withCheck: 0 },
    context: {
      words: [
        'wohnhaft',
        'wohnt',
        'wohne in',
        'wohne',
        'anschrift',
        'privatadresse',
        'umgezogen',
        'gezogen',
        'adresse',
      ],
      distance: 60,
    },
    examples: {
      find: ['wohnhaft «Am Hang 3, 80331 München»', 'Neue Anschrift: «Bergmannsring 7»'],
      ignore: ['Am Montag 3 Termine', 'Anschrift bis zum 3. Mai senden', 'Im Mai 24 Grad'],
    },
  }),
  defineDetector({
    ...shared,
    id: 'street-address-romance',
    // The kind of street first: rue, calle, via; French numbers before it, Spanish and Italian ones behind.
    pattern: new RegExp(
      `${START}(?:\\d{1,5}(?: ?(?:bis|ter|[A-D]))?,? )?(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Bb]d|[Cc]hemin|[Ii]mpasse|[Qq]uai|[Aa]llée|[Cc]alle|C/|[Aa]venida|[Aa]vda\\.?|[Pp]laza|[Pp]aseo|[Cc]arretera|[Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso|[Vv]icolo|[Ll]argo|[Rr]ua|[Tt]ravessa|[Pp]raça|ul\\.|al\\.) ?(?:(?:de|du|des|la|le|les|l'|del|della|di|da|do|dos|d'|los|las|el) ?){0,2}${NAME}(?: (?:de|du|des|la|del|di|da|do)? ?${NAME}){0,3}(?:,? (?:n[º°.] ?)?(?!\\d{5})${NUMBER})?${END}${UNIT}${CODE_TAIL}`,
      'gu',
    ),
    trigger: {
      words: [
        'rue ',
        'avenue ',
        'boulevard ',
        'bd ',
        'chemin ',
        'impasse ',
        'quai ',
        'allée ',
        'calle ',
        'c/',
        'avenida ',
        'avda',
        'plaza ',
        'paseo ',
        'carretera ',
        'via ',
        'viale ',
        'piazza ',
        'corso ',
        'vicolo ',
        'largo ',
        'rua ',
        'travessa ',
        'praça ',
        'ul.',
        'al.',
      ],
    },
    reach: [14, 150],
    validate: ({ value }) => (/\d/.test(value) ? 'plausible' : 'no'),
    examples: {
      find: [
        'elle habite «12 bis, rue des Lilas, 69003 Lyon»',
        'vive en «Calle de Alcalá 418»',
        'abita in «Via Garibaldi 7, 20121 Milano»',
      ],
      ignore: ['via e-mail 2', 'la rue est longue', 'via Teams 5'],
    },
  }),
  defineDetector({
    ...shared,
    id: 'post-box',
    pattern: new RegExp(
      `${START}(?:P\\.? ?O\\.? ?Box \\d{1,6}|Postfach \\d{2,6}(?: \\d{2})?|PSC \\d{1,5},? Box \\d{1,6}|Unit \\d{1,5} Box \\d{1,6}|(?:USNS|USS|USCGC|USNV) ${NAME})(?:[, ]{1,2}\\n?|\\n)?(?:(?:APO|FPO|DPO) (?:AA|AE|AP) \\d{5}(?:-\\d{4})?|${NAME}(?:,? [A-Z]{2})?(?: \\d{5})?)?${END}`,
      'giu',
    ),
    trigger: { words: ['box ', 'postfach', 'usns ', 'uss ', 'uscgc ', 'usnv '] },
    reach: [14, 60],
    examples: {
      find: [
        'home address «PO Box 4182, Marlow, OR 97201»',
        'my address is «PSC 418, Box 2073\nAPO AE 09012»',
      ],
      ignore: ['box 12', 'unit tests'],
    },
  }),
  defineDetector({
    ...shared,
    id: 'street-address-label',
    // Whatever its country writes: a number and a name, or a name and a number, after words that promise an address.
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:address(?: is|:)|live[sd]? at|resides at|located at|office is at|moved to|return to|deliver(?:ed)? to|ship(?:ped)? to|meet (?:me|you) at|address to|wohnt in|adresse(?: ist| est|:)|anschrift:|domicilio:|dirección:|indirizzo:)[ \\t]{0,4}\\n?[ \\t]{0,4}(?<value>(?:${HOUSE},? (?:${HOUSE} )?${WORD}(?: ${WORD}){0,4}\\.?(?: ${HOUSE}\\.?)?|${WORD}(?: ${WORD}){0,3}\\.? ${HOUSE}\\.?)${UNIT}${ANY_TAIL})${END}`,
      'giu',
    ),
    trigger: {
      words: [
        'address',
        'live at',
        'lives at',
        'resides at',
        'located at',
        'is at',
        'moved to',
        'return to',
        'meet me at',
        'meet you at',
        'deliver to',
        'delivered to',
        'ship to',
        'shipped to',
        'wohnt in',
        'adresse',
        'anschrift',
        'domicilio',
        'dirección',
        'indirizzo',
      ],
    },
    reach: [24, 170],
    validate: ({ value }) =>
      /^\d|\p{Lu}/u.test(value) && !/^(?:\S+ ){0,3}(?:19|20)\d\d\b/.test(value) ? 'plausible' : 'no',
    examples: {
      find: ['She lives at «418 Piroska u. 97, Sopron».', 'my address is «Piroska 98»'],
      ignore: ['lives at home', 'the address is wrong', 'moved to 2030 targets', 'meet me at 9'],
    },
  }),
  defineDetector({
    ...shared,
    id: 'street-address-unit',
    // A flat gives away the line before it.
    pattern: new RegExp(
      `(?:${START}(?:${HOUSE},? )?(?:${HOUSE} )?${NAME}(?: (?:${NAME}|${HOUSE}\\.?)){0,5},?[ \\t]?(?:\\n[> \\t?]{0,5})?)?(?<![\\p{L}\\d_])(?:[Aa]pt|APT|[Ss]uite|SUITE|[Aa]partment)(?:\\. ?| )#?\\d{1,4}[A-Z]?${END}${ANY_TAIL}`,
      'gu',
    ),
    trigger: { words: ['apt', 'suite', 'apartment'] },
    reach: [80, 100],
    examples: {
      find: ['residence «418 Piroska Apt. 7, Marlow, OR 97201»'],
      ignore: ['the suite 2024', 'apt to fail', 'Office suite'],
    },
  }),
];
