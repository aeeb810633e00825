/** An export as bytes: lines made text, and sealed where it is for certain readers only. Nothing waits but a piece. */
import { encrypterFor } from '../../crypto/seal';
import type { Formatter } from './formats';
import type { ExportLine } from './line';

/** @param progress is told the records so far */
export async function* exportPieces(
  lines: AsyncGenerator<ExportLine[]>,
  formatter: Formatter,
  progress: (records: number) => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let records = 0;
  for await (const piece of lines) {
    for (const { kind } of piece) if (kind === 'record') records++;
    const bytes = formatter.write(piece);
    if (bytes.length > 0) yield bytes;
    progress(records);
  }
}

/** @param recipients age recipients, at least one */
export async function sealPieces(
  pieces: AsyncGenerator<Uint8Array>,
  recipients: readonly string[],
): Promise<ReadableStream<Uint8Array>> {
  return encrypterFor(recipients).encrypt(streamOf(pieces));
}

/** `ReadableStream.from`, which Chromium does not have. */
function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 1 },
  );
}
