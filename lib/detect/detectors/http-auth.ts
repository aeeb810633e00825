/** Logins in HTTP requests (RFC 9110, Authorization; RFC 6265, cookies) and in curl commands. */
import { type Candidate, defineDetector, type Validation } from '../kit/detector';
import { noise } from '../kit/noise';
import { entropy, isPlaceholder, unrest } from '../kit/secret-token';

const STAND_IN =
  /^(?:x+|\*+|change(?:it|me)|pass(?:w(?:or)?d)?|pwd|test|token|secret|(?:my|your|api|access|bearer|auth|the)[_-]?(?:api|access|auth)?[_-]?(?:key|token|secret|pass(?:word)?))$/i;

function validateHeader({ value }: Candidate): Validation {
  if (STAND_IN.test(value) || isPlaceholder(value)) return 'no';
  if (!/\d/.test(value) && unrest(value) < 0.2) return 'no';
  return entropy(value) < 2.75 ? 'no' : 'checked';
}

/** Behind "name:", or a key that stands for both. */
function validateLogin({ value, before, after }: Candidate): Validation {
  if (after.startsWith(':')) return /\d/.test(value) && unrest(value) > 0.15 ? 'checked' : 'no';
  if (STAND_IN.test(value) || isPlaceholder(value) || /[<{[]\S*$/.test(before)) return 'no';
  if (/^[$%<[{]|^(?:root|\d{1,5})$/.test(value) || value.length < 4) return 'no';
  return /\d|[^\w.-]/.test(value) || unrest(value) > 0.2 ? 'checked' : 'plausible';
}

const shared = {
  category: 'secret',
  region: 'global',
  law: ['GDPR Art. 32'],
} as const;

export const httpAuth = [
  defineDetector({
    ...shared,
    id: 'authorization-header',
    entity: 'AUTHORIZATION_HEADER',
    pattern:
      /\b(?:proxy-)?authorization["'\]]{0,2}\s{0,2}[:=]\s{0,3}["'`]?(?:(?:basic|bearer|(?:api-?)?token|api-?key|sso-key|genie-?key|key|oauth|digest|apikey)[ :=]{1,3}){0,2}["']?(?<value>[\w=~@.+/:|-]{8,2000})/gi,
    trigger: { words: ['authorization'] },
    reach: [8, 2100],
    validate: validateHeader,
    confidence: { bare: 0, withContext: 0, withCheck: 0.85 },
    why: {
      en: 'The header of a request carries the login of whoever made it.',
      de: 'Die Kopfzeile einer Anfrage enthält die Anmeldung dessen, der sie gestellt hat.',
    },
    examples: {
      find: [
        `curl -H "Authorization: Bearer «${noise(32)}»" https://api.kontor.example`,
        `authorization: Basic «${btoa(`mara:${noise(12)}`)}»`,
        `{"Authorization": "Token «${noise(40)}»"}`,
      ],
      ignore: [
        'Authorization: Bearer XXXXXXXXXXXX',
        'Authorization: Bearer <token>',
        `Authorization: Bearer ${'$'}TOKEN`,
        'Authorization: required before travel',
      ],
    },
  }),
  defineDetector({
    ...shared,
    id: 'key-header',
    entity: 'AUTHORIZATION_HEADER',
    pattern:
      /(?:(?<=(?:-H|--header)[= ]{0,3}["'])(?:api-?)?(?:key|token|secret)|\bx-(?:[a-z]{1,20}-){0,3}(?:key|token|secret|auth)|\bapi-?(?:key|token)|\bprivate-token|\b(?:set-)?cookie: ?(?:[\w-]{1,30}=[^;\s]{0,80}; ?){0,6}[\w.-]{0,20}(?:sess|sid|token|auth)[\w.-]{0,20}=)["']?(?::|(?<==))\s{0,3}["']?(?<value>[\w=~@.+/%-]{8,600})/gi,
    trigger: {
      words: ['-h "', "-h '", '--header', 'x-', 'api-key', 'apikey', 'api-token', 'private-token', 'cookie:'],
    },
    reach: [40, 900],
    validate: validateHeader,
    confidence: { bare: 0, withContext: 0, withCheck: 0.8 },
    why: {
      en: 'The header of a request carries the key of whoever made it.',
      de: 'Die Kopfzeile einer Anfrage enthält den Schlüssel dessen, der sie gestellt hat.',
    },
    examples: {
      find: [
        `curl -H "X-API-Key: «${noise(24)}»" https://api.kontor.example`,
        `-H 'Api-Token: «${noise(11)}»'`,
        `Cookie: lang=de; sessionid=«${noise(32)}»`,
      ],
      ignore: [
        'X-Api-Key: <your key>',
        `-H "X-Api-Key: ${'$'}KEY"`,
        'x-rays of the token',
        'X-Auth-Token-Header-Name: authorization',
        'Cookie: lang=de; theme=dark',
      ],
    },
  }),
  defineDetector({
    ...shared,
    id: 'command-line-login',
    entity: 'COMMAND_LINE_PASSWORD',
    pattern:
      /(?<=\s)(?:-u|--user|--proxy-user)(?:=|[ \t]{1,5}|(?=["']))["']{0,2}(?:[^\s"':$]{0,100}["']{0,2}:["']{0,2}(?=[^\s"']{3}))?(?<value>(?<=:["']{0,2})[^\s"']{3,100}|[\w.-]{16,100}(?=:["']?(?:\s|$)))/g,
    trigger: { words: ['-u ', '-u"', "-u'", '--user', '--proxy-user', '-u='] },
    reach: [1, 230],
    validate: validateLogin,
    confidence: { bare: 0.5, withContext: 0.8, withCheck: 0.85 },
    context: { words: ['curl', 'wget', 'http', 'https'], distance: 200 },
    why: {
      en: 'A command carries a user name and a password: whoever reads it can run it.',
      de: 'Ein Befehl enthält Benutzernamen und Passwort: Wer ihn liest, kann ihn ausführen.',
    },
    examples: {
      find: [
        `curl -u mara:«${noise(14)}» https://api.kontor.example`,
        `curl -s --user 'api:«Kontor-7!»' https://api.kontor.example`,
      ],
      ignore: [
        'curl -u user:password https://api.kontor.example',
        'curl -u mara:•••••••• https://api.kontor.example',
        'curl -u <user>:<password> https://api.kontor.example',
        `curl --user "${'$'}USER:${'$'}PASS" https://api.kontor.example`,
        'docker run -u 1000:1000 kontor',
        'curl -u ":" https://localhost',
      ],
    },
  }),
  defineDetector({
    ...shared,
    id: 'command-line-password',
    entity: 'COMMAND_LINE_PASSWORD',
    pattern:
      /(?<=\s)(?:--(?:password|passwd|pass|api-key|apikey|token|secret|access-token|auth-token|client-secret)(?:=|[ \t]{1,3})|(?<=\b(?:mysql|mysqldump|sshpass|mongo|psql|7z|zip|unzip)\b[^\n]{0,80}\s)-p\s?)["']?(?<value>[^\s"'`$<{[(%-][^\s"'`<>]{5,199})/gi,
    trigger: {
      words: [
        '--pass',
        '--api',
        '--token',
        '--secret',
        '--access',
        '--auth',
        '--client-s',
        'sshpass',
        'mysql',
      ],
    },
    reach: [2, 300],
    validate: validateHeader,
    confidence: { bare: 0, withContext: 0, withCheck: 0.8 },
    why: {
      en: 'A command carries a password or key: whoever reads it can run it.',
      de: 'Ein Befehl enthält ein Passwort oder einen Schlüssel: Wer ihn liest, kann ihn ausführen.',
    },
    examples: {
      find: [
        `gcli login --token «${noise(24)}»`,
        `mysql -u app -p«Kontor7sand» crm`,
        `sshpass -p '«Elbe-2024!»' ssh app@host`,
      ],
      ignore: ['use --password-stdin instead', `--token ${'$'}TOKEN`, '--token <token>', 'mysql -p'],
    },
  }),
];
