/** How far a policy or a rule has been rolled out on this device. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { dayStart } from '../parts';
import { MODES, type Stage } from '../schema/rule';

type Mode = Stage['mode'];

const rank = (mode: Mode) => MODES.indexOf(mode);
export const milderMode = (a: Mode, b: Mode): Mode => (rank(a) <= rank(b) ? a : b);

/**
 * A device's place in every roll-out, 0 to 100: a hash of its own random id, so that the same devices are first each
 * time and nobody keeps a list of them.
 */
export function ringOf(installation: string): number {
  const [a = 0, b = 0, c = 0] = sha256(utf8ToBytes(`draftguard ring ${installation}`));
  return (((a << 16) | (b << 8) | c) / 0x1000000) * 100;
}

export interface Reached {
  mode: Mode;
  /** Whether it is milder than asked for. */
  held: boolean;
}

/** The strictest stage that has begun and includes this device; before any, audit. No stages: `full`. */
export function reached(stages: readonly Stage[], full: Mode, now: number, ring: number): Reached {
  if (stages.length === 0) return { mode: full, held: false };
  let mode: Mode = 'audit';
  for (const stage of stages) {
    const begun = stage.from === undefined || now >= dayStart(stage.from);
    if (begun && ring < stage.percent && rank(stage.mode) > rank(mode)) mode = stage.mode;
  }
  mode = milderMode(mode, full);
  return { mode, held: mode !== full };
}
