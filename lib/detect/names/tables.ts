/** What single words say about names, unpacked when it is first asked for. */
import { fold } from '../kit/fold';
import { EXTRA_FIRST_NAMES, EXTRA_LAST_NAMES, EXTRA_ORGANIZATIONS } from './extra-names';
import { LEXICON } from './lexicon';

export interface NameTables {
  isFirst(word: string): boolean;
  isLast(word: string): boolean;
  /** A name that is an everyday word, too ("Grace", "Bill"). */
  isAmbiguous(word: string): boolean;
  isCommon(word: string): boolean;
  /** Whether a place or organisation of several words begins with this one. */
  beginsPhrase(word: string): boolean;
  isPlace(phrase: string): boolean;
  isOrganization(phrase: string): boolean;
  isOrganizationWord(word: string): boolean;
  isDemonym(word: string): boolean;
}

let made: NameTables | null = null;

/** The tables. Words and phrases are given in any case, with or without accents. */
export function nameTables(): NameTables {
  made ??= unpack();
  return made;
}

function unpack(): NameTables {
  const listed = (list: string) => list.split('|');
  const ours = (list: string, separator = '|') => list.split(separator).map(fold);
  const first = new Set([...listed(LEXICON.first), ...ours(EXTRA_FIRST_NAMES, ' ')]);
  const last = new Set([...listed(LEXICON.last), ...ours(EXTRA_LAST_NAMES, ' ')]);
  const ambiguous = new Set(listed(LEXICON.ambiguous));
  const common = new Set([...listed(LEXICON.common), ...EVERYDAY.split(' ')]);
  const place = new Set([...listed(LEXICON.place), ...listed(LEXICON.city)]);
  const organization = new Set([...listed(LEXICON.organization), ...ours(EXTRA_ORGANIZATIONS)]);
  const organizationWord = new Set([...listed(LEXICON.organizationWord), ...ours(ORGANIZATION_WORDS)]);
  const demonym = new Set(listed(LEXICON.demonym));
  const beginning = new Set(
    [...place, ...organization].flatMap((phrase) =>
      phrase.includes(' ') ? phrase.slice(0, phrase.indexOf(' ')) : [],
    ),
  );
  const has = (words: ReadonlySet<string>) => (word: string) => words.has(fold(word));
  return {
    isFirst: has(first),
    isLast: has(last),
    isAmbiguous: (word) => ambiguous.has(fold(word)) || (common.has(fold(word)) && first.has(fold(word))),
    isCommon: (word) => common.has(fold(word)) && !first.has(fold(word)),
    beginsPhrase: has(beginning),
    isPlace: has(place),
    isOrganization: has(organization),
    isOrganizationWord: has(organizationWord),
    isDemonym: has(demonym),
  };
}

const ORGANIZATION_WORDS =
  'gmbh|ag|kg|ohg|ug|se|inc|llc|ltd|plc|corp|sarl|sas|sa|bv|nv|oy|ab|as|aps|spa|srl|kgaa|ev|e.v|llp|lp|pty|gbr|university|' +
  'universitat|hochschule|sparkasse|holding|verein|stiftung|institut|institute|ministry|ministerium|hospital|klinik|' +
  'records|group|partners|solutions|technologies|systems|logistics|handels|incorporated|corporation|limited|foundation|association|' +
  'society|union|council|committee|agency|authority|commission|federation|college|school|academy|bank|insurance|airlines|airways|motors|' +
  'orchestra|theatre|museum|club|verband|versicherung|versicherungen|werke|stadtwerke|krankenkasse|genossenschaft|akademie|universite|' +
  'universidad|universita|societe|fondation|association|banque|banco|fundacion|asociacion|ayuntamiento|mairie|ministere|ministerio|' +
  'hopital|klinikum|asbl|eurl|snc|sca|slu|scp|ltda|kft|zrt|doo|sro|aps|oyj|asa|abp|pte|llp|software|labs|ventures|capital|consulting|' +
  'services|industries|pharma|pharmaceuticals|networks|media|analytics|enterprises';

/** Words that begin sentences, lines and labels in the four languages of our mails, and are no names. */
const EVERYDAY =
  'hallo hello hi hey dear liebe lieber sehr guten guter morgen tag bonjour bonsoir cher chere hola buenos buenas estimado ' +
  'estimada querido querida danke vielen dank merci gracias thanks thank regards gruss grusse grussen cordialement saludos ' +
  'atentamente der die das den dem des ein eine einen einem und oder aber wir ich sie er es ihr ihre ihren ihrem unser unsere ' +
  'mein meine bitte wenn weil dass fur mit von bei nach auf aus im in am an zum zur als ob wie was wer wo wann warum nicht ' +
  'noch nur schon auch bis durch gegen ohne um uber unter vor zwischen le la les un une des du de et ou mais nous vous je ' +
  'tu il elle ils elles mon ma mes votre vos notre nos pour avec sans dans sur sous par en au aux ce cette ces si ne pas ' +
  'plus tres el los las una unos unas y o pero nosotros usted ustedes mi mis su sus nuestro nuestra para con sin sobre por ' +
  'del al este esta estos estas si no muy mas herr frau monsieur madame senor senora montag dienstag mittwoch donnerstag ' +
  'freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado ' +
  'domingo januar februar marz mai juni juli oktober dezember janvier fevrier mars avril juin juillet aout septembre octobre ' +
  'novembre decembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre subject betreff ' +
  'objet asunto from to cc bcc von an datum date re fwd aw wg tel fax mobile phone telefon mail email e-mail web iban bic nr ' +
  'no. ref id pdf url api crm erp kpi roi seo sso usb vat tax inc today tomorrow monday tuesday wednesday thursday friday ' +
  'saturday sunday january february march june july september october november december';
