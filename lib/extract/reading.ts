/** One attachment being read: the text so far, and the limits that all files in it share. */

import { type Extracted, graver, type UnreadReason } from '../mail/unread';
import { LIMITS } from './limits';

/** Ends the reading of one file; what was read before stays. */
export class Unread extends Error {
  readonly reason: UnreadReason;
  constructor(reason: UnreadReason) {
    super(reason);
    this.reason = reason;
  }
}

/** A file as a reader gets it. */
export interface FileBytes {
  name: string;
  /** MIME type as its sender claims it; '' when unknown. */
  type: string;
  bytes: Uint8Array;
}

export interface Reading {
  readonly signal: AbortSignal;
  /** @throws {Unread} 'timeout' */
  check(): void;
  /** Adds text. @throws {Unread} 'too-large' when there is no room for all of it, or 'timeout' */
  put(text: string): void;
  /**
   * Adds what stands beside the text (attributes, properties, comments), each once, behind all of it: where it stands, it would break a
   * value in two. @throws {Unread} as `put`
   */
  aside(text: string): void;
  /** Counts one more file. @throws {Unread} 'too-many-entries' */
  entry(): void;
  /** Counts unpacked bytes. @throws {Unread} 'too-large' */
  unpack(bytes: number): void;
  /** Something could not be read, and the rest goes on. */
  note(reason: UnreadReason): void;
  /** Reads a file that lies in this one. */
  inner(file: FileBytes): Promise<void>;
  result(): Extracted;
}

/** @param inner reads one more file into the same reading, see extract.ts */
export function createReading(
  signal: AbortSignal,
  inner: (reading: Reading, file: FileBytes) => Promise<void>,
): Reading {
  const pieces: string[] = [];
  const asides = new Set<string>();
  let room: number = LIMITS.text;
  // A timer does not ring while a parser runs: the clock is asked as well.
  const end = performance.now() + LIMITS.time;
  let entries = 0;
  let unpacked = 0;
  let unread: UnreadReason | null = null;
  const check = () => {
    if (signal.aborted || performance.now() > end) throw new Unread('timeout');
  };
  /** What there is room for. */
  const take = (text: string, keep: (text: string) => void) => {
    check();
    keep(text.length > room ? text.slice(0, room) : text);
    room -= text.length;
    if (room >= 0) return;
    room = 0;
    throw new Unread('too-large');
  };
  const reading: Reading = {
    signal,
    check,
    put: (text) => take(text, (some) => pieces.push(some)),
    aside(text) {
      const bare = text.trim();
      if (bare !== '' && !asides.has(bare)) take(bare, (some) => asides.add(some));
    },
    entry() {
      if (++entries > LIMITS.entries) throw new Unread('too-many-entries');
    },
    unpack(bytes) {
      check();
      unpacked += bytes;
      if (unpacked > LIMITS.unpacked) throw new Unread('too-large');
    },
    note(reason) {
      unread = graver(unread, reason);
    },
    inner: (file) => inner(reading, file),
    result: () => ({ text: [pieces.join(''), ...asides].filter((text) => text !== '').join('\n'), unread }),
  };
  return reading;
}
