/** The tables of incidents, training and correspondents, all sealed, and their keys. */
import { z } from 'zod';
import { bytes, bytes32, defineTable } from './table';

export const deviceKeys = defineTable({
  /** A key of this device for sealed boxes (see stored/device-box.ts). */
  row: z.object({
    id: z.enum(['incidents', 'training', 'training-sample', 'correspondents', 'pseudonyms']),
    key: bytes32,
  }),
  store: 'device',
  purpose: {
    en: 'Keys of this device: for what it seals, and for the pseudonym under which events are recorded.',
    de: 'Schlüssel dieses Geräts: für das, was es versiegelt, und für das Pseudonym, unter dem aufgezeichnet wird.',
  },
  retention: 'installed',
  readers: 'profile',
  personal: 'writer',
});

export const correspondents = defineTable({
  /** Domains that somebody writes to (see background/correspondents.ts). */
  row: z.object({ id: z.literal('domains'), sealed: bytes }),
  store: 'correspondents',
  purpose: {
    en: 'Domains outside that somebody writes to, so that a domain that only looks like one is noticed.',
    de: 'Domains außen, an die jemand schreibt, damit eine auffällt, die nur so aussieht.',
  },
  retention: 'half-year',
  readers: 'device',
  personal: 'writer',
});

export const incidents = defineTable({
  /** An incident with all that is known of it (see incidents/store.ts). */
  row: z.object({ id: z.string(), sealed: bytes }),
  store: 'incidents',
  purpose: {
    en: 'What went wrong, and how it was handled: the register that Article 33(5) GDPR asks for.',
    de: 'Was schiefging und wie damit umgegangen wurde: das Verzeichnis nach Art. 33 Abs. 5 DSGVO.',
  },
  retention: 'removed',
  readers: 'device',
  personal: 'others',
  counted: true,
});

export const incidentEntries = defineTable({
  /** One entry of an incident's timeline; `seq` counts up from 0. */
  row: z.object({ incident: z.string(), seq: z.number(), sealed: bytes }),
  store: 'incidents',
  purpose: {
    en: 'What was done about an incident, and when.',
    de: 'Was zu einem Vorfall wann getan wurde.',
  },
  retention: 'removed',
  readers: 'device',
  personal: 'others',
});

export const trainingLabels = defineTable({
  /** A reviewer's verdict (see training/store.ts); `id`: warning, rule and opinion. */
  row: z.object({ id: z.string(), sealed: bytes }),
  store: 'training',
  purpose: {
    en: 'What reviewers said of warnings: right or wrong.',
    de: 'Was Prüfende zu Warnungen sagten: richtig oder falsch.',
  },
  retention: 'installed',
  readers: 'device',
  personal: 'writer',
  counted: true,
});

export const trainingPeople = defineTable({
  /** The warnings of somebody whose export was imported. */
  row: z.object({
    /** A pseudonym. */
    person: z.string(),
    /** 0 while too few wait for one; see training/cells.ts. */
    cohort: z.number(),
    sealed: bytes,
  }),
  store: 'training',
  purpose: {
    en: 'Warnings of people whose logs were imported for training, under pseudonyms.',
    de: 'Warnungen von Menschen, deren Protokolle für Schulungen importiert wurden, unter Pseudonymen.',
  },
  retention: 'removed',
  readers: 'device',
  personal: 'others',
  counted: true,
});

const cell = z.object({
  id: z.string(),
  week: z.number(),
  rule: z.string(),
  stops: z.number(),
  overrides: z.number(),
  reasons: z.number(),
  fixed: z.number(),
  back: z.number(),
  reflex: z.number(),
  cohort: z.number(),
  people: z.number(),
});

export const trainingCells = defineTable({
  row: cell,
  store: 'training',
  purpose: {
    en: 'Figures of five people or more that a report has shown, or may show.',
    de: 'Zahlen von fünf oder mehr Menschen, die ein Bericht gezeigt hat oder zeigen darf.',
  },
  retention: 'installed',
  readers: 'profile',
  personal: 'no',
});
