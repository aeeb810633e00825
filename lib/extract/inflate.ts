/** Unpacks with the browser's own inflate, and counts while it does: a bomb is small until then. */
import { LIMITS } from './limits';
import { type Reading, Unread } from './reading';

/** Whether so many bytes come of so few that nobody packed them to be read. */
export const isBomb = (unpacked: number, packed: number) =>
  unpacked > LIMITS.ratioFrom && unpacked > packed * LIMITS.ratio;

/**
 * Hands on what comes of packed bytes, piece by piece, and counts it in the reading.
 * @returns whether all of it could be unpacked
 * @throws {Unread} 'ratio', 'too-large', 'timeout'
 */
export async function inflate(
  packed: Uint8Array,
  format: CompressionFormat,
  reading: Reading,
  keep: (chunk: Uint8Array) => void = () => {},
): Promise<boolean> {
  const stream = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream(format));
  const reader = stream.getReader();
  let length = 0;
  try {
    for (;;) {
      const next = await reader.read().catch(() => null);
      if (!next) return false;
      if (next.done) return true;
      length += next.value.length;
      reading.unpack(next.value.length);
      if (isBomb(length, packed.length)) throw new Unread('ratio');
      keep(next.value);
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
