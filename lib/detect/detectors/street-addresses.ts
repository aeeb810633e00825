/** Streets with house numbers, in the orders and words of English, Germanic and Romance countries. */
import { defineDetector } from '../kit/detector';
import { ADDRESS, CODE_TAIL, END, NAME, NUMBER, START, UNIT } from '../kit/street-address';

const ENGLISH =
  'Street|St|Road|Rd|Avenue|Ave|Av|Lane|Ln|Drive|Dr|Court|Ct|Boulevard|Blvd|Way|Place|Pl|Terrace|Close|Crescent|Cres|Square|Sq|Highway|Hwy|Parkway|Pkwy|Circle|Cir|Trail|Trl|Row|Mews|Gardens|Grove|Hill|Walk|Alley|Quay|Wharf|Turnpike|Pike|Loop|Broadway|Route|Parade|Esplanade|Heights|Green|Park|View|Rise';
/** A line of its own or what follows a comma: town, state, code, country. */
const TOWN = `(?:,? ?\\n?,? ?(?:\\d{4,5} )?${NAME}(?: ${NAME}){0,3})`;
const US_TAIL = `(?:${TOWN}{0,2}(?:,? \\n?[A-Z]{2})?(?:,? \\d{5}(?:-\\d{4})?(?! ?\\d))?)`;

export const streetAddresses = [
  defineDetector({
    ...ADDRESS,
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
    ...ADDRESS,
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
    ...ADDRESS,
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
    ...ADDRESS,
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
];
