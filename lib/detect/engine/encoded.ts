/** Base64 in running text (RFC 4648, both alphabets): decoded only if what comes out is text. */

const MAX_ENCODED = 64_000;
const MAX_UNREADABLE = 0.02;
const UNREADABLE = /[\p{Cc}\ufffd]/gu;
const SPACE = /[\t\n\r]/g;
const SIGN = /[A-Za-z0-9+/_=-]/;

export interface Decoded {
  start: number;
  end: number;
  /** Null if what stands there is no encoded text. */
  text: string | null;
}

/** The encoded text, from `floor` on, that a token of letters and digits at text[start, end) belongs to. */
export function decodeAround(text: string, start: number, end: number, floor: number): Decoded {
  let from = start;
  let until = end;
  while (from > floor && end - from < MAX_ENCODED && SIGN.test(text.charAt(from - 1))) from--;
  while (until < text.length && until - from < MAX_ENCODED && SIGN.test(text.charAt(until))) until++;
  const encoded = text.slice(from, until).replace(/^[=_-]+/, '');
  return { start: until - encoded.length, end: until, text: decode(encoded) };
}

function decode(encoded: string): string | null {
  const plain = encoded.replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, '');
  // Hexadecimal hashes are base64 by their letters, too, and never text.
  if (plain.length % 4 === 1 || plain.includes('=') || /^[0-9a-f]+$/i.test(plain)) return null;
  let bytes: Uint8Array;
  try {
    bytes = Uint8Array.from(atob(plain), (char) => char.charCodeAt(0));
  } catch {
    // Not base64 after all, which is what nearly every long token is.
    return null;
  }
  const text = new TextDecoder().decode(bytes);
  const unreadable = text.replace(SPACE, '').match(UNREADABLE)?.length ?? 0;
  return unreadable > text.length * MAX_UNREADABLE ? null : text;
}
