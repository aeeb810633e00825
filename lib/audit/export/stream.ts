/** An export as bytes: lines, made text, and sealed where it is for certain readers only. */
import { Encrypter } from 'age-encryption';
import type { Formatter } from './formats';
import type { ExportLine } from './line';

export interface StreamRequest {
  lines: AsyncGenerator<ExportLine[]>;
  formatter: Formatter;
  /** age recipients; empty: not sealed. */
  recipients: readonly string[];
  /** Records so far. */
  progress(records: number): void;
}

/** Made as it is read: nothing waits in memory but a piece. */
export async function exportStream(request: StreamRequest): Promise<ReadableStream<Uint8Array>> {
  const { lines, formatter, recipients, progress } = request;
  const encoder = new TextEncoder();
  let records = 0;
  const plain = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await lines.next();
        if (done) return controller.close();
        records += value.filter(({ kind }) => kind === 'record').length;
        const text = formatter.text(value);
        if (text !== '') controller.enqueue(encoder.encode(text));
        // An empty piece must not stall the stream: nothing asks again until something came.
        else controller.enqueue(new Uint8Array(0));
        progress(records);
      },
      async cancel() {
        await lines.return(undefined);
      },
    },
    { highWaterMark: 1 },
  );
  if (recipients.length === 0) return plain;
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(plain);
}
