/** PINs, door codes and one-time codes as people tell them to each other: short digits that a sentence gives away. */
import { type Candidate, defineDetector, type Validation } from '../kit/detector';

const NOUN = [
  // English
  '(?:door|gate|entry|entrance|access|alarm|safe|lock ?box|key ?box|garage|building|office|lobby|unlock|elevator|lift|parking|car park|voicemail|verification|one[- ]time|2fa|otp|sms|padlock|keypad|security|host|moderator|sim|card|phone|tablet|device)[- ]?(?:code|pin|combination)',
  'combination (?:for|to|of) the (?:safe|lock|padlock)',
  'code (?:for|to) the (?:front door|back door|door|gate|safe|alarm|garage|lock ?box|key ?box|building|office|lift|cabinet|padlock|car park)',
  // German
  '(?:haust(?:ü|ue)r|t(?:ü|ue)r|tor|garagen|alarm|tresor|safe|schlie(?:ß|ss)fach|schl(?:ü|ue)sselbox|schl(?:ü|ue)sseltresor|zugangs|zutritts|einmal|best(?:ä|ae)tigungs|sicherheits|eingangs|parkhaus|geb(?:ä|ae)ude|sperr|entsperr|karten|handy)-?(?:code|pin|kombination)',
  'code f(?:ü|ue)r (?:die|den|das) (?:haust(?:ü|ue)r|t(?:ü|ue)r|eingangst(?:ü|ue)r|tor|garage|tresor|safe|alarmanlage|schl(?:ü|ue)sselbox|schranke)',
  'geheimzahl',
  // French
  "codes? (?:de (?:la )?(?:porte|r[ée]sidence|grille|v[ée]rification|carte)|d'(?:entr[ée]e|acc[èe]s|immeuble|ouverture)|de l'(?:immeuble|alarme|entr[ée]e|ascenseur)|du (?:portail|coffre(?:-fort)?|parking|garage|b[âa]timent|cadenas|portillon)|porte|confidentiel|secret|pin)",
  'digicode',
  // Spanish
  'c[óo]digos? (?:de (?:la (?:puerta|alarma|entrada|caja fuerte|verja|taquilla)|acceso|entrada|verificaci[óo]n|desbloqueo|seguridad)|del (?:portal|garaje|candado|edificio|parking)|pin|secreto)',
  'clave (?:de la (?:puerta|alarma|caja fuerte|tarjeta)|del portal)',
  // all
  '(?<![a-z])(?:pin|puk|tan)(?:[- ]?(?:code|nummer|number|nr\\.?))?',
].join('|');

const SAYS =
  '(?: (?:for|to|of|on|at|für|fuer|zum|zur|vom|von|der|des|pour|de|du|d\'|para|del|en)(?![a-zß-ÿ])[^\\n:=;!?."]{1,40}?)?(?:[ )]{0,2}[:=]{1,2}|[ )]{1,2}(?:is|was|will be|lautet|ist|hei(?:ß|ss)t|bleibt|est|sera|reste|es|ser[áa]|sigue siendo)(?![a-zß-ÿ])(?: (?:still|now|currently|changed to|jetzt|weiterhin|noch|aktuell|neu|toujours|d[ée]sormais|maintenant|ahora|todav[íi]a)){0,2}:?| (?:changed|set) to| auf| (?=[*#]?\\d{4,8}[*#]?(?!\\w)))\\s{0,3}["\'`«(*]{0,2}';

/** A join code of a meeting is in every invitation, a year is a year, and India calls its postal codes PIN. */
const ELSEWHERE =
  /meeting|zoom|webex|teams|besprechung|r[ée]union|postal|\bzip\b|address|product|error|country|promo|discount/i;
const UNIT =
  /^\s{0,2}(?:digits?|stellig|stellen|ziffern|chiffres|d[ií]gitos|times|%|minutes?|min\b|days|characters|-(?:digit|stellig))/i;

function validate({ value, before, after }: Candidate): Validation {
  const digits = value.replace(/\D/g, '');
  if (UNIT.test(after) || /^(?:19|20)\d\d$/.test(value) || /^(\d)\1+$/.test(digits)) return 'no';
  if (/^[.,/:-]\d/.test(after) || digits.length < 3) return 'no';
  if (/(?<![a-z])pin(?:[- ]?(?:code|nummer|number|nr\.?))? $/i.test(before)) return 'plausible';
  return ELSEWHERE.test(before) ? 'plausible' : 'checked';
}

export const accessCodes = [
  defineDetector({
    id: 'access-code',
    entity: 'ACCESS_CODE',
    category: 'secret',
    region: 'global',
    pattern: new RegExp(
      `(?:${NOUN})["'\\])]{0,2}${SAYS}(?<value>(?:[*#]?[A-Za-z]?\\d{3,10}[A-Za-z]?\\d{0,4}|\\d{1,4}[A-Za-z]\\d{1,4}|\\d{2,4}(?:[ -]\\d{2,4}){1,3})[*#]?)(?![\\w])`,
      'gi',
    ),
    trigger: {
      words: [
        'code',
        'digicode',
        'codigo',
        ' pin ',
        'pin:',
        'pin for',
        'pin fur',
        'pin fuer',
        'pin zu',
        'pin der',
        'pin pour',
        'pin para',
        'pin de',
        'pin=',
        'pin is',
        'pin ist',
        'pin est',
        'pin lautet',
        'pin-code',
        'pin-nummer',
        ' puk',
        'combination',
        'kombination',
        '-pin',
        'geheimzahl',
        'clave de la',
        'clave del portal',
        ' tan:',
        ' tan ist',
        ' tan lautet',
        'pin es',
        'pin (',
      ],
    },
    reach: [40, 110],
    validate,
    confidence: { bare: 0.4, withContext: 0.4, withCheck: 0.8 },
    why: {
      en: 'A code that opens a door, a card or an account is for those who use it only.',
      de: 'Ein Code, der eine Tür, eine Karte oder ein Konto öffnet, ist nur für die bestimmt, die ihn benutzen.',
    },
    law: ['GDPR Art. 32'],
    examples: {
      find: [
        'The door code is «4711#».',
        'The code for the garage is «80532»',
        'PIN: «2847»',
        'At the barrier: access code «58213».',
        'Alarm code for the warehouse: «C4471»',
        'Der Türcode lautet «7392».',
        'Die PIN für die Firmenkarte ist «5518».',
        'Le code de la porte est «48B21».',
        'El código de la alarma es «90317».',
      ],
      ignore: [
        'The PIN is 4 digits long.',
        'error code: 40412',
        'Postcode: 80532',
        'Meeting passcode: 482913',
        'Der Türcode wird am 12.03.2024 geändert.',
        'promo code: 20240',
        'Le code postal est 75011.',
        'El código postal es 28013.',
        'The PIN will be sent by post.',
        'Connaught Place, New Delhi, PIN 110001',
      ],
    },
  }),
];
