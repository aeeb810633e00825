/** Counts what packed bytes unpack to before anybody unpacks them for good: a bomb is small until then. */
import { LIMITS } from './limits';
import { type Reading, Unread } from './reading';

/**
 * Unpacks and forgets; counts in the reading. Bytes that are not packed in this way count as nothing.
 * @throws {Unread} 'ratio', 'too-large', 'timeout'
 */
export async function countInflated(
  packed: Uint8Array,
  format: CompressionFormat,
  reading: Reading,
): Promise<void> {
  const stream = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream(format));
  const reader = stream.getReader();
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }) as const);
      if (done || !value) return;
      length += value.length;
      reading.unpack(value.length);
      if (length > LIMITS.ratioFrom && length > packed.length * LIMITS.ratio) throw new Unread('ratio');
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
