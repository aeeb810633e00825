/** What everything that is stored on this device says of itself: why it is kept, until when, and who can read it. */
import type { Words } from '../texts/language';
import type { StoreId } from './stores';

/** Until when something is kept. */
export const RETENTION = {
  browser: {
    en: 'until the browser is closed; in memory only',
    de: 'bis der Browser geschlossen wird; nur im Arbeitsspeicher',
  },
  newer: { en: 'until something newer takes its place', de: 'bis Neueres an seine Stelle tritt' },
  removed: { en: 'until somebody removes it on its page', de: 'bis jemand es auf seiner Seite entfernt' },
  'half-year': { en: '180 days after the last use', de: '180 Tage nach dem letzten Gebrauch' },
  log: {
    en: 'as long as the policy keeps the log',
    de: 'so lange, wie die Richtlinie das Protokoll aufbewahrt',
  },
  installed: { en: 'as long as Draftguard is installed', de: 'solange Draftguard installiert ist' },
} as const satisfies Record<string, Words>;

/** Who can read it. */
export const READERS = {
  profile: { en: 'whoever can use the browser profile', de: 'wer das Browserprofil benutzen kann' },
  device: {
    en: 'Draftguard on this device, by a key of the device',
    de: 'Draftguard auf diesem Gerät, mit einem Schlüssel des Geräts',
  },
  'log-readers': { en: 'readers of the log', de: 'Leser des Protokolls' },
  nobody: {
    en: 'nobody: hashes, which can only be compared',
    de: 'niemand: Hashes, die sich nur vergleichen lassen',
  },
} as const satisfies Record<string, Words>;

/** About whom it tells something. */
export const PERSONAL = {
  no: { en: 'nobody', de: 'niemanden' },
  writer: { en: 'the person who writes', de: 'den Menschen, der schreibt' },
  others: { en: 'other people', de: 'andere Menschen' },
} as const satisfies Record<string, Words>;

export interface Declared {
  /** Where *My data* tells of it. */
  store: StoreId;
  purpose: Words;
  retention: keyof typeof RETENTION;
  readers: keyof typeof READERS;
  personal: keyof typeof PERSONAL;
  /** *My data* counts what is in it. */
  counted?: true;
}
