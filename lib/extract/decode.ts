// biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what is sought
/**
 * Bytes to text: by the byte-order mark, by the zeros of UTF-16, by what the file declares, as UTF-8, and else by a guess. Where it is
 * a guess, the text as windows-1252 goes with it: a number or an address reads the same in one of the two.
 */
import { analyse } from 'chardet';

const MARKS: readonly [readonly number[], string][] = [
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
/** `encoding="…"` of XML and `charset=…` of HTML. */
const DECLARED = /(?:encoding|charset)\s*=\s*["']?([a-z0-9][a-z0-9_:-]{1,30})/i;
/** Bytes that a guess is made from. */
const SAMPLE = 64 * 1024;

/**
 * @param markup whether the file may declare its encoding
 * @param unsure called when the file declares an encoding that no one here can read
 */
export function decodeText(bytes: Uint8Array, markup = false, unsure: () => void = () => {}): string {
  const mark = MARKS.find(([start]) => start.every((byte, at) => bytes[at] === byte));
  const encoding = mark?.[1] ?? zerosOf(bytes);
  if (encoding?.startsWith('utf-32')) return utf32(bytes, encoding === 'utf-32be');
  if (encoding) return new TextDecoder(encoding).decode(bytes);
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024));
  const declared = markup ? DECLARED.exec(head)?.[1] : undefined;
  // UTF-16 cannot be declared in single bytes.
  if (declared !== undefined && !/^utf-?16/i.test(declared)) {
    if (!isKnown(declared)) unsure();
    const text = attempt(bytes, 'utf-8') ?? attempt(bytes, declared);
    if (text !== null) return text;
  }
  return attempt(bytes, 'utf-8') ?? guessed(bytes);
}

/** UTF-16 or UTF-32 without a mark: every other byte of Latin text is zero, or three of four. */
function zerosOf(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 4) return undefined;
  const zeros = [0, 0, 0, 0];
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 4] = (zeros[at % 4] ?? 0) + 1;
  const [a = 0, b = 0, c = 0, d = 0] = zeros.map((count) => count / (sample.length / 4));
  if (b > 0.8 && c > 0.8 && d > 0.8 && a < 0.2) return 'utf-32le';
  if (a > 0.8 && b > 0.8 && c > 0.8 && d < 0.2) return 'utf-32be';
  if (b + d > 0.6 && a + c < 0.2) return 'utf-16le';
  if (a + c > 0.6 && b + d < 0.2) return 'utf-16be';
  return undefined;
}

function utf32(bytes: Uint8Array, big: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, !big);
    pieces.push(point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point));
  }
  return pieces.join('').replace(/^\ufeff/, '');
}

/**
 * By the likeliest encoding; behind it the lines that windows-1252, or the next likely one, reads differently. Numbers and addresses
 * are the same in all of them.
 */
function guessed(bytes: Uint8Array): string {
  const names = analyse(bytes.subarray(0, SAMPLE))
    .slice(0, 2)
    .map(({ name }) => name)
    .filter(isKnown);
  const texts = [...names, 'windows-1252'].map((name) => new TextDecoder(name).decode(bytes));
  const [first = '', ...others] = [...new Set(texts.filter((text) => !text.includes('\ufffd')))];
  const variants = others.flatMap((text) => text.split('\n').filter((line) => /[^\0-\x7f]/.test(line)));
  return [first || (texts.at(-1) ?? ''), ...new Set(variants)].join('\n');
}

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding) !== null;
  } catch {
    return false;
  }
}

/** Null when the bytes are not of that encoding, or when there is none of that name. */
function attempt(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
