/** The primitives against the vectors of their own documents. */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { canonicalText, nextState, recordKey } from '../../../lib/crypto/chain';

const range = (from: number, to: number) => Uint8Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe('HKDF-SHA256, RFC 5869 appendix A', () => {
  it.each([
    {
      name: 'A.1',
      ikm: '0b'.repeat(22),
      salt: bytesToHex(range(0x00, 0x0c)),
      info: bytesToHex(range(0xf0, 0xf9)),
      length: 42,
      okm: '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    },
    {
      name: 'A.2',
      ikm: bytesToHex(range(0x00, 0x4f)),
      salt: bytesToHex(range(0x60, 0xaf)),
      info: bytesToHex(range(0xb0, 0xff)),
      length: 82,
      okm:
        'b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09' +
        'da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87',
    },
    {
      name: 'A.3',
      ikm: '0b'.repeat(22),
      salt: '',
      info: '',
      length: 42,
      okm: '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
    },
  ])('$name', ({ ikm, salt, info, length, okm }) => {
    const made = hkdf(sha256, hexToBytes(ikm), hexToBytes(salt), hexToBytes(info), length);
    expect(bytesToHex(made)).toBe(okm);
  });

  it('the ratchet is HKDF with no salt and its own two infos', () => {
    const state = range(0x00, 0x1f);
    const plain = (info: string) => hkdf(sha256, state, new Uint8Array(32), utf8ToBytes(info), 32);
    expect(recordKey(state)).toEqual(plain('draftguard/record'));
    expect(nextState(state)).toEqual(plain('draftguard/ratchet'));
  });
});

describe('XChaCha20-Poly1305, draft-irtf-cfrg-xchacha-03 A.3.1', () => {
  const key = range(0x80, 0x9f);
  const nonce = range(0x40, 0x57);
  const aad = hexToBytes('50515253c0c1c2c3c4c5c6c7');
  const text = utf8ToBytes(
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
  );
  const sealed =
    'bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39' +
    'ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9' +
    '21f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49';

  it('seals and opens', () => {
    expect(bytesToHex(xchacha20poly1305(key, nonce, aad).encrypt(text))).toBe(sealed);
    expect(xchacha20poly1305(key, nonce, aad).decrypt(hexToBytes(sealed))).toEqual(text);
  });
});

describe('canonical JSON, RFC 8785 section 3.2.2', () => {
  it('sorts keys and spells numbers and strings in one way', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\u002f',
      literals: [null, true, false],
    };
    expect(canonicalText(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });
});
