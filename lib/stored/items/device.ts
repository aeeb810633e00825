/** What this device keeps to itself. */
import { z } from 'zod';
import { defineItem } from '../item';

export const valueKey = defineItem({
  area: 'local',
  key: 'valueKey',
  store: 'device',
  schema: z.array(z.number().int().min(0).max(255)).length(32),
  fallback: undefined,
  purpose: {
    en: 'Key under which equal values are told apart without being kept, so that devices cannot be compared.',
    de: 'Schlüssel, mit dem gleiche Werte erkannt werden, ohne sie aufzubewahren, sodass Geräte nicht vergleichbar sind.',
  },
  retention: 'installed',
  readers: 'profile',
  personal: 'no',
});

export const installation = defineItem({
  area: 'local',
  key: 'installation',
  store: 'device',
  schema: z.string().min(1),
  fallback: undefined,
  purpose: {
    en: 'Random number of this device: its place in the roll-out of a rule.',
    de: 'Zufallszahl dieses Geräts: sein Platz bei der Einführung einer Regel.',
  },
  retention: 'installed',
  readers: 'profile',
  personal: 'writer',
  counted: true,
});

export const warned = defineItem({
  area: 'local',
  key: 'warned',
  store: 'device',
  /** The day as the device's calendar has it, and the cases that were counted last. */
  schema: z.object({
    day: z.string(),
    count: z.number().int().nonnegative(),
    last: z.array(z.string()).default([]),
  }),
  fallback: undefined,
  purpose: {
    en: 'How many warnings were shown today, for rules that warn only so often.',
    de: 'Wie viele Warnungen heute gezeigt wurden, für Regeln, die nur so oft warnen.',
  },
  retention: 'newer',
  readers: 'profile',
  personal: 'writer',
});
