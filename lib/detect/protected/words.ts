/**
 * Words as protected data is compared by: runs of letters and digits, folded, each with a quick keyed hash. Hand-written,
 * as every draft is read by it. A Chinese, Japanese or Korean character is a word by itself, as nothing stands between.
 */
import { foldUnit } from '../kit/fold';

/** Kinds of a word, as bits. */
export const DIGITS = 1;
export const LETTERS = 2;

/** Words in their order, as parallel lists, of which the first `count` entries are words. */
export interface Words {
  count: number;
  start: Int32Array;
  end: Int32Array;
  hash: Uint32Array;
  /** DIGITS, LETTERS or both. */
  kind: Uint8Array;
}

const UNKNOWN = 0xffff;
/** Of folded letters and digits, only digits come up to here. */
const NINE = 57;
const WORD = /[\p{L}\p{N}]/u;
/** The folded unit of a letter or digit, 0 for what separates words. */
const units = new Uint16Array(65_536).fill(UNKNOWN);

function learn(unit: number): number {
  const folded = WORD.test(String.fromCharCode(unit)) ? foldUnit(unit) : 0;
  units[unit] = folded;
  return folded;
}

/** The folded form of a letter or digit; 0 for everything else. */
export function wordUnit(unit: number): number {
  const known = units[unit] as number;
  return known === UNKNOWN ? learn(unit) : known;
}

/** Below it no unit is an ideograph, and no folded unit unknown. */
const FIRST_IDEOGRAPH = 0x2e80;
const isIdeograph = (unit: number) =>
  unit >= FIRST_IDEOGRAPH && (unit <= 0x9fff || (unit >= 0xac00 && unit <= 0xd7a3) || unit >= 0xf900);

/** One step of the quick hash (FNV-1a); what is gathered goes through `mixed` in the end. */
export const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** Spreads a 32-bit hash over all its bits (the finaliser of MurmurHash3). */
export function mixed(hash: number): number {
  let value = hash;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** Two hashes as one; the order counts. */
export const joined = (a: number, b: number): number => mixed(Math.imul(a, 0x9e3779b1) ^ b);

/** The quick hash of a folded text. */
export function quickHash(folded: string, seed: number): number {
  let hash = seed | 0;
  for (let at = 0; at < folded.length; at++) hash = step(hash, folded.charCodeAt(at));
  return mixed(hash);
}

/**
 * The words of text[from, until).
 * @param into lists to be used again, which spares making new ones; what they held is lost
 */
export function readWords(
  text: string,
  from: number,
  until: number,
  seed: number,
  into: Words | null = null,
): Words {
  // A whole number of 32 bits, or the compiler would reckon with fractions.
  const first = seed | 0;
  let words = into ?? room(null, 16 + ((until - from) >> 2));
  let { start, end, hash, kind } = words;
  let count = 0;
  for (let at = from; at < until; at++) {
    const unit = text.charCodeAt(at);
    let folded = units[unit] as number;
    if (folded === UNKNOWN) folded = learn(unit);
    if (folded === 0) continue;
    if (count === start.length) {
      words = room(words, count * 2);
      ({ start, end, hash, kind } = words);
    }
    start[count] = at;
    let value = step(first, folded);
    // Their signs tell whether a digit or a letter was among the units: a question at each unit would take longer.
    let digit = folded - NINE - 1;
    let letter = NINE - folded;
    at++;
    while (at < until && !isIdeograph(unit)) {
      // One question at each letter of most words, and nothing is called in this loop, or it would take twice the time.
      for (; at < until; at++) {
        folded = units[text.charCodeAt(at)] as number;
        if ((folded - 1) >>> 0 >= FIRST_IDEOGRAPH - 1) break;
        value = step(value, folded);
        digit |= folded - NINE - 1;
        letter |= NINE - folded;
      }
      if (at === until || folded === 0) break;
      folded = wordUnit(text.charCodeAt(at));
      if (folded === 0 || isIdeograph(text.charCodeAt(at))) break;
      value = step(value, folded);
      digit |= folded - NINE - 1;
      letter |= NINE - folded;
      at++;
    }
    end[count] = at;
    hash[count] = mixed(value);
    kind[count] = (digit >>> 31) | ((letter >>> 31) << 1);
    count++;
    // What ended an ideograph may start the next word.
    if (folded !== 0) at--;
  }
  words.count = count;
  return words;
}

/** Lists for so many words, with what others held. */
function room(held: Words | null, length: number): Words {
  const grown = {
    count: 0,
    start: new Int32Array(length),
    end: new Int32Array(length),
    hash: new Uint32Array(length),
    kind: new Uint8Array(length),
  };
  for (const list of ['start', 'end', 'hash', 'kind'] as const) if (held) grown[list].set(held[list]);
  return grown;
}
