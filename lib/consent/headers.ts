/** What the names of columns say, in the languages that we know and as newsletter tools export them. Compared as plain words. */
import type { Field } from './fields';
import { plainWord } from './words';

/** Names under which a yes is an objection. */
const OBJECTION = new RegExp(
  [
    'withdr|revok|revoc|unsub|opt(ed)? ?out|suppress|block ?list|black ?list|blocked|denied|refus|declin|reject|objection|objected|complain',
    '\\bdo ?not\\b|\\bdon t\\b|\\b(not|non) ?(subscri|agreed|given)|\\bno (contact|news|mail|e ?mail|market|advert|publi|consen)|inactiv|deactivat|robinson',
    'widerr|widerspr|abgemeld|abmeld|abbestell|ausgetragen|austrag|gekund|sperr|inaktiv|deaktiv|verweiger|abgelehnt|ablehn',
    '\\bkeine? (werb|news|kontakt|e ?mail|mail|einwill|zustimm)|\\bnicht (anschr|kontakt|mail|erteilt|zugest|eingew)',
    'desabon|desins|retir|oppos|\\bne pas\\b|\\bpas de (publi|news|pros|cons)|\\bbaja\\b|desusc|deneg|rechaz|\\boposi|\\bsin consen',
    'disiscr|cancellaz|negat|rifiut|ritir|\\bnon (contatt|consen)|afgemeld|uitschr|uitgeschr|bezwaar|geweiger|ingetrokk|\\bgeen (recl|toest|news)|\\bniet (benad|mail|geg)',
  ].join('|'),
);

const HEADERS: Readonly<Record<Field, RegExp>> = {
  address: /e ?mail|address|adresse|subject|correo|posta|courriel/,
  agreed:
    /agreed|consent|opt ?in|einwillig|zustimm|newsletter|subscri|suscri|inscri|iscrit|status|statut|estado|stato|werbung|permission|erlaubnis|consens|consenti|toestemming|abonn|angemeldet|aangemeld|\b(active?|aktiv|actif|activo|attivo|actief)\b/,
  purpose: /purpose|zweck|finalit|finalidad|doel/,
  basis: /basis|ground|rechtsgrund|legal|base/,
  obtained:
    /obtained|given|granted|opt ?in|consent|einwillig|zustimm|erteilt|seit|^date$|^datum$|^fecha$|^data$|since|sign ?up|anmeld|subscri|suscri|confirm|inscri|iscriz|\balta\b|consens|toestemm|aanmeld|aangemeld|inschr|abonn|permission/,
  expires:
    /expir|valid (until|to|thru|through)|\bvalid\b|until|ablauf|gultig|\bbis\b|jusqu|echeance|caduc|vence|scad|verval|geldig/,
  withdrawn: OBJECTION,
  source: /source|origin|herkunft|quelle|origen|bron/,
  wording: /wording|version|wortlaut|text/,
  proof: /proof|evidence|nachweis|beleg|preuve|prueba|prova|bewijs/,
};

/** Addresses to which no mail gets any more. */
const UNREACHABLE = /bounc|clean|undeliver|unzustell|hardb/;
/** Consents that are about no mail. */
const CHANNEL =
  /\b(post|brief|postal|postalisch|mail ?ings? post|telefon\w*|phone|anruf|call|sms|whatsapp|fax|courrier|telephone|telefono|papel|cartaceo|brieven|telefoon)\b/;

/** Whether it is about another way to reach somebody, and not about mail as well. */
const isOtherChannel = (plain: string): boolean => CHANNEL.test(plain) && !/e ?mail|newsletter/.test(plain);

export const isNamedFor = (field: Field, name: string): boolean => {
  const plain = plainWord(name);
  // Where a yes is an objection, it is never a consent, nor its date that of one.
  if (field !== 'withdrawn' && field !== 'address' && OBJECTION.test(plain)) return false;
  if ((field === 'agreed' || field === 'obtained') && isOtherChannel(plain)) return false;
  return HEADERS[field].test(plain);
};

/** Whether what stands in the column speaks against writing to somebody. */
export const speaksAgainst = (name: string): boolean => {
  const plain = plainWord(name);
  return (OBJECTION.test(plain) || UNREACHABLE.test(plain)) && !isOtherChannel(plain);
};
/** Whether a no in the column is one to mail. */
export const asksForMail = (name: string): boolean => {
  const plain = plainWord(name);
  return HEADERS.agreed.test(plain) && !OBJECTION.test(plain) && !isOtherChannel(plain);
};
/** Whether a yes in the column is one to something else than mail. */
export const asksForOther = (name: string): boolean => {
  const plain = plainWord(name);
  return HEADERS.agreed.test(plain) && isOtherChannel(plain);
};
export const holdsWording = (name: string): boolean => HEADERS.wording.test(plainWord(name));
