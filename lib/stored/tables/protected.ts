/** The tables of protected data, and the one that says that there are settings elsewhere. */
import { z } from 'zod';
import { FILE_KINDS } from '../../detect/protected/file';
import { bytes, defineTable } from './table';

export const protectedFiles = defineTable({
  /** What is known of a file of protected data without opening it. */
  row: z.object({
    kind: z.enum(FILE_KINDS),
    id: z.string(),
    label: z.string(),
    /** When it was built, ISO 8601. */
    made: z.string(),
    /** Rows of a list, or documents. */
    count: z.number(),
    /** kind and id: a newer file takes the place of an older one. */
    key: z.string(),
    /** Bytes. */
    size: z.number(),
    /** Its checksum, hex. */
    sum: z.string(),
  }),
  store: 'protected',
  purpose: {
    en: 'Names, dates and sizes of the files of protected data.',
    de: 'Namen, Daten und Größen der Dateien mit geschützten Daten.',
  },
  retention: 'removed',
  readers: 'profile',
  personal: 'no',
});

export const protectedBytes = defineTable({
  /** The file itself, apart, so that a list of files does not read them. */
  row: z.object({ key: z.string(), bytes }),
  store: 'protected',
  purpose: {
    en: 'Keyed hashes of lists and documents of the organisation, to notice excerpts of them in a draft.',
    de: 'Hashes von Listen und Dokumenten der Organisation mit Schlüssel, um Auszüge in einem Entwurf zu bemerken.',
  },
  retention: 'removed',
  readers: 'nobody',
  personal: 'others',
});

export const marks = defineTable({
  /** Says in the database that something is in storage.local, which may be lost without it (see background/ledger.ts). */
  row: z.object({ id: z.literal('settings'), since: z.number() }),
  store: 'ledger',
  purpose: {
    en: 'Since when there have been settings: if they are gone, their loss is noticed.',
    de: 'Seit wann es Einstellungen gibt: Sind sie fort, fällt der Verlust auf.',
  },
  retention: 'installed',
  readers: 'profile',
  personal: 'no',
});
