/** Passwords inside addresses (RFC 3986, userinfo), database connection strings and login files. */
import { type Candidate, defineDetector, type Validation } from '../kit/detector';
import { noise } from '../kit/noise';
import { isPlaceholder } from '../kit/secret-token';

/** What manuals write for a password, and what opens nothing that matters. */
const STAND_IN =
  /^(?:\W*|x+|user(?:name)?|pass(?:w(?:or)?d)?|pwd|secret|token|test|changeit|guest|mypass(?:word)?|the[_-]?password|\w*_pass(?:word)?|passwort|kennwort|contrase\S{1,2}a|\d{1,5})$/i;

function validate({ value, after }: Candidate): Validation {
  if (STAND_IN.test(value) || isPlaceholder(value) || /^[$%{<[]/.test(value)) return 'no';
  return /^@(?:localhost|127\.0\.0\.1|example\.)/.test(after) ? 'plausible' : 'checked';
}

const shared = {
  category: 'secret',
  region: 'global',
  validate,
  confidence: { bare: 0.7, withContext: 0.7, withCheck: 0.92 },
  law: ['GDPR Art. 32'],
} as const;

export const connectionStrings = [
  defineDetector({
    ...shared,
    id: 'password-in-url',
    entity: 'URL_PASSWORD',
    pattern:
      /(?<![A-Za-z0-9+.-])[a-z][a-z0-9+.-]{1,30}:\/\/[^\s:@/?#"'<>()]{0,100}:(?<value>[^\s@/"'<>]{2,200})@(?=[\w[-])/gi,
    trigger: { words: ['://'] },
    reach: [32, 320],
    why: {
      en: 'The address carries a user name and a password: whoever reads it can log in.',
      de: 'Die Adresse enthält Benutzernamen und Passwort: Wer sie liest, kann sich anmelden.',
    },
    examples: {
      find: [
        `postgres://app:«${noise(14)}»@db.kontor.example:5432/crm`,
        `mongodb+srv://mara:«h7-Kontor!»@cluster0.kontor.example/?retryWrites=true`,
        `https://deploy:«${noise(20)}»@git.kontor.example/shop.git`,
        `redis://:«${noise(24)}»@cache.kontor.example:6379/0`,
      ],
      ignore: [
        'postgres://user:password@localhost/db',
        `postgresql://${'$'}{USER}:${'$'}{PASS}@db/app`,
        'https://kontor.example:8080/@mara',
        'mongodb://<user>:<pass>@host',
        'see https://kontor.example/a:b@c',
        'ssh://git@git.kontor.example:2222/shop.git',
      ],
    },
  }),
  defineDetector({
    ...shared,
    id: 'connection-string-password',
    entity: 'DATABASE_PASSWORD',
    pattern:
      /\b(?:(?:user(?: ?id)?|uid|server|host|data source|database|initial catalog|username|driver)\s?=[^;\n"]{1,100};\s?){1,6}(?:password|pwd)\s?=\s?["']?(?<value>[^;\s"'<>]{3,128})/gi,
    trigger: { words: ['password=', 'pwd=', 'password ='] },
    reach: [500, 140],
    why: {
      en: 'A connection string with its password opens the database to whoever reads it.',
      de: 'Eine Verbindungszeile mit Passwort öffnet jedem, der sie liest, die Datenbank.',
    },
    examples: {
      find: [
        'Server=db.kontor.example;Database=crm;User Id=app;Password=«Elbe-7-sand»;Encrypt=true',
        'Data Source=erp;UID=sa;PWD=«Kontor#2024»',
      ],
      ignore: ['Server=db;User Id=app;Password=password;', 'Server=db;User Id=app;Password=<password>;'],
    },
  }),
  defineDetector({
    ...shared,
    id: 'netrc-password',
    entity: 'PASSWORD',
    pattern:
      /\bmachine\s{1,4}\S{3,100}\s{1,4}login\s{1,4}\S{1,100}\s{1,4}password\s{1,4}(?<value>\S{4,100})/gi,
    trigger: { words: ['machine '] },
    reach: [0, 340],
    why: {
      en: 'A line of a login file (.netrc) holds a working name and password.',
      de: 'Eine Zeile einer Anmeldedatei (.netrc) enthält einen gültigen Namen und sein Passwort.',
    },
    examples: {
      find: [`machine git.kontor.example login mara password «${noise(16)}»`],
      ignore: ['the machine needs a login and a password', 'machine host login user password <password>'],
    },
  }),
  defineDetector({
    ...shared,
    id: 'login-file-entry',
    entity: 'PASSWORD',
    pattern:
      /(?:_auth(?:Token)?\s?=\s?|"auth"\s?:\s?"|<add key="(?:ClearText)?Password"\s{0,3}value="|<password>|\bBUNDLE_[A-Z0-9]{2,30}__[A-Z0-9_]{2,60}["' ]{0,3}[=:]["' ]{0,3}|\bpgpass\S{0,3}\s)(?<value>[^\s"'<>]{6,400})/g,
    trigger: { words: ['_auth', '"auth"', '<add key=', '<password>', 'bundle_'] },
    reach: [0, 480],
    why: {
      en: 'An entry of a package manager or container login file: whoever has it can log in.',
      de: 'Ein Eintrag aus der Anmeldedatei einer Paket- oder Containerverwaltung: Wer ihn hat, kann sich anmelden.',
    },
    examples: {
      find: [
        `//npm.kontor.example/:_authToken=«${noise(36)}»`,
        `{"auths":{"hub":{"auth":"«${noise(30)}==»"}}}`,
        '<add key="ClearTextPassword" value="«Kontor-7-sand»" />',
        'BUNDLE_GEMS__KONTOR__EXAMPLE=«a1b2c3d4:0f9e8d7c»',
      ],
      ignore: [
        '<password>%PASSWORD%</password>',
        `_authToken=${'$'}{NPM_TOKEN}`,
        '"auth": "yes"',
        'BUNDLE_PATH: "vendor"',
      ],
    },
  }),
  defineDetector({
    ...shared,
    id: 'password-hash',
    entity: 'PASSWORD_HASH',
    pattern:
      /\$(?:2[abxy]\$\d\d\$[./A-Za-z0-9]{53}|(?:1|5|6|y|apr1)\$(?:rounds=\d{1,9}\$)?[./A-Za-z0-9]{1,22}\$(?:[./A-Za-z0-9]{1,24}\$)?[./A-Za-z0-9]{22,86}|argon2(?:id|i|d)\$v=\d{1,3}\$m=\d{1,9},t=\d{1,4},p=\d{1,4}\$[A-Za-z0-9+/]{8,64}\$[A-Za-z0-9+/]{16,128})(?![./A-Za-z0-9$])/g,
    trigger: { words: ['$2a$', '$2b$', '$2y$', '$2x$', '$1$', '$5$', '$6$', '$y$', '$apr1$', '$argon2'] },
    reach: [0, 300],
    validate: ({ value }) => (isPlaceholder(value.slice(8)) ? 'no' : 'checked'),
    why: {
      en: 'A hashed password can be guessed offline by whoever has it.',
      de: 'Wer den Hash eines Passworts hat, kann es in Ruhe erraten.',
    },
    examples: {
      find: [`mara:«$2b$12$${noise(53)}»`, `root:«$6$${noise(8)}$${noise(86)}»:19000:0`],
      ignore: ['costs $2 a piece or $1$ more', '$2b$12$'],
    },
  }),
];
