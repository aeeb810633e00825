/** A mail as an attachment: its headers that people see, its text, and its own attachments. */
import PostalMime, { type Address } from 'postal-mime';
import { LIMITS } from './limits';
import { readHtml } from './markup';
import type { Reading } from './reading';

export async function readMailFile(bytes: Uint8Array, reading: Reading): Promise<void> {
  const mail = await PostalMime.parse(bytes, {
    attachmentEncoding: 'arraybuffer',
    maxNestingDepth: 20 * LIMITS.depth,
  });
  const people = (addresses: Address[]) =>
    addresses
      .flatMap((entry) => entry.group ?? [entry])
      .map(({ name, address }) => `${name} <${address}>`)
      .join(', ');
  if (mail.from) reading.put(`From: ${people([mail.from])}\n`);
  reading.put(`To: ${people([...(mail.to ?? []), ...(mail.cc ?? [])])}\n`);
  reading.put(`Subject: ${mail.subject ?? ''}\n\n`);
  if (mail.html) readHtml(new TextEncoder().encode(mail.html), reading);
  else reading.put(mail.text ?? '');
  for (const { filename, mimeType, content } of mail.attachments) {
    reading.entry();
    const inner = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
    reading.unpack(inner.length);
    reading.put(`\n${filename ?? ''}\n`);
    await reading.inner({ name: filename ?? '', type: mimeType, bytes: inner });
  }
}
