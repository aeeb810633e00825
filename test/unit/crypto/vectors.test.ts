/** The primitives against the vectors of their own documents. */
import { chacha20, xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { canonicalText, ratchet } from '../../../lib/crypto/chain';

const range = (from: number, to: number) => Uint8Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe('ChaCha20, RFC 8439', () => {
  const block = (key: Uint8Array, nonce: string, counter: number) =>
    bytesToHex(chacha20(key, hexToBytes(nonce), new Uint8Array(64), undefined, counter));

  it('section 2.3.2: one block', () => {
    expect(block(range(0x00, 0x1f), '000000090000004a00000000', 1)).toBe(
      '10f1e7e4d13b5915500fdd1fa32071c4c7d1f4c733c068030422aa9ac3d46c4e' +
        'd2826446079faa0914c2d705d98b02a2b5129cd1de164eb9cbd083e8a2503c4e',
    );
  });

  it('the ratchet is the first block with a nonce of zeros: half key, half next state (A.1, test vector 1)', () => {
    const { key, next } = ratchet(new Uint8Array(32));
    expect(bytesToHex(key)).toBe('76b8e0ada0f13d90405d6ae55386bd28bdd219b8a08ded1aa836efcc8b770dc7');
    expect(bytesToHex(next)).toBe('da41597c5157488d7724e03fb8d84a376a43b8f41518a11cc387b669b2ee6586');
    const state = range(0x00, 0x1f);
    const { key: other, next: after } = ratchet(state);
    expect(bytesToHex(other) + bytesToHex(after)).toBe(block(state, '00'.repeat(12), 0));
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
