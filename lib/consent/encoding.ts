/**
 * In which encoding a file is, by its bytes: its mark, else UTF-16 by its zeros, else UTF-8 if all of it is, else that of old
 * Macs if its letters are, else Windows-1252.
 */

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Bytes read at once. */
const PIECE = 262_144;
/** Zeros of one side in this share of a text's first bytes make it UTF-16 without a mark. */
const ZEROS = 0.6;
const HEAD = 4096;

/** null: letters in UTF-8 and in another encoding stand side by side, so that neither can be trusted. */
export async function encodingOf(file: Blob): Promise<Encoding | null> {
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 1].map((side) => head.filter((byte, at) => at % 2 === side && byte === 0).length);
  const [even = 0, odd = 0] = zeros.map((count) => count / Math.max(1, head.length / 2));
  if (odd > ZEROS && even === 0) return 'utf-16le';
  if (even > ZEROS && odd === 0) return 'utf-16be';
  const found = { letters: 0, broken: 0, open: 0, mac: 0, windows: 0 };
  for (let at = 0; at < file.size; at += PIECE)
    count(new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer()), found);
  if (found.open > 0) found.broken++;
  if (found.broken === 0) return 'utf-8';
  if (found.letters > 0) return null;
  return found.mac > found.windows ? 'macintosh' : 'windows-1252';
}

/** Of the letters with accents of Western Europe; in Windows-1252 signs stand there, or letters that are rare. */
const MAC = new Set([
  ...[
    0x80, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8d, 0x8e, 0x8f, 0x90, 0x91, 0x93, 0x94, 0x98, 0x99, 0x9a,
    0x9d,
  ],
  ...[0x9e, 0x9f],
]);
const isLetter = (byte = 0) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;

/**
 * Letters of more than one byte, and bytes that are none; `open`: bytes that the last letter still needs; `mac`, `windows`:
 * bytes beside a letter that are one too, if the file is in that encoding.
 */
function count(
  bytes: Uint8Array,
  found: { letters: number; broken: number; open: number; mac: number; windows: number },
): void {
  for (const [at, byte] of bytes.entries()) {
    if (byte >= 0x80 && (isLetter(bytes[at - 1]) || isLetter(bytes[at + 1]))) {
      if (byte >= 0xc0) found.windows++;
      else if (MAC.has(byte)) found.mac++;
    }
    if (found.open > 0) {
      if ((byte & 0xc0) === 0x80) {
        if (--found.open === 0) found.letters++;
        continue;
      }
      found.open = 0;
      found.broken++;
    }
    if (byte < 0x80) continue;
    if (byte >= 0xc2 && byte < 0xe0) found.open = 1;
    else if (byte >= 0xe0 && byte < 0xf0) found.open = 2;
    else if (byte >= 0xf0 && byte < 0xf5) found.open = 3;
    else found.broken++;
  }
}
