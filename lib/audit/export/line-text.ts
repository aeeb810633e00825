/** Lines of an export as text: each has one spelling. */
import { type ByteText, createByteText } from '../../crypto/byte-text';
import { canonicalBytes, canonicalText } from '../../crypto/chain';
import { type ExportLine, exportLine, type RecordLine } from './line';
import type { LineParts, OpenedLine } from './opened';

/** Writes a line, without its line feed. Records are most of an export, so theirs is spelled out. */
export function lineInto(to: ByteText, line: ExportLine | OpenedLine): ByteText {
  if (line.kind !== 'record') return to.text(canonicalText(line));
  const { epoch, seq, time, v } = line;
  const { box, boxHash, hash, nonce, prev, key, event } = partsOf(line);
  if (box === null) to.text('{"box":null,"boxHash":"').hex(boxHash);
  else to.text('{"box":"').hex(box).text('","boxHash":"').hex(boxHash);
  to.text(`","class":${JSON.stringify(line.class)},"epoch":"${epoch}"`);
  if (event) to.text(',"event":').bytes(event);
  to.text(',"hash":"').hex(hash);
  if (key) to.text('","key":"').hex(key);
  to.text('","kind":"record","nonce":"').hex(nonce).text('","prev":"').hex(prev);
  return to.text(`","seq":${seq},"time":${time},"v":${v}}`);
}

const partsOf = (line: RecordLine | OpenedLine): LineParts =>
  'parts' in line
    ? line.parts()
    : {
        ...line,
        key: line.key ?? null,
        event: line.event === undefined ? null : canonicalBytes(line.event),
      };

const scratch = createByteText();
const decoder = new TextDecoder();

export const writeLine = (line: ExportLine | OpenedLine): string =>
  decoder.decode(lineInto(scratch.clear(), line).view());

/** null when the text is not a line of an export in its one canonical spelling. */
export function readLine(text: string): ExportLine | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = exportLine.safeParse(value);
  return parsed.success && writeLine(parsed.data) === text ? parsed.data : null;
}
