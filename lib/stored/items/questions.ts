/** What must outlive the worker but not the browser: open questions, approvals, and which run of the browser it is. */
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

export const opened = defineItem({
  area: 'session',
  key: 'opened',
  store: 'questions',
  /** `size` in characters. */
  schema: z.array(z.object({ nonce: z.string(), tabId: z.number(), size: z.number() })),
  fallback: [],
  purpose: {
    en: 'Which warnings and cards are open, so that abandoned ones go.',
    de: 'Welche Warnungen und Karten offen sind, damit verlassene verschwinden.',
  },
  retention: 'browser',
  readers: 'profile',
  personal: 'no',
  counted: true,
});

/** By their nonce. */
export const pending = defineFamily({
  area: 'session',
  key: 'pending:',
  store: 'questions',
  /** As JSON: an object takes several times as much of the browser's quota. */
  schema: z.string(),
  fallback: undefined,
  purpose: {
    en: 'What an open warning or card shows: findings, masked, and the rules that ask.',
    de: 'Was eine offene Warnung oder Karte zeigt: Funde, maskiert, und die Regeln, die fragen.',
  },
  retention: 'browser',
  readers: 'profile',
  personal: 'others',
});

/** By the digest of the message. */
export const approvals = defineFamily({
  area: 'session',
  key: 'approval:',
  store: 'questions',
  schema: z.object({
    /** What the person was shown. */
    asked: z.array(z.string()),
    /** The tab in which it was given, and the one whose scripts send for it. */
    tabs: z.array(z.number().nullable()),
    /** ms since the Unix epoch */
    until: z.number(),
  }),
  fallback: undefined,
  purpose: {
    en: 'That a message, known by its digest, may leave once within two minutes.',
    de: 'Dass eine Nachricht, erkannt an ihrem Hash, innerhalb von zwei Minuten einmal hinaus darf.',
  },
  retention: 'browser',
  readers: 'profile',
  personal: 'writer',
});
