/** A mail as an attachment: its headers that name people, both of its texts, and its own attachments. */
import PostalMime, { type Address } from 'postal-mime';
import { LIMITS } from './limits';
import { readHtml } from './markup';
import type { Reading } from './reading';
import { latin1 } from './sniff';
import { readPlain } from './text';

/** Headers that servers write for servers. */
const SERVERS =
  /^(?:received|dkim-|arc-|authentication-|x-(?:ms|google|spam|mailer|originating)|mime-version|content-|message-id|references|in-reply-to|date|return-path)/;

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
  for (const { key, value } of mail.headers) if (!SERVERS.test(key)) reading.aside(`${key}: ${value}`);
  reading.put(`Subject: ${mail.subject ?? ''}\n\n`);
  await readPlain(mail.text ?? '', reading);
  // Both alternatives leave; which of them a recipient sees is not ours to say.
  if (mail.html) {
    reading.put('\n');
    readHtml(new TextEncoder().encode(mail.html), reading);
  }
  readOutsideOfParts(bytes, reading);
  for (const { filename, mimeType, content } of mail.attachments) {
    if (ENCRYPTED.test(mimeType)) reading.note('encrypted');
    reading.entry();
    const inner = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
    reading.unpack(inner.length);
    reading.put(`\n${filename ?? ''}\n`);
    await reading.inner({ name: filename ?? '', type: mimeType, bytes: inner });
  }
}

/** S/MIME (RFC 8551) and PGP/MIME (RFC 3156). A signature alone is of another type. */
const ENCRYPTED = /^application\/(?:(?:x-)?pkcs7-mime|pgp-encrypted)/i;

const BOUNDARY = /boundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/i;

/** What stands before the first part and behind the last (RFC 2046, 5.1.1), which mail programs do not show. */
function readOutsideOfParts(bytes: Uint8Array, reading: Reading): void {
  const source = latin1(bytes);
  const headers = source.slice(0, Math.max(0, source.search(/\r?\n\r?\n/)));
  const found = BOUNDARY.exec(headers);
  const boundary = found?.[1] ?? found?.[2];
  if (boundary === undefined) return;
  const body = source.slice(headers.length);
  const [first, last] = [body.indexOf(`--${boundary}`), body.lastIndexOf(`--${boundary}--`)];
  if (first > 0) reading.aside(body.slice(0, first));
  if (last > 0) reading.aside(body.slice(last + boundary.length + 4));
}
