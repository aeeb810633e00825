/** JSON Web Tokens (RFC 7519): three base64url pieces of which the first decodes to a JOSE header. */
import { type Candidate, defineDetector, type Validation } from '../kit/detector';

function validate({ value }: Candidate): Validation {
  const header = decode(value.slice(0, value.indexOf('.')));
  const payload = decode(value.split('.')[1] ?? '');
  if (!/^\{\s*"(?:alg|enc|typ|kid|cty|zip|jku|jwk|x5[tuc]|crit|iv|epk|apu|apv|b64)/.test(header)) return 'no';
  if (!/"(?:alg|enc)"\s*:\s*"\w/.test(header)) return 'plausible';
  return payload.startsWith('{') || /"enc"/.test(header) ? 'checked' : 'plausible';
}

function decode(base64url: string): string {
  try {
    return atob(base64url.replace(/-/g, '+').replace(/_/g, '/'));
  } catch {
    return '';
  }
}

const token = (...pieces: readonly string[]) =>
  pieces.map((piece) => btoa(piece).replace(/=+$/, '')).join('.');

export const jwt = [
  defineDetector({
    id: 'json-web-token',
    entity: 'JWT',
    category: 'secret',
    region: 'global',
    pattern:
      /(?<![\w-])ey[A-Za-z0-9_-]{12,2000}\.[A-Za-z0-9_-]{8,8000}\.[A-Za-z0-9_-]{0,2000}(?:\.[A-Za-z0-9_-]{1,4000}\.[A-Za-z0-9_-]{1,200})?/g,
    trigger: { words: ['eyj', 'eyi', 'eya'] },
    reach: [0, 16_500],
    validate,
    confidence: { bare: 0.7, withContext: 0.7, withCheck: 0.95 },
    why: {
      en: 'Until it expires, whoever reads this token is logged in as its owner.',
      de: 'Bis es abläuft, ist jeder, der dieses Token liest, als dessen Besitzer angemeldet.',
    },
    law: ['GDPR Art. 32'],
    examples: {
      find: [
        `Authorization: Bearer «${token('{"alg":"HS256"}', '{"sub":"mara"}', 'signature of nothing')}»`,
        `id_token=«${token('{"typ":"JWT","alg":"none"}', '{"iss":"https://id.example"}', '')}»`,
      ],
      ignore: [
        'eyJub3QiOiJhIHRva2VuIn0.abcdefghijk.lmnopqrstuv',
        'eyeglasses.shop.example.com',
        'eyJhbGciOiJIUzI1NiJ9 alone',
      ],
    },
  }),
];
