/** Passwords as people tell them to each other, in sentences and lines of nine languages. */
import { defineDetector } from '../kit/detector';
import { validatePassword } from '../kit/password-value';
import { LANGUAGES } from '../kit/password-words';

const VALUE =
  '(?<value>(?<=["\'`«])[^"\'`«»\\n]{4,80}(?=["\'`»])|[^\\s"\'`«»<>]{2,63}[^\\s"\'`«».,;:)\\]}<>])';

const shared = {
  entity: 'PASSWORD',
  category: 'secret',
  region: 'global',
  confidence: { bare: 0.65, withContext: 0.65, withCheck: 0.85 },
  why: {
    en: 'A password in a mail stays readable in every mailbox, backup and device that the mail reaches.',
    de: 'Ein Passwort in einer Mail bleibt in jedem Postfach, jeder Sicherung und jedem Gerät lesbar, das die Mail erreicht.',
  },
  law: ['GDPR Art. 32'],
} as const;

const told = LANGUAGES.map(({ id, nouns, links, verbs, adverbs, changed, words, find, ignore }) => {
  const filler = `(?:[ ,(]{1,2}(?:${links})(?![a-zß-ÿ])(?:[^\\n:=;!?"<>.]|\\.(?=\\S)){0,50}?)?`;
  const says = `(?:[ )]{0,2}(?:=>|->|[:=]{1,2}|- )|[ )]{1,2}(?:${verbs})(?: (?:${adverbs})){0,2}[ :]{0,2})`;
  const lead = `(?:(?:${nouns})["'\\])]{0,2}${filler}${says}|(?:${changed.replace('N', `(?:${nouns})`)})|(?:${nouns})(?= ))`;
  /** The noun itself stands right before the value. */
  const bare = new RegExp(`(?:${nouns})["'\`«( ]{1,3}$`, 'i');
  return defineDetector({
    ...shared,
    id: `password-${id}`,
    pattern: new RegExp(`${lead}\\s{0,3}["'\`«(]{0,2}${VALUE}`, 'gi'),
    trigger: { words },
    reach: [90, 190],
    validate: (candidate) => validatePassword(candidate, bare.test(candidate.before)),
    examples: { find, ignore },
  });
});

/** "Login: mara / Elbe2024": no word for the password at all. */
const pair = defineDetector({
  ...shared,
  id: 'login-pair',
  pattern: new RegExp(
    `(?:log-?in|credentials|zugangsdaten|anmeldedaten|identifiants|credenciales|datos de acceso)[^\\n:;.]{0,30}:\\s{0,3}[^\\s/|,:]{2,60} ?[/|,] ?${VALUE}`,
    'gi',
  ),
  trigger: {
    words: [
      'login',
      'log-in',
      'credentials',
      'zugangsdaten',
      'anmeldedaten',
      'identifiants',
      'credenciales',
      'datos de acceso',
    ],
  },
  reach: [0, 180],
  validate: (candidate) => validatePassword(candidate, true),
  examples: {
    find: ['Login: mara / «Elbe2024»', 'Zugangsdaten für das Portal: mkern, «Elbe!2024»'],
    ignore: [
      'Login: https://portal.example/Start2024',
      'Credentials: see the vault, item Portal',
      'Login: 12/05/2024',
    ],
  },
});

export const passwords = [...told, pair];
