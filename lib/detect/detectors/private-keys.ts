/** Private keys as text: PEM (RFC 7468), OpenSSH, PGP (RFC 4880), PuTTY and age. */
import { type Candidate, defineDetector, type Validation } from '../kit/detector';
import { noise } from '../kit/noise';

/** A header line alone is a manual; with an unbroken line of key material behind it, it is a key. */
const MATERIAL = /[A-Za-z0-9+/=]{32}/;

function validatePem({ value }: Candidate): Validation {
  const body = value.replace(/-{4,5} ?(?:BEGIN|END)[^-\n]*-{4,5}/g, '');
  if (/(.)\1{20}|example|redacted/i.test(body.slice(0, 200))) return 'no';
  return MATERIAL.test(body) ? 'checked' : 'no';
}

const shared = {
  entity: 'PRIVATE_KEY',
  category: 'secret',
  region: 'global',
  confidence: { bare: 0.9, withContext: 0.9, withCheck: 0.98 },
  why: {
    en: 'Whoever has a private key can pose as its owner and read what was meant for them.',
    de: 'Wer einen privaten Schlüssel hat, kann sich als sein Besitzer ausgeben und lesen, was für diesen bestimmt war.',
  },
  law: ['GDPR Art. 32'],
} as const;

const BODY = noise(64);
const begin = (label: string) => `-----BEGIN ${label}-----`;
const pem = (label: string) => `${begin(label)}\n${BODY}\n-----END ${label}-----`;

export const privateKeys = [
  defineDetector({
    ...shared,
    id: 'private-key-pem',
    pattern:
      /-{4,5} ?BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)? ?-{4,5}(?:[\s>]*[A-Z][A-Za-z-]{2,20}: [^\n]{1,200}\n){0,6}[A-Za-z0-9+/=\s\\>]{0,14000}(?:-{4,5} ?END [A-Z0-9 ]{1,50}-{4,5})?/g,
    trigger: { words: ['private key-----', 'private key ----', 'private key block-----'] },
    reach: [60, 15_500],
    validate: validatePem,
    examples: {
      find: [
        `«${pem('PRIVATE KEY')}»`,
        `key:\n«${pem('OPENSSH PRIVATE KEY')}»\nregards`,
        `«${pem('RSA PRIVATE KEY')}»`,
        `«${pem('PGP PRIVATE KEY BLOCK')}»`,
        `"«${pem('EC PRIVATE KEY').replaceAll('\n', '\\n')}»"`,
      ],
      ignore: [
        pem('PUBLIC KEY'),
        pem('CERTIFICATE'),
        `Paste the line ${begin('PRIVATE KEY')} first.`,
        'our private key is in the vault',
      ],
    },
  }),
  defineDetector({
    ...shared,
    id: 'private-key-putty',
    pattern: /Private-Lines: \d{1,3}\s{1,4}(?:[A-Za-z0-9+/=]{16,64}\s{0,4}){1,200}/g,
    trigger: { words: ['private-lines:'] },
    reach: [0, 14_000],
    examples: {
      find: [`PuTTY-User-Key-File-3: ssh-rsa\n«Private-Lines: 1\n${BODY}»`],
      ignore: ['Private-Lines: see the manual', 'Public-Lines: 1'],
    },
  }),
  defineDetector({
    ...shared,
    id: 'private-key-age',
    pattern: /(?<![A-Z0-9])AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}(?![A-Z0-9])/gi,
    trigger: { words: ['age-secret-key-1'] },
    reach: [0, 60],
    examples: {
      find: [`«AGE-SECRET-KEY-1${noise(58, '023456789ACDEFGHJKLMNPQRSTUVWXYZ')}»`],
      ignore: ['AGE-SECRET-KEY-1', 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'],
    },
  }),
];
