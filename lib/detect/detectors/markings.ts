/**
 * Confidentiality markings: the label that a document carries, not the word in a sentence. A label stands on a line
 * of its own, in brackets, before a colon at the start of a line, or after "Classification:"; phrases in
 * capitals and TLP labels (FIRST, Traffic Light Protocol 2.0) count anywhere.
 */
import { defineDetector } from '../kit/detector';

/** English, German, French, Spanish, Italian, Dutch, Portuguese; the last words of a label carry its meaning. */
const LABELS = [
  '(?:(?:strictly|highly|most|company|commercially?|commercial|business|client|customer|private (?:and|&)|privileged (?:and|&)|proprietary (?:and|&)|internal (?:and|&)|commercial[- ]in[- ]) ?)?confidential(?: (?:and|&) (?:proprietary|privileged))?',
  'in confidence',
  'internal(?: use)?(?: only)?',
  '(?:for )?(?:internal|company|restricted|official)(?: company)? use only',
  '(?:company|strictly) internal',
  'proprietary(?: information)?',
  'restricted(?: distribution| circulation)?',
  'not for (?:external |public |onward )?(?:distribution|release|circulation|disclosure)',
  'do not (?:distribute|forward|share(?: externally)?)',
  '(?:top )?secret',
  'trade secret',
  '(?:for your )?eyes only',
  'under embargo',
  'embargoed(?: until [^\\n]{1,30})?',
  'attorney[- ]client privileged?(?: communication)?',
  '(?:streng |strikt |h[oö]chst )?vertraulich(?:keitsstufe [^\\n]{1,20})?',
  '(?:nur |ausschlie(?:ß|ss)lich )?f(?:ü|ue)r den internen gebrauch',
  'nur (?:f(?:ü|ue)r )?intern(?:en gebrauch|e verwendung)?',
  '(?:streng )?geheim',
  'verschlusssache',
  'vs[- ](?:nfd|nur f(?:ü|ue)r den dienstgebrauch|vertraulich)',
  'gesch(?:ä|ae)ftsgeheimnis',
  '(?:strictement )?confidentiel(?:le)?',
  '(?:à )?usage (?:strictement )?interne(?: uniquement)?',
  'diffusion restreinte',
  'ne pas diffuser',
  '(?:estrictamente |altamente )?confidencial',
  '(?:(?:para|solo|sólo) )?uso (?:exclusivamente )?interno(?: exclusivo)?',
  '(?:strettamente )?(?:riservato|confidenziale)',
  '(?:strikt )?vertrouwelijk',
  '(?:alleen )?voor intern gebruik',
] as const;

/** Phrases that nobody writes in capitals by accident. */
const SHOUTED = [
  '(?:STRICTLY|HIGHLY|COMPANY|COMMERCIALLY|BUSINESS) CONFIDENTIAL',
  '(?:PRIVATE|PRIVILEGED|PROPRIETARY) (?:AND|&) CONFIDENTIAL',
  'CONFIDENTIAL (?:AND|&) PROPRIETARY',
  '(?:FOR )?INTERNAL (?:USE )?ONLY',
  '(?:COMPANY )?INTERNAL USE ONLY',
  'NOT FOR (?:EXTERNAL |PUBLIC )?(?:DISTRIBUTION|RELEASE|DISCLOSURE)',
  'STRENG VERTRAULICH',
  'NUR F(?:Ü|UE)R DEN (?:INTERNEN|DIENSTLICHEN) (?:GEBRAUCH|DIENSTGEBRAUCH)',
  'STRICTEMENT CONFIDENTIEL',
  'USAGE INTERNE UNIQUEMENT',
  'ESTRICTAMENTE CONFIDENCIAL',
  'STRETTAMENTE RISERVATO',
  'TLP: ?(?:RED|AMBER(?:\\+STRICT)?)',
] as const;

const WORDS = [
  'confiden',
  'in confidence',
  'internal',
  'intern',
  'interne',
  'interno',
  'proprietary',
  'restricted',
  'not for ',
  'do not distribute',
  'do not forward',
  'do not share',
  'secret',
  'eyes only',
  'embargo',
  'privilege',
  'vertraulich',
  'geheim',
  'verschluss',
  'vs-nfd',
  'vs nfd',
  'dienstgebrauch',
  'restreinte',
  'ne pas diffuser',
  'riservato',
  'vertrouwelijk',
  'use only',
  'tlp:',
];

const label = `(?:${LABELS.join('|')})`;
const labels = `${label}(?: ?[-/|,:;·•*.]{1,2} ?${label}){0,3}`;
const EDGE = '[ \\t>*_#=~|.!\\-]{0,12}';
const REPLY = '(?:(?:re|aw|fwd?|wg|tr|rv|sv) ?: ?){0,4}';

/** A standing footer that begins with the label speaks of itself: "CONFIDENTIAL: this message is intended for …". */
const FOOTER =
  '\\s{1,3}(?:>\\s?)?(?:this|the information|any information|diese|die informationen|ce (?:message|courriel)|les informations|este|la información|' +
  'questo|le informazioni|dit|deze|de informatie|esta|a informação|detta|ta wiadomość)[^\\n]{0,60}?' +
  '(?:e-?mail|message|communication|transmission|nachricht|mail|courriel|mensaje|correo|messaggio|bericht|mensagem|meddelande|wiadomość)';

const shared = {
  entity: 'CONFIDENTIALITY_MARKING',
  category: 'business',
  region: 'global',
  trigger: { words: WORDS },
  reach: [130, 130],
  why: {
    en: 'Whoever wrote this document marked it as not meant for everyone.',
    de: 'Wer dieses Dokument geschrieben hat, hat es als nicht für alle bestimmt gekennzeichnet.',
  },
  law: ['Directive (EU) 2016/943 Art. 2', '18 U.S.C. 1839(3)'],
} as const;

export const markings = [
  defineDetector({
    ...shared,
    id: 'marking-label',
    pattern: new RegExp(
      [
        `^${EDGE}[[({<]?(?<value>${labels})[\\])}>]?${EDGE}\\r?$`,
        `[[({<] ?(?:${labels}) ?[\\])}>]`,
        `^${EDGE}${REPLY}(?:${labels}) ?[:|](?= ?\\S)(?!${FOOTER})`,
        `(?:classification|classified as|sensitivity|handling|protective marking|klassifizierung|klassifikation|einstufung|vertraulichkeit|schutzklasse|clasificaci[oó]n|classificazione) ?[:=] ?(?:${labels})(?![\\p{L}\\p{N}])`,
      ].join('|'),
      'gimu',
    ),
    confidence: { bare: 0.85, withContext: 0.85, withCheck: 0.85 },
    examples: {
      find: [
        'Q3 plan\n«CONFIDENTIAL»\nDear all',
        '«[Internal only]» roadmap',
        '«Strictly confidential:» margins by shop',
        'Re: «(vertraulich)» Angebot',
        '*** «Vertraulich - nur für den internen Gebrauch» ***',
        'Document «classification: restricted»',
        '«Usage interne uniquement»',
        '-- «Confidencial» --',
      ],
      ignore: [
        'Please keep this confidential until Monday.',
        'This e-mail is confidential and may be privileged.',
        'We treat your data as strictly confidential, always.',
        'Der Bericht ist vertraulich und geht an Mara.',
        'Confidentiality notice: this message',
        'CONFIDENTIAL: this message is intended for the addressee only.',
        'VERTROUWELIJK: De informatie in dit bericht is bestemd voor de geadresseerde.',
        'internal combustion engines (internal parts)',
        'The secret of good bread',
        'Share the link',
      ],
    },
  }),
  defineDetector({
    ...shared,
    id: 'marking-capitals',
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${SHOUTED.join('|')})(?![\\p{L}\\p{N}])`, 'gu'),
    confidence: { bare: 0.8, withContext: 0.8, withCheck: 0.8 },
    examples: {
      find: [
        'Slide 4 - «INTERNAL USE ONLY» - Kontor AG',
        'Budget (draft) «STRICTLY CONFIDENTIAL» page 2 of 9',
        'Plan «NUR FÜR DEN INTERNEN GEBRAUCH» Seite 3',
        'shared as «TLP:AMBER+STRICT» today',
      ],
      ignore: [
        'for internal use only in the sense of clause 4',
        'TLP:CLEAR',
        'TLP:GREEN',
        'THIS IS CONFIDENTIAL TO NO ONE',
      ],
    },
  }),
];
