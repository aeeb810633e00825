/** Stretches of text in bytes of a format that is not read word by word: in single bytes (windows-1252), and in UTF-16. */

/** Fewer characters than this are chance. */
const SHORTEST = 4;
const NARROW = new TextDecoder('windows-1252');
const WIDE = new TextDecoder('utf-16le');

const isNarrow = (byte: number) =>
  (byte >= 0x20 && byte !== 0x7f) || byte === 9 || byte === 10 || byte === 13;
/** Latin, Greek, Cyrillic, Hebrew, Arabic and Vietnamese letters, and punctuation: first and behind the last. */
const WESTERN = [
  ...[0xa0, 0x180, 0x370, 0x400, 0x400, 0x500, 0x5d0, 0x5eb, 0x600, 0x700, 0x1e00, 0x1f00, 0x2010, 0x2070],
] as const;
const isWestern = (unit: number) => {
  if (unit < 0x7f) return isNarrow(unit);
  for (let at = 0; at < WESTERN.length; at += 2)
    if (unit >= (WESTERN[at] as number) && unit < (WESTERN[at + 1] as number)) return true;
  return false;
};
/** Most of what people write in single bytes; of chance bytes less is. */
const PLAIN = /[A-Za-z0-9 @.,:;/()'"-]/g;
const isWritten = (text: string) => (text.match(PLAIN)?.length ?? 0) >= text.length * 0.7;
/** Signs of East Asia with what stands between them. */
const isEastern = (unit: number) =>
  (unit >= 0x3000 && unit < 0x3100) ||
  (unit >= 0x4e00 && unit < 0xd7a4) ||
  unit >= 0xff00 ||
  (unit < 0x7f && isNarrow(unit));
/** Bytes in pairs look like such signs: they are believed where they are punctuated, or in words. */
const SENTENCE =
  /[\u3040-\u30ff]{2}|[\u3001\u3002\uff0c][\s\S]*[\u3001\u3002\uff0c]|[\uac00-\ud7a3]{2,} [\uac00-\ud7a3]{2,}/;

/** All stretches; those of UTF-16 before those of single bytes. */
export function stringsIn(bytes: Uint8Array): string[] {
  const eastern = [0, 1]
    .flatMap((offset) => wideIn(bytes, offset, isEastern))
    .filter((text) => SENTENCE.test(text));
  return [...[0, 1].flatMap((offset) => wideIn(bytes, offset, isWestern)), ...eastern, ...narrowIn(bytes)];
}

function narrowIn(bytes: Uint8Array): string[] {
  const found: string[] = [];
  let start = 0;
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && isNarrow(bytes[at] as number)) continue;
    const text = at - start >= SHORTEST ? NARROW.decode(bytes.subarray(start, at)) : '';
    if (text !== '' && isWritten(text)) found.push(text);
    start = at + 1;
  }
  return found;
}

function wideIn(bytes: Uint8Array, offset: number, isText: (unit: number) => boolean): string[] {
  const found: string[] = [];
  let start = offset;
  for (let at = offset; at < bytes.length + 2; at += 2) {
    if (at + 1 < bytes.length && isText((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8))) continue;
    if (at - start >= 2 * SHORTEST) found.push(WIDE.decode(bytes.subarray(start, at)));
    start = at + 2;
  }
  return found;
}
