/** What the toolbar says about each tab. */
import { z } from 'zod';
import { WEBMAILS } from '../../mail/draft';
import { ACTIONS } from '../../policy/actions';
import { defineFamily } from '../item';

/** By the tab's id. */
export const tabStates = defineFamily({
  area: 'session',
  key: 'tab:',
  store: 'session',
  schema: z.object({ webmail: z.enum(WEBMAILS), state: z.enum(['watching', 'idle', 'blind']) }),
  fallback: undefined,
  purpose: {
    en: 'Whether a tab is watched, for the toolbar.',
    de: 'Ob ein Tab überwacht wird, für die Symbolleiste.',
  },
  retention: 'browser',
  readers: 'profile',
  personal: 'no',
});

/** By the tab's id. */
export const recentVerdicts = defineFamily({
  area: 'session',
  key: 'recent:',
  store: 'session',
  schema: z.array(
    z.object({
      action: z.enum(ACTIONS),
      /** ms since the Unix epoch */
      at: z.number(),
      findings: z.number(),
      /** What rules asked about, each detector once: what a person may call wrong. */
      detectors: z.array(z.object({ detector: z.string(), entity: z.string() })),
    }),
  ),
  fallback: [],
  purpose: {
    en: 'The last verdicts of a tab, for the toolbar’s window: what was found by kind, never the values.',
    de: 'Die letzten Ergebnisse eines Tabs, für das Fenster der Symbolleiste: Arten von Funden, nie die Werte.',
  },
  retention: 'browser',
  readers: 'profile',
  personal: 'writer',
});
