/**
 * Text that is made as bytes at once, in memory that stays. A log has millions of short texts, and of each the browser's
 * encoder takes longer than a hash does.
 */
const encoder = new TextEncoder();
const DIGITS = encoder.encode('0123456789abcdef');
/** Both digits of a byte, the first one in the lower half. */
const PAIRS = Uint16Array.from({ length: 256 }, (_, byte) => {
  const [high = 0, low = 0] = [DIGITS[byte >> 4], DIGITS[byte & 15]];
  return high | (low << 8);
});

export interface ByteText {
  /** Begins anew. */
  clear(): this;
  /** As UTF-8. */
  text(text: string): this;
  /** Bytes in hex; a text, which is hex already, as it stands. */
  hex(value: Uint8Array | string): this;
  bytes(bytes: Uint8Array): this;
  /** What was written since it was cleared; gone with the next `clear`. */
  view(): Uint8Array;
  /** The same, to keep. */
  copy(): Uint8Array<ArrayBuffer>;
}

export function createByteText(size = 1024): ByteText {
  let memory = new Uint8Array(size);
  let view = new DataView(memory.buffer);
  let end = 0;

  const reserve = (more: number) => {
    if (end + more <= memory.length) return;
    const larger = new Uint8Array(Math.max(2 * memory.length, end + more));
    larger.set(memory.subarray(0, end));
    memory = larger;
    view = new DataView(memory.buffer);
  };

  const self: ByteText = {
    clear() {
      end = 0;
      return self;
    },
    text(text) {
      reserve(3 * text.length);
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        if (unit > 0x7f) {
          end += encoder.encodeInto(text.slice(i), memory.subarray(end)).written;
          return self;
        }
        memory[end++] = unit;
      }
      return self;
    },
    hex(value) {
      if (typeof value === 'string') return self.text(value);
      reserve(2 * value.length);
      for (let i = 0; i < value.length; i++) {
        view.setUint16(end, PAIRS[value[i] ?? 0] ?? 0, true);
        end += 2;
      }
      return self;
    },
    bytes(bytes) {
      reserve(bytes.length);
      memory.set(bytes, end);
      end += bytes.length;
      return self;
    },
    view: () => memory.subarray(0, end),
    copy: () => memory.slice(0, end),
  };
  return self;
}
