/** Bytes to text: by the byte-order mark, by what the file declares, as UTF-8, and else as windows-1252. */
const MARKS: readonly [readonly number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
/** `encoding="…"` of XML and `charset=…` of HTML; UTF-16 cannot be declared in single bytes. */
const DECLARED = /(?:encoding|charset)\s*=\s*["']?((?!utf-16)[a-z0-9][a-z0-9_-]{1,30})/i;

/** @param markup whether the file may declare its encoding */
export function decodeText(bytes: Uint8Array, markup = false): string {
  const mark = MARKS.find(([start]) => start.every((byte, at) => bytes[at] === byte));
  if (mark) return new TextDecoder(mark[1]).decode(bytes);
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024));
  const declared = markup ? DECLARED.exec(head)?.[1] : undefined;
  return (
    attempt(bytes, 'utf-8') ??
    (declared === undefined ? null : attempt(bytes, declared)) ??
    new TextDecoder('windows-1252').decode(bytes)
  );
}

/** Null when the bytes are not of that encoding, or when there is none of that name. */
function attempt(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
