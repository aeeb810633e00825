/** Files that were seen in a page, and what was read in them. */
import { z } from 'zod';
import { UNREAD_REASONS } from '../../mail/unread';
import { defineFamily, defineItem } from '../item';

export const seenFiles = defineItem({
  area: 'session',
  key: 'seenFiles',
  store: 'session',
  schema: z.array(
    z.object({
      id: z.string(),
      tabId: z.number(),
      name: z.string(),
      /** bytes */
      size: z.number(),
      /** SHA-256 of its content, hex; its id when the content could not be had. */
      hash: z.string(),
    }),
  ),
  fallback: [],
  purpose: {
    en: 'Names, sizes and hashes of files that were attached, to know them again in the request that sends.',
    de: 'Namen, Größen und Hashes angehängter Dateien, um sie in der Anfrage wiederzuerkennen, die sendet.',
  },
  retention: 'browser',
  readers: 'profile',
  personal: 'writer',
  counted: true,
});

export const attachmentSizes = defineItem({
  area: 'session',
  key: 'attachmentSizes',
  store: 'session',
  schema: z.array(z.object({ hash: z.string(), length: z.number() })),
  fallback: [],
  purpose: {
    en: 'How long the texts of attached files are, so that the oldest go when there are too many.',
    de: 'Wie lang die Texte angehängter Dateien sind, damit die ältesten weichen, wenn es zu viele werden.',
  },
  retention: 'browser',
  readers: 'profile',
  personal: 'no',
});

/** By the file's hash. */
export const attachmentTexts = defineFamily({
  area: 'session',
  key: 'attachment:',
  store: 'session',
  schema: z.object({ text: z.string(), unread: z.enum(UNREAD_REASONS).nullable() }),
  fallback: undefined,
  purpose: {
    en: 'Text of an attached file, to check it again when the message is sent.',
    de: 'Text einer angehängten Datei, um ihn beim Senden erneut zu prüfen.',
  },
  retention: 'browser',
  readers: 'profile',
  personal: 'others',
});
