/**
 * Addresses of cryptocurrencies, by their checksums: base58check (Bitcoin, Litecoin, Dogecoin, Tron, Dash, XRP), bech32
 * and bech32m (BIP 173, 350), EIP-55 for Ethereum; Solana's have none and need a word nearby.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { type Candidate, defineDetector, type Validation } from '../kit/detector';

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const RIPPLE = 'rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz';
const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
/** First byte: Bitcoin, Litecoin, Dogecoin, Dash, Tron. XRP's is 0 in its own alphabet. */
const VERSIONS = new Set([0x00, 0x05, 0x30, 0x32, 0x1e, 0x16, 0x4c, 0x10, 0x41]);

function decode58(text: string, alphabet: string): number[] {
  const bytes: number[] = [];
  for (const char of text) {
    let carry = alphabet.indexOf(char);
    for (let at = 0; at < bytes.length; at++) {
      carry += (bytes[at] as number) * 58;
      bytes[at] = carry & 255;
      carry >>= 8;
    }
    if (carry > 0) bytes.push(carry);
  }
  for (let at = 0; text[at] === alphabet[0]; at++) bytes.push(0);
  return bytes.reverse();
}

function validateBase58({ value }: Candidate): Validation {
  const bytes = decode58(value, value.startsWith('r') ? RIPPLE : BASE58);
  if (bytes.length !== 25 || !VERSIONS.has(bytes[0] as number)) return 'no';
  const check = sha256(sha256(Uint8Array.from(bytes.slice(0, 21))));
  return bytes.slice(21).every((byte, at) => byte === check[at]) ? 'checked' : 'no';
}

function validateBech32({ value }: Candidate): Validation {
  if (value !== value.toLowerCase() && value !== value.toUpperCase()) return 'no';
  const text = value.toLowerCase();
  const split = text.lastIndexOf('1');
  const prefix = [...text.slice(0, split)].map((char) => char.charCodeAt(0));
  const data = [...text.slice(split + 1)].map((char) => BECH32.indexOf(char));
  let check = 1;
  for (const part of [...prefix.map((unit) => unit >> 5), 0, ...prefix.map((unit) => unit & 31), ...data]) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ part;
    for (const [bit, generator] of GENERATOR.entries()) if ((top >> bit) & 1) check ^= generator;
  }
  // Version 0 closes with bech32, all later ones with bech32m.
  return check === (data[0] === 0 ? 1 : 0x2bc830a3) ? 'checked' : 'no';
}

/** EIP-55: a letter is a capital where the hash of the small letters has a nibble of 8 or more. */
function validateEthereum({ value }: Candidate): Validation {
  const hex = value.slice(2);
  const small = hex.toLowerCase();
  if (/^(.)\1*$/.test(small)) return 'no';
  if (hex === small || hex === hex.toUpperCase()) return 'plausible';
  const hash = keccak_256(new TextEncoder().encode(small));
  const holds = [...hex].every((char, at) => {
    const nibble = ((hash[at >> 1] as number) >> (at % 2 === 0 ? 4 : 0)) & 15;
    return /\d/.test(char) || nibble > 7 === char < 'a';
  });
  return holds ? 'checked' : 'no';
}

const SHARED = {
  entity: 'CRYPTO',
  category: 'financial',
  region: 'global',
  context: {
    words: [
      'wallet',
      'bitcoin',
      'btc',
      'ethereum',
      'eth',
      'crypto',
      'litecoin',
      'solana',
      'usdt',
      'usdc',
      'ledger',
      'metamask',
    ],
    distance: 80,
  },
  why: {
    en: 'Whoever knows whose address it is can read all its payments, for ever.',
    de: 'Wer weiß, wessen Adresse das ist, kann alle ihre Zahlungen lesen, für immer.',
  },
  law: ['GDPR Art. 4(1)'],
} as const;

export const cryptoAddresses = [
  defineDetector({
    ...SHARED,
    id: 'crypto-base58',
    pattern: /(?<![A-Za-z\d])[13LMDXTr7A9][1-9A-HJ-NP-Za-km-z]{24,34}(?![A-Za-z\d])/g,
    trigger: { token: [25, 35], minDigits: 1, minLetters: 8 },
    reach: [0, 0],
    validate: validateBase58,
    confidence: { bare: 0, withContext: 0, withCheck: 0.9 },
    examples: {
      find: ['send to «1BoatSLRHtKNngkdXEeobR76b53LETtpyT»', '«3EktnHQD7RiAE6uzMj2ZifT9YgRrkSgzQX»'],
      ignore: ['1BoatSLRHtKNngkdXEeobR76b53LETtpyU', 'Abcdefghjkmnpqrstuvwxyz123456'],
    },
  }),
  defineDetector({
    ...SHARED,
    id: 'crypto-bech32',
    pattern: /(?<![A-Za-z\d])(?:bc|ltc)1[02-9ac-hj-np-z]{11,71}(?![A-Za-z\d])/gi,
    trigger: { words: ['bc1', 'ltc1'] },
    reach: [0, 75],
    validate: validateBech32,
    confidence: { bare: 0, withContext: 0, withCheck: 0.95 },
    examples: {
      find: [
        '«BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4»',
        'btc: «bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0»',
      ],
      ignore: ['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5', 'abc1 and bc1'],
    },
  }),
  defineDetector({
    ...SHARED,
    id: 'crypto-ethereum',
    pattern: /(?<![A-Za-z\d])0x[\da-f]{40}(?![A-Za-z\d])/gi,
    trigger: { words: ['0x'] },
    reach: [0, 42],
    validate: validateEthereum,
    confidence: { bare: 0.5, withContext: 0.9, withCheck: 0.9 },
    examples: {
      find: [
        'ETH «0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed»',
        'wallet «0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359»',
      ],
      ignore: [
        '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD',
        '0x5aaeb6053f',
        '0x0000000000000000000000000000000000000000',
      ],
    },
  }),
  defineDetector({
    ...SHARED,
    id: 'crypto-solana',
    pattern: /(?<![A-Za-z\d])[1-9A-HJ-NP-Za-km-z]{43,44}(?![A-Za-z\d])/g,
    trigger: { token: [43, 44], minDigits: 2, minLetters: 20 },
    reach: [0, 0],
    validate: ({ value }) => (decode58(value, BASE58).length === 32 ? 'plausible' : 'no'),
    context: { words: ['solana', 'sol', 'phantom', 'spl'], distance: 60 },
    confidence: { bare: 0, withContext: 0.75, withCheck: 0 },
    examples: {
      find: ['Solana wallet «7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV»'],
      ignore: [
        'id 7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV',
        'solana 7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFL',
      ],
    },
  }),
];
