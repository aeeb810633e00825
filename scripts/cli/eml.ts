/** A draft from an .eml file: what the mail would have looked like in the webmail's editor. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseHTML } from 'linkedom';
import PostalMime, { type Address, type Email, type Attachment as MailFile } from 'postal-mime';
import { DraftguardError } from '../../lib/base/errors';
import { LIMITS } from '../../lib/extract/limits';
import {
  type Attachment,
  type Draft,
  type Part,
  partsOf,
  type Recipient,
  type RecipientField,
} from '../../lib/mail/draft';
import { documentText } from '../../lib/webmail/text';
import { unreadable } from './exits';

export interface Mail {
  draft: Draft;
  /** The draft's texts, and the plain-text alternative of an HTML mail, which leaves as well. */
  parts: Part[];
  /** The first header of a name in small letters; null when there is none. */
  header(name: string): string | null;
}

/** Parses a mail (RFC 5322, MIME). @throws {DraftguardError} 'unreadable' when it is not a mail. */
export async function readMail(bytes: Uint8Array): Promise<Mail> {
  const email = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' }).catch(
    (cause: unknown) => {
      throw new DraftguardError('unreadable', 'It cannot be read as a mail.', { cause });
    },
  );
  if (
    !email.headers.some(({ key }) => /^(?:from|to|cc|bcc|subject|date|content-type|message-id)$/.test(key))
  ) {
    throw new DraftguardError('unreadable', 'It has no header of a mail.');
  }
  const draft: Draft = {
    webmail: 'roundcube',
    account: email.from?.address?.toLowerCase(),
    recipients: recipientsOf(email),
    subject: email.subject ?? '',
    body: email.html ? htmlText(email.html) : (email.text ?? ''),
    attachments: await Promise.all(email.attachments.map(attachmentOf)),
  };
  const alternative =
    email.html && email.text ? [{ id: 'alternative', kind: 'body' as const, text: email.text }] : [];
  const header = (name: string) => email.headers.find(({ key }) => key === name)?.value ?? null;
  return { draft, parts: [...partsOf(draft), ...alternative], header };
}

/** A mail of which a file is named. @throws {DraftguardError} 'unreadable' with that name */
export async function readMailFile(path: string): Promise<Mail> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw unreadable(`The draft ${path} cannot be read.`, cause);
  });
  return readMail(bytes).catch((cause: unknown) => {
    if (!(cause instanceof DraftguardError)) throw cause;
    throw unreadable(`${path} is not a mail; name a draft that was saved as .eml.`, cause);
  });
}

/** The parsers of attachments take a second to load, and most commands never meet one. */
export const extractor = () => import('../../lib/extract/extract');

async function attachmentOf({
  filename,
  mimeType,
  content,
  contentId,
  related,
  disposition,
}: MailFile): Promise<Attachment> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  const name = filename ?? '';
  const { text, unread } = await (await extractor()).extract(
    { name, type: mimeType, bytes },
    AbortSignal.timeout(LIMITS.time),
  );
  const hashes = [createHash('sha256').update(bytes).digest('hex')];
  const inline =
    contentId !== undefined && (related || disposition === 'inline') && mimeType.startsWith('image/');
  return { name, size: bytes.length, ...(inline && { inline }), content: { hashes, text, unread } };
}

function recipientsOf(email: Email): Recipient[] {
  const fields: [RecipientField, Address[] | undefined][] = [
    ['to', email.to],
    ['cc', email.cc],
    ['bcc', email.bcc],
  ];
  return fields.flatMap(([field, addresses]) =>
    (addresses ?? [])
      .flatMap((entry) => entry.group ?? [entry])
      .map(({ name, address }) => ({
        field,
        address: (address ?? '').toLowerCase(),
        name,
      })),
  );
}

/** linkedom makes a document only of what has an <html> element around it. */
const pageOf = (html: string): Document =>
  parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`)
    .document as unknown as Document;

/** What reads pages within a page asks for the browser's parser. */
class PageParser {
  parseFromString = pageOf;
}
globalThis.DOMParser ??= PageParser as unknown as typeof globalThis.DOMParser;

/** The text of an HTML page. */
export const htmlText = (html: string): string => documentText(pageOf(html));
