/** Whether a word that stands where a password would is one. */
import type { Candidate, Validation } from './detector';
import { isPlaceholder, unrest } from './secret-token';

/** Said about passwords in English, German, French and Spanish, and what manuals write for one. */
const SAID =
  `required needed mandatory optional correct incorrect wrong right invalid valid expired expiring below above attached
  enclosed separate separately sent changed reset protected secret confidential blank empty none same unchanged available
  unknown different important strong weak stored missing forgotten lost hidden masked encrypted hashed string null
  undefined true false default later coming following please will must not the your yours my our an see ask call text
  tbd tba n/a unset disabled enabled case-sensitive password passwords passwd passcode pass pwd word secret token test
  changeme changeit user username login admin example something anything whatever welcome here there known shared managed
  rotated generated policy manager vault keepass bitwarden lastpass 1password sso oauth2 bcrypt sha256 sha-256 aes256
  aes-256 md5 base64 utf-8 utf8 2fa mfa totp stdin prompt
  falsch richtig korrekt ungültig gültig abgelaufen erforderlich notwendig nötig separat getrennt folgt kommt siehe
  unten oben beigefügt anbei geändert zurückgesetzt gesperrt bekannt unbekannt gleich dasselbe identisch unverändert leer
  keins keines nicht bitte wird geschützt geheim vertraulich telefonisch persönlich vergessen verloren sicher unsicher
  dein deins ihr ihres mein das der hinterlegt verschlüsselt passwort kennwort benutzer hier später
  requis requise nécessaire obligatoire incorrecte erroné faux expiré envoyé séparément ci-dessous ci-joint voir
  suivra suit identique inchangé vide aucun oublié perdu modifié changé protégé confidentiel trop bien votre motdepasse
  demander ici
  necesaria obligatoria incorrecta correcta errónea inválida caducada expirada enviada aparte separado abajo adjunta ver
  sigue igual misma vacía ninguna olvidada perdida cambiada protegida confidencial secreta muy válida contraseña clave
  aquí pendiente`
    .split(/\s+/)
    .filter(Boolean);
const STAND_INS = new Set(SAID);

const ADDRESS = /:\/\/|^www\.|^\/|^~\/|^[A-Z]:\\|^[\w.+-]+@[\w-]+\.[\w.]{2,}$/i;
const FILE = /\.(?:xlsx?|docx?|pptx?|pdf|txt|kdbx|png|jpe?g|html?|php|exe|zip|md|csv|js|ts|py|json|ya?ml)$/i;
/** Dates, times, amounts, versions. */
const FIGURE = /^[\d€$£%][\d.,:/%€$£-]*$/;
const MEASURE =
  /^\d+[- ]?(?:char\w*|digits?|stellig\w*|zeichen|letters?|days?|tage?n?|months?|monate?n?|jours?|d[ií]as?|h|hours?|min\w*|x|st|nd|rd|th)$/i;
const UNIT =
  /^\s{0,2}(?:char|digits|letters|days|times|users|people|hours|minutes|weeks|month|zeichen|tage|mal|stellen|caract|jours|d[ií]as|fois|%)/i;
const LINE_END = /^["'`»]?[.,;!]?\s*(?:\n|$)/;

/** @param strict nothing but a blank stands between the word "password" and the value */
export function validatePassword({ value, before, after }: Candidate, strict = false): Validation {
  const core = value.replace(/[!?.]$/, '');
  if (STAND_INS.has(core.toLowerCase()) || isPlaceholder(value)) return 'no';
  if (ADDRESS.test(value) || FILE.test(value) || MEASURE.test(value) || /^[$%<[{*]+\w*|\w\(|^--/.test(value))
    return 'no';
  if (/\s/.test(value)) return phrase(value);
  if (/^\d+$/.test(value)) {
    const year = /^(?:19|20)\d\d$/.test(value);
    return strict || year || value.length < 4 || value.length > 16 || UNIT.test(after) ? 'no' : 'plausible';
  }
  if (FIGURE.test(value) || value.length < 5) return 'no';
  const digit = /\d/.test(core);
  const mark = /[^\p{L}\p{N}._/'-]/u.test(core);
  const upper = /\p{Lu}/u.test(core);
  const letter = /\p{L}/u.test(core);
  if (digit || mark) {
    const kinds = Number(upper) + Number(digit) + Number(mark) + Number(/\p{Ll}/u.test(core));
    if (strict && kinds < 3 && !/^\p{Ll}{4,}\d{2,}$/u.test(core)) return 'no';
    return letter && (digit || /[^,;:]/.test(core)) ? 'checked' : 'plausible';
  }
  if (core.length >= 8 && unrest(core) >= 0.25) return 'plausible';
  if (strict) return 'no';
  if (core.split(/[-_.]/).length >= 4) return 'plausible';
  const quoted = /["'`«]$/.test(before);
  const set = /[:=]\s{0,3}["'`«]?$/.test(before) && !/\n\s*$/.test(before);
  return (quoted || set) && LINE_END.test(after) && /^[\p{L}_]+$/u.test(core) ? 'plausible' : 'no';
}

/** Several words in quotation marks: a passphrase, not a sentence. */
function phrase(value: string): Validation {
  const words = value.split(/\s+/);
  if (words.length > 8 || words.filter((word) => STAND_INS.has(word.toLowerCase())).length > 1) return 'no';
  const long = words.filter((word) => word.length >= 3).length;
  return words.length >= 3 && long === words.length ? 'plausible' : 'no';
}
