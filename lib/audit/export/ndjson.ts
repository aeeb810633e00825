/** NDJSON: one line of the export a line of text, each ended by a line feed. */
import { type ExportLine, writeLine } from './line';

export function toNdjson(lines: readonly ExportLine[]): string {
  return lines.map((line) => `${writeLine(line)}\n`).join('');
}

/** The texts of the lines; the last must be ended by a line feed, or the text that lacks it is null. */
export function ndjsonTexts(text: string): (string | null)[] {
  const texts: (string | null)[] = text.split('\n');
  const rest = texts.pop();
  return rest ? [...texts, null] : texts;
}
