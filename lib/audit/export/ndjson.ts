/** NDJSON: one line of the export a line of text, each ended by a line feed. */
import { createByteText } from '../../crypto/byte-text';
import type { ExportLine } from './line';
import { lineInto } from './line-text';

const memory = createByteText();

export function toNdjson(lines: readonly ExportLine[]): Uint8Array<ArrayBuffer> {
  memory.clear();
  for (const line of lines) lineInto(memory, line).text('\n');
  return memory.copy();
}

/** The texts of the lines; the last must be ended by a line feed, or the text that lacks it is null. */
export function ndjsonTexts(text: string): (string | null)[] {
  const texts: (string | null)[] = text.split('\n');
  const rest = texts.pop();
  return rest ? [...texts, null] : texts;
}
