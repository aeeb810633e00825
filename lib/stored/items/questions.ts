/** What must outlive the worker but not the browser: cases with their dialogs, and which run of the browser it is. */
import { z } from 'zod';
import { defineFamily, defineItem } from '../item';

export const run = defineItem({
  area: 'session',
  key: 'run',
  store: 'questions',
  schema: z.string(),
  fallback: undefined,
  purpose: {
    en: 'Random name of this run of the browser: the log begins a new section with each.',
    de: 'Zufälliger Name dieses Laufs des Browsers: Mit jedem beginnt das Protokoll einen neuen Abschnitt.',
  },
  retention: 'browser',
  readers: 'profile',
  personal: 'no',
});

export const caseLines = defineItem({
  area: 'session',
  key: 'cases',
  store: 'questions',
  schema: z.array(
    z.object({
      id: z.string(),
      tabId: z.number(),
      /** Of the message; null for a card. */
      digest: z.string().nullable(),
      /** Nobody has answered yet. */
      open: z.boolean(),
      /** Characters. */
      size: z.number(),
    }),
  ),
  fallback: [],
  purpose: {
    en: 'Which warnings and cards are open or were answered last, so that abandoned ones go.',
    de: 'Welche Warnungen und Karten offen sind oder zuletzt beantwortet wurden, damit verlassene verschwinden.',
  },
  retention: 'browser',
  readers: 'profile',
  personal: 'no',
  counted: true,
});

/** By their id. */
export const caseEntries = defineFamily({
  area: 'session',
  key: 'case:',
  store: 'questions',
  /** As JSON: an object takes several times as much of the browser's quota. */
  schema: z.string(),
  fallback: undefined,
  purpose: {
    en: 'A held message, known by its digest: what its warning shows, masked, until it is answered, and for two minutes that it may leave once.',
    de: 'Eine angehaltene Nachricht, erkannt an ihrem Hash: was ihre Warnung zeigt, maskiert, bis sie beantwortet ist, und für zwei Minuten, dass sie einmal hinaus darf.',
  },
  retention: 'browser',
  readers: 'profile',
  personal: 'others',
});
