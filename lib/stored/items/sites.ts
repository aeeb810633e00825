/** The webmails that somebody has added. */
import { z } from 'zod';
import { defineItem } from '../item';

export const ownSites = defineItem({
  area: 'local',
  key: 'sites',
  store: 'sites',
  /** Match patterns; what is none is left out, and the others stay. */
  schema: z
    .array(z.unknown())
    .transform((sites) => sites.filter((each): each is string => typeof each === 'string')),
  fallback: [],
  purpose: {
    en: 'Sites that somebody has added, to be watched as well.',
    de: 'Seiten, die jemand hinzugefügt hat, damit auch sie überwacht werden.',
  },
  retention: 'removed',
  readers: 'profile',
  personal: 'writer',
});
