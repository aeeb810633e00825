/** The tables of the audit log. */
import { z } from 'zod';
import type { Anchor } from '../../crypto/anchor';
import type { SealedRecord } from '../../crypto/chain';
import { bytes, bytes32, defineTable } from './table';

export const epochs = defineTable({
  /** An epoch as it is stored; what comes beside its header is not part of the chain. See audit/epoch.ts. */
  row: z.object({
    v: z.literal(1),
    epoch: z.string(),
    time: z.number(),
    prev: z.string(),
    extensionVersion: z.string(),
    readers: z.array(z.string()),
    sealed: z.string(),
    signer: z.string(),
    sig: z.string(),
    /** Counts up from 1. */
    order: z.number().int().positive(),
    /** Records, once it is closed. */
    count: z.number().int().nullable(),
  }),
  store: 'log',
  purpose: {
    en: 'Sections of the audit log: when each began, and the key of its records, sealed to the readers.',
    de: 'Abschnitte des Protokolls: wann jeder begann und der Schlüssel seiner Einträge, für die Leser versiegelt.',
  },
  retention: 'installed',
  readers: 'log-readers',
  personal: 'no',
});

const sealedRecord: z.ZodType<SealedRecord> = z.object({
  v: z.literal(1),
  epoch: z.string(),
  seq: z.number(),
  time: z.number(),
  class: z.string(),
  prev: z.string(),
  nonce: z.string(),
  box: z.string().nullable(),
  boxHash: z.string(),
  hash: z.string(),
});

export const records = defineTable({
  row: sealedRecord,
  store: 'log',
  purpose: {
    en: 'Records of the open section of the log, and of closed ones until they are packed.',
    de: 'Einträge des offenen Abschnitts des Protokolls und geschlossener, bis sie gepackt sind.',
  },
  retention: 'log',
  readers: 'log-readers',
  personal: 'writer',
});

export const packs = defineTable({
  /** All records of a closed epoch in one piece (see audit/pack.ts): read some hundred times faster than one by one. */
  row: z.object({ epoch: z.string(), bytes }),
  store: 'log',
  purpose: {
    en: 'Records of the closed sections of the log.',
    de: 'Einträge der geschlossenen Abschnitte des Protokolls.',
  },
  retention: 'log',
  readers: 'log-readers',
  personal: 'writer',
});

const anchor: z.ZodType<Anchor> = z.object({
  v: z.literal(1),
  epoch: z.string(),
  size: z.number(),
  root: z.string(),
  link: z.string(),
  time: z.number(),
  reason: z.string(),
  sig: z.string(),
});

export const anchors = defineTable({
  row: anchor,
  store: 'log',
  purpose: {
    en: 'Signed ends of the log, which show later that nothing before them was changed.',
    de: 'Unterschriebene Stände des Protokolls, die später zeigen, dass davor nichts geändert wurde.',
  },
  retention: 'installed',
  readers: 'profile',
  personal: 'no',
});

export const head = defineTable({
  /** Where the chain is written next. */
  row: z.object({
    id: z.literal('head'),
    epoch: z.string(),
    seq: z.number(),
    prev: z.string(),
    /** The ratchet; the one before it no longer exists anywhere. */
    state: bytes32,
    readers: z.array(z.string()),
    /** Secret Ed25519 key of this epoch; replaced when the next begins. */
    signKey: bytes32,
    /** Of the epoch's Merkle tree. */
    tree: z.array(bytes32),
    /** ms since the Unix epoch: when the epoch began. */
    started: z.number(),
    /** Which run of the browser it began in. */
    session: z.string(),
    /** Keys the digests of drafts, so that nobody can try guesses on an export. */
    digestKey: bytes32,
  }),
  store: 'log',
  purpose: {
    en: 'Where the log is written next, with the key of the next record: it opens none before it.',
    de: 'Wo das Protokoll weitergeht, mit dem Schlüssel des nächsten Eintrags: Er öffnet keinen früheren.',
  },
  retention: 'newer',
  readers: 'profile',
  personal: 'no',
});

/** By a key that WebCrypto does not export (AES-256-GCM). */
const deviceLock = z.object({
  kind: z.literal('device'),
  key: z.custom<CryptoKey>((value) => value instanceof CryptoKey),
  iv: bytes,
  wrapped: bytes,
});
export type DeviceLock = z.infer<typeof deviceLock>;

/** By a passphrase: an age file (scrypt). */
const passphraseLock = z.object({ kind: z.literal('passphrase'), file: bytes });

export const readers = defineTable({
  /** The local reader: its age identities, newest first, one a line, wrapped. */
  row: z.object({
    id: z.literal('reader'),
    /** To whom new epochs are sealed. */
    recipient: z.string(),
    lock: z.discriminatedUnion('kind', [deviceLock, passphraseLock]),
  }),
  store: 'log',
  purpose: {
    en: 'The key that reads the log on this device, locked by the browser or by a passphrase.',
    de: 'Der Schlüssel, der das Protokoll auf diesem Gerät liest, verschlossen durch den Browser oder eine Passphrase.',
  },
  retention: 'installed',
  readers: 'profile',
  personal: 'no',
});

export const shipping = defineTable({
  /** How far the log has been shipped to the collector of a fleet build. */
  row: z.object({
    id: z.literal('shipping'),
    /** The epoch, and the place in it, of the next record to ship. */
    order: z.number(),
    seq: z.number(),
    /** Records in the next request, at most. */
    limit: z.number(),
    /** In a row. */
    failures: z.number(),
    /** ms since the Unix epoch */
    notBefore: z.number(),
  }),
  store: 'log',
  purpose: {
    en: 'How far the log has been sent to the organisation’s collector, in builds that send it.',
    de: 'Wie weit das Protokoll an den Sammler der Organisation gesendet ist, in Fassungen, die es senden.',
  },
  retention: 'newer',
  readers: 'profile',
  personal: 'no',
});

export const users = defineTable({
  /** Where in the log a pseudonym's account was last sealed (see audit/users.ts); `where`: the epoch, and for whom. */
  row: z.object({ user: z.string(), where: z.string() }),
  store: 'log',
  purpose: {
    en: 'Where in the log the account of a pseudonym was last sealed for the two key holders.',
    de: 'Wo im Protokoll das Konto eines Pseudonyms zuletzt für die zwei Schlüsselinhaber versiegelt wurde.',
  },
  retention: 'installed',
  readers: 'profile',
  personal: 'writer',
});
