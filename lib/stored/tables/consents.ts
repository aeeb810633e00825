/** The tables of who agreed to what. */
import { z } from 'zod';
import { PURPOSES } from '../../policy/envelope';
import { bytes, bytes32, defineTable } from './table';

export const consentImports = defineTable({
  /** A list of consents that was imported. */
  row: z.object({
    id: z.number(),
    name: z.string(),
    /** ms since the Unix epoch */
    time: z.number(),
    /** 0 while it is read: nothing of it counts before it is 1. */
    done: z.union([z.literal(0), z.literal(1)]),
    records: z.number(),
    /** Of these: that somebody has not agreed, or no more. Imports from before it was counted have none. */
    withdrawn: z.number().exactOptional(),
    duplicates: z.number(),
    refused: z.number(),
  }),
  store: 'consents',
  purpose: {
    en: 'Which lists of consents were imported, when, and how many records of each count.',
    de: 'Welche Listen von Einwilligungen wann importiert wurden und wie viele Einträge gelten.',
  },
  retention: 'removed',
  readers: 'profile',
  personal: 'no',
});

export const consentLookup = defineTable({
  /** What one import says of the subjects in one bucket (see consent/entries.ts). */
  row: z.object({ bucket: z.number(), import: z.number(), entries: bytes }),
  store: 'consents',
  purpose: {
    en: 'Who has agreed to what, by keyed hashes of addresses.',
    de: 'Wer worin eingewilligt hat, nach Hashes der Adressen mit Schlüssel.',
  },
  retention: 'removed',
  readers: 'nobody',
  personal: 'others',
});

export const consentDetails = defineTable({
  /** Records with all that they say, sealed (see consent/blocks.ts). */
  row: z.object({ import: z.number(), block: z.number(), sealed: bytes }),
  store: 'consents',
  purpose: {
    en: 'Records of consent with all that they say, sealed: shown when somebody is looked up.',
    de: 'Einwilligungen mit allem, was sie sagen, versiegelt: gezeigt, wenn jemand gesucht wird.',
  },
  retention: 'removed',
  readers: 'device',
  personal: 'others',
});

export const consentWithdrawn = defineTable({
  /** A withdrawal that was said here: it stands whatever is imported later or taken back. `at` in ms since the Unix epoch. */
  row: z.object({ subject: z.string(), purpose: z.enum(PURPOSES), at: z.number() }),
  store: 'consents',
  purpose: {
    en: 'Withdrawals that were said on this device, by keyed hashes of addresses.',
    de: 'Widerrufe, die auf diesem Gerät eingetragen wurden, nach Hashes der Adressen mit Schlüssel.',
  },
  retention: 'installed',
  readers: 'nobody',
  personal: 'others',
});

export const consentSuppressed = defineTable({
  /** Somebody who must not be written to, as a keyed hash. `since` in ms since the Unix epoch. */
  row: z.object({ subject: z.string(), since: z.number() }),
  store: 'suppressed',
  purpose: {
    en: 'People who must not be written to, as keyed hashes of their addresses.',
    de: 'Menschen, denen nicht geschrieben werden darf, als Hashes ihrer Adressen mit Schlüssel.',
  },
  retention: 'removed',
  readers: 'nobody',
  personal: 'others',
  counted: true,
});

export const consentKeys = defineTable({
  /** See consent/keys.ts. */
  row: z.object({ id: z.literal('keys'), lookup: bytes32, seal: bytes32 }),
  store: 'consents',
  purpose: {
    en: 'The device’s keys of the hashes and of the sealed records of consent.',
    de: 'Die Schlüssel des Geräts für die Hashes und die versiegelten Einwilligungen.',
  },
  retention: 'installed',
  readers: 'profile',
  personal: 'no',
});
