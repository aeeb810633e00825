/**
 * Which warnings are reviewed: of each week a tenth, at most 50. They are drawn by a keyed hash of their place in the log, so
 * that neither what they hold nor when they are looked for changes who is drawn, and nobody can draw again.
 */

import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { groupBy } from '../base/group-by';
import { type WarningCase, weekOf } from './cases';

export const WEEKLY = 50;
export const SHARE = 0.1;
/** Of reviewed warnings, for a second opinion. */
export const SECOND_SHARE = 0.2;

/** Draws lots: 0..1, by the first 40 bits. */
function lottery(key: Uint8Array, purpose: string): (id: string) => number {
  const keyed = hmac.create(sha256, key).update(utf8ToBytes(`${purpose} `));
  return (id) => {
    const bytes = keyed.clone().update(utf8ToBytes(id)).digest();
    return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) / 2 ** 32 + (bytes[4] ?? 0) / 2 ** 40;
  };
}

/** @returns newest first */
export function sampleOf(cases: readonly WarningCase[], key: Uint8Array): WarningCase[] {
  const draw = lottery(key, 'review');
  const weeks = groupBy(cases, ({ time }) => weekOf(time));
  const sample = [...weeks.values()].flatMap((all) => {
    const size = Math.min(WEEKLY, Math.ceil(all.length * SHARE));
    const lots = all.map((each) => ({ each, lot: draw(each.id) }));
    return lots
      .sort((a, b) => a.lot - b.lot)
      .slice(0, size)
      .map(({ each }) => each);
  });
  return sample.sort((a, b) => b.time - a.time || (a.id < b.id ? 1 : -1));
}

export const wantsSecondOpinion = (id: string, key: Uint8Array): boolean =>
  lottery(key, 'second opinion')(id) < SECOND_SHARE;
