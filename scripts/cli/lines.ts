/** Lines of a stream. Not node:readline, which also splits at U+2028 and U+2029, and JSON may hold both. */
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** The lines of a UTF-8 stream, without their ends and without a byte-order mark. */
export async function* linesOf(stream: Readable): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let pieces: string[] = [];
  let first = true;
  const finish = (): string => {
    const line = pieces.join('').replace(/\r$/, '');
    pieces = [];
    const clean = first ? line.replace(/^\ufeff/, '') : line;
    first = false;
    return clean;
  };
  for await (const chunk of stream) {
    const parts = decoder.write(chunk as Buffer).split('\n');
    const last = parts.pop() ?? '';
    for (const part of parts) {
      pieces.push(part);
      yield finish();
    }
    if (last) pieces.push(last);
  }
  pieces.push(decoder.end());
  const rest = finish();
  if (rest) yield rest;
}
