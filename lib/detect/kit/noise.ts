/**
 * Random-looking example tokens, made when they are needed: written out they would open nothing, but would set off
 * every scanner that guards a repository.
 */

export const ALNUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
export const HEX = '0123456789abcdef';
export const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The same characters for the same arguments, on every machine (a linear congruential generator). */
export function noise(length: number, alphabet: string = ALNUM): string {
  let state = length * 7919 + alphabet.length;
  let text = '';
  for (let index = 0; index < length; index++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    text += alphabet.charAt((state >>> 16) % alphabet.length);
  }
  return text;
}
