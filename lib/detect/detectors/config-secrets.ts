/** Values that a configuration, a script or a sentence calls a key, token or secret, whatever vendor they are of. */
import { type Candidate, defineDetector, type Validation } from '../kit/detector';
import { ALNUM, HEX, noise } from '../kit/noise';
import { entropy, isPlaceholder, unrest } from '../kit/secret-token';

/** The name says that the value is about a secret, or is meant to be seen. */
const ABOUT =
  /(?:file|path|dir|name|url|uri|host|endpoint|type|version|size|length|count|number|label|hint|policy|format|field|column|header|prefix|suffix|public|pub|pubkey|hash|digest|checksum|fingerprint|salt|expir\w*|id|idx|index|arn|alias|ref|kind|class|method|algorithm|issuer|scope|audience|limit|symbol|address|mapping|store|ring|map|code|page|group|event)s?["'`\])]{0,2}\s{0,3}(?:=>|[:=?|]{1,3}|,|>|is|ist|lautet|est|es)?[\s"'`=(:]{0,6}$/i;
/** Names in code: words and short numbers, joined by case, dots, dashes or underscores. */
const NAME = /^[A-Za-z]{3,}\d{0,4}(?:[._/-]{1,2}[A-Za-z]{2,}\d{0,4}|[._/-]\d{1,4}){0,12}$/;
const UUID = /^[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}$/i;
const MIN_ENTROPY = 3.1;
const MIN_UNREST = 0.18;

function validate({ value, before }: Candidate): Validation {
  if (ABOUT.test(before) || isPlaceholder(value) || NAME.test(value)) return 'no';
  if (
    /^(?:https?:|\/|\.|www\.|[A-Z]:)|\.(?:com|net|org|io|example|de|fr|es|js|ts|py|pem|key|json|ya?ml|txt|html?)$/i.test(
      value,
    )
  )
    return 'no';
  const digits = value.replace(/\D/g, '').length;
  if (digits < 2 || digits === value.length || entropy(value) < MIN_ENTROPY) return 'no';
  if (/\d+\.\d+\.\d+/.test(value) || /(?:19|20)\d\d[-_]?[01]\d[-_]?[0-3]\d/.test(value)) return 'no';
  return UUID.test(value) || unrest(value) >= MIN_UNREST ? 'checked' : 'no';
}

const shared = {
  category: 'secret',
  region: 'global',
  law: ['GDPR Art. 32'],
} as const;

const BASE64 = noise(24);

/** What both orders of a manifest share. */
const kubernetes = {
  ...shared,
  entity: 'KUBERNETES_SECRET',
  trigger: {
    words: [
      'kind: secret',
      'kind: "secret',
      "kind: 'secret",
      'kind:secret',
      '"kind": "secret',
      '"kind":"secret',
    ],
  },
  validate: ({ value }: Candidate): Validation => (isPlaceholder(value) ? 'no' : 'checked'),
  confidence: { bare: 0, withContext: 0, withCheck: 0.9 },
  why: {
    en: 'A Kubernetes Secret holds its values merely encoded, not encrypted.',
    de: 'Ein Kubernetes-Secret enthält seine Werte nur codiert, nicht verschlüsselt.',
  },
} as const;

export const configSecrets = [
  defineDetector({
    ...shared,
    id: 'named-secret',
    entity: 'GENERIC_SECRET',
    pattern:
      /(?:(?:api|access|auth|private|client|encryption|encrypt|signing|sign|session|master|app|application|service|storage|account|secret|shared|license|consumer|admin|deploy|write|read|server|webhook|hmac|aes|crypto|cipher|recovery|product|bot)[ _.-]?keys?|secrets?|tokens?|credentials?|creds|schl(?:ü|ue)ssel|jeton|cl[ée] (?:api|d'api|secr[èe]te|priv[ée]e)|clave (?:api|de api|secreta|privada))(?:prod|production|dev|test|staging|live|value|string|base64|\d{1,3})?(?:[ _.-]\w{1,20}){0,3}["'`\])]{0,3}\s{0,3}(?:=>|:{1,3}=|\?=|\|\||[=:,>]|\b(?:is|ist|lautet|est|es)\b)[\s"'`=(]{0,5}(?<value>[\w+/.~=-]{9,200}[\w+/~=-])(?![\w+/~=-]|\.\w|\()/gi,
    trigger: {
      words: [
        'key',
        'secret',
        'token',
        'credential',
        'creds',
        'schlussel',
        'schluessel',
        'jeton',
        'cle api',
        'cle secr',
        'cle priv',
        "cle d'api",
        'clave api',
        'clave de api',
        'clave sec',
        'clave priv',
      ],
    },
    reach: [24, 320],
    validate,
    confidence: { bare: 0, withContext: 0, withCheck: 0.75 },
    why: {
      en: 'A random value that is called a key, token or secret opens whatever it belongs to.',
      de: 'Ein Zufallswert, der Schlüssel, Token oder Geheimnis heißt, öffnet, wozu er gehört.',
    },
    examples: {
      find: [
        `api_key = "«${noise(32)}»"`,
        `CLIENT_SECRET: «${noise(40, HEX)}»`,
        `Our access token is «${noise(24)}».`,
        `'access_token': '«${noise(20)}==»'`,
      ],
      ignore: [
        `public_key = "${noise(32)}"`,
        'const keyLength = 4096; secretName = "kontor-prod-db-2"',
        'The key is in the safe on the second floor.',
        'token_file: /etc/kontor/token-2024',
        'secret: xxxxxxxxxxxxxxxx',
        `api_key = os.environ["KONTOR_API_KEY_2"]`,
        'tokenization-api:rc0.15.0_20231217_1420-SNAPSHOT',
      ],
    },
  }),
  defineDetector({
    ...kubernetes,
    id: 'kubernetes-secret',
    pattern:
      /\bkind["']?:[ \t]{0,4}["']?secret\b["']?(?:(?!\n---)[\s\S]){0,400}?\b(?:stringData|data)["']?:[ \t{]{0,4}\s{1,20}(?:[^\n]{0,200}\n\s{0,20}){0,4}?["']?[\w.-]{1,60}["']?:[ \t]{0,4}(?:(?:\||>)[-+]?\s{1,20})?["']?(?<value>[A-Za-z0-9+/]{10,2000}={0,3})(?![^\s"',}])/gi,
    reach: [1, 2900],
    examples: {
      find: [`apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  password: «${BASE64}»`],
      ignore: [
        'kind: Secret\ndata:\n  password: {{ .Values.password }}',
        'kind: Secret\nmetadata:\n  name: db',
      ],
    },
  }),
  defineDetector({
    ...kubernetes,
    id: 'kubernetes-secret-data-first',
    pattern:
      /\b(?:stringData|data)["']?:[ \t{]{0,4}\s{1,20}(?:[^\n]{0,200}\n\s{0,20}){0,4}?["']?[\w.-]{1,60}["']?:[ \t]{0,4}(?:(?:\||>)[-+]?\s{1,20})?["']?(?<value>[A-Za-z0-9+/]{10,1000}={0,3})["']?(?=\s)(?:(?!\n---)[\s\S]){0,300}?\bkind["']?:[ \t]{0,4}["']?secret\b/gi,
    reach: [1500, 10],
    examples: {
      find: [`apiVersion: v1\ndata:\n  password: «${BASE64}»\nkind: Secret\nmetadata:\n  name: db`],
      ignore: ['data:\n  password: ""\nkind: Secret', `data:\n  x: ${BASE64}\n---\nkind: Secret`],
    },
  }),
  defineDetector({
    ...shared,
    id: 'google-service-account',
    entity: 'GOOGLE_SERVICE_ACCOUNT',
    pattern: /"type"\s{0,4}:\s{0,4}"service_account"/g,
    trigger: { words: ['service_account'] },
    reach: [12, 2],
    confidence: { bare: 0.7, withContext: 0.7, withCheck: 0.7 },
    why: {
      en: 'The key file of a Google service account opens all that the account may use.',
      de: 'Die Schlüsseldatei eines Google-Dienstkontos öffnet alles, was das Konto benutzen darf.',
    },
    examples: {
      find: [`{ «"type": "service_account"», "project_id": "kontor" }`],
      ignore: ['create a service_account first', '"type": "authorized_user"'],
    },
  }),
  defineDetector({
    ...shared,
    id: 'json-web-key',
    entity: 'PRIVATE_KEY',
    pattern: /"(?:d|k)"\s{0,3}:\s{0,3}"(?<value>[\w-]{22,700})"/g,
    trigger: { words: ['"kty"'] },
    reach: [900, 900],
    confidence: { bare: 0.9, withContext: 0.9, withCheck: 0.9 },
    why: {
      en: 'Whoever has a private key can pose as its owner and read what was meant for them.',
      de: 'Wer einen privaten Schlüssel hat, kann sich als sein Besitzer ausgeben und lesen, was für diesen bestimmt war.',
    },
    examples: {
      find: [`{"kty":"EC","crv":"P-256","x":"${noise(43)}","d":"«${noise(43)}»"}`],
      ignore: [`{"kty":"EC","crv":"P-256","x":"${noise(43)}"}`, `{"d":"${noise(43, ALNUM)}"}`],
    },
  }),
];
