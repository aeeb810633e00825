/**
 * What people write into the cells of a list, in the languages that we know: yes and no, grounds, purposes, nothing. A word is
 * known as a whole or not at all: what is not known is never taken for a yes.
 */
import type { Purpose } from '../policy/envelope';
import type { Basis } from '../policy/grounds';

const list = (text: string) => text.split('|');

/** Without accents, case, hyphens and dots, as words are compared. */
export const plainWord = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    // inscrit(e), abonné·e
    .replace(/\((?:e|a|o|es|in)\)|[·•](?:e|es)\b/g, '')
    .replace(/ß/g, 'ss')
    .replace(/[\s_\-‐-―./:;,!?"'’()]+/g, ' ')
    .trim();

const YES = list(
  'yes|y|true|1|x|✓|✔|☑|✅|ok|agreed|agree|accepted|granted|given|confirmed|subscribed|active|opted in|opt in|optin|consented' +
    '|ja|j|wahr|zugestimmt|stimmt zu|erteilt|eingewilligt|bestatigt|angemeldet|aktiv|akzeptiert|vorhanden' +
    '|oui|o|vrai|accepte|acceptee|accorde|consenti|inscrit|inscrite|abonne|abonnee|actif|confirme' +
    '|si|s|verdadero|aceptado|acepta|concedido|confirmado|suscrito|inscrito|activo' +
    '|vero|accettato|accetta|concesso|confermato|iscritto|iscritta|attivo' +
    '|waar|akkoord|toegestemd|gegeven|bevestigd|aangemeld|ingeschreven|actief',
);
/** An objection that can be nothing else, whatever its column is called. */
const OBJECTIONS = list(
  'unsubscribed|unsubscribe|opted out|opt out|optout|withdrawn|revoked|objected|do not contact|do not mail|do not email|suppressed|blacklisted|blocked|complained|spam complaint' +
    '|abgemeldet|widerrufen|widerruf|widersprochen|widerspruch|abbestellt|ausgetragen|gesperrt|werbesperre|keine werbung|nicht kontaktieren|nicht anschreiben|keine einwilligung' +
    '|desabonne|desabonnee|desinscrit|desinscrite|retire|revoque|oppose|opposition|ne pas contacter' +
    '|dado de baja|dada de baja|baja|desuscrito|revocado|retirado|no contactar|oposicion' +
    '|disiscritto|disiscritta|cancellato|revocato|ritirato|non contattare|opposizione' +
    '|afgemeld|uitgeschreven|ingetrokken|bezwaar|niet benaderen|geen reclame',
);
const NO = list(
  'no|n|false|0|none given|declined|refused|rejected|denied|not given|not agreed|no consent|inactive|not subscribed|✗|✘|❌' +
    '|nein|falsch|abgelehnt|verweigert|nicht erteilt|nicht zugestimmt|nicht eingewilligt|inaktiv|kein opt in|keine' +
    '|non|faux|refuse|refusee|non accorde|non consenti|pas de consentement|inactif' +
    '|falso|rechazado|denegado|no concedido|sin consentimiento|inactivo' +
    '|rifiutato|negato|non concesso|nessun consenso|inattivo' +
    '|nee|onwaar|geweigerd|afgewezen|niet gegeven|geen toestemming|inactief',
);
/** What is no yes, though no objection either. */
const DOUBTFUL = list(
  'pending|unconfirmed|not confirmed|cleaned|bounced|bounce|hard bounce|non subscribed|archived|deleted|expired|☐' +
    '|ausstehend|offen|unbestatigt|nicht bestatigt|geloscht|archiviert|abgelaufen' +
    '|en attente|non confirme|supprime|expire|pendiente|no confirmado|eliminado|caducado' +
    '|in attesa|non confermato|eliminato|scaduto|in afwachting|niet bevestigd|verwijderd|verlopen',
);
/** Objections that are too common as words of other things to be one within a sentence. */
const COMMON = list(
  'baja|retire|retirado|retirada|cancellato|ritirato|blocked|gesperrt|opposition|oposicion|opposizione|oppose|bezwaar|ingetrokken',
);
/** What stands in a cell that says nothing. */
const NOTHING = list(
  '|null|nil|n a|na|nan|none|undefined|empty|leer|k a|0000 00 00|00 00 0000|0000 00 00 00 00 00',
);

const BASIS: Readonly<Record<Basis, readonly string[]>> = {
  consent: list(
    'consent|freely given consent from contact|double opt in|doi|opt in|einwilligung|zustimmung|consentement|consentimiento|consenso|toestemming|art 6 1 a|art 6 abs 1 lit a',
  ),
  contract: list(
    'contract|performance of a contract|vertrag|vertragserfullung|kaufvertrag|contrat|contrato|contratto|overeenkomst|art 6 1 b|art 6 abs 1 lit b',
  ),
  'legitimate-interest': list(
    'legitimate interest|legitimate interests|legitimate interest existing customer|legitimate interest prospect lead|legitimate interest other|berechtigtes interesse|interet legitime|interes legitimo|interesse legittimo|legittimo interesse|gerechtvaardigd belang|art 6 1 f|art 6 abs 1 lit f',
  ),
  'soft-opt-in': list('soft opt in|bestandskundenwerbung|7 abs 3 uwg|§ 7 abs 3 uwg'),
  inquiry: list('inquiry|enquiry|anfrage|demande|consulta|richiesta|aanvraag'),
};
const PURPOSE: Readonly<Record<Purpose, readonly string[]>> = {
  marketing: list(
    'marketing|advertising|newsletter|werbung|werbezwecke|direktwerbung|publicite|prospection|infolettre|publicidad|boletin|pubblicita|reclame|nieuwsbrief',
  ),
  sharing: list(
    'sharing|disclosure|weitergabe|datenweitergabe|ubermittlung|partage|transmission|cesion|comparticion|condivisione|comunicazione a terzi|delen|doorgifte',
  ),
};

const tableOf = <T extends string>(lists: Readonly<Record<T, readonly string[]>>): ReadonlyMap<string, T> =>
  new Map((Object.keys(lists) as T[]).flatMap((key) => lists[key].map((word): [string, T] => [word, key])));

const nothing = new Set(NOTHING);
const objections = new Set(OBJECTIONS);
const doubtful = new Set(DOUBTFUL);
const mentioned = new RegExp(
  `(?:^| )(?:${OBJECTIONS.filter((word) => !COMMON.includes(word)).join('|')})(?: |$)`,
);
const answers = tableOf({ yes: YES, no: [...NO, ...OBJECTIONS] });
const bases = tableOf(BASIS);
const purposes = tableOf(PURPOSE);

export type Answer = 'yes' | 'no';

export const saysNothing = (text: string): boolean => nothing.has(plainWord(text));
export const isDoubtful = (text: string): boolean => doubtful.has(plainWord(text));
export const isLink = (text: string): boolean => /^(?:https?:|www\.)/i.test(text);
/** Whether an objection is in it, whatever else is. */
export const mentionsObjection = (text: string): boolean => mentioned.test(plainWord(text));
export const isObjection = (text: string): boolean => objections.has(plainWord(text));
/** null: not known. */
export const answerOf = (text: string): Answer | null => answers.get(plainWord(text)) ?? null;
export const basisOf = (text: string): Basis | null => bases.get(plainWord(text)) ?? null;
export const purposeOf = (text: string): Purpose | null => purposes.get(plainWord(text)) ?? null;
