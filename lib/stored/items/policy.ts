/** The policy: what an organisation said last, what a person has set, and which of it was in force. */
import { z } from 'zod';
import { bundleState as bundleStateSchema } from '../../policy/bundle/open';
import { defineItem } from '../item';

/** Policies are kept as they came: the schema of today parses them at every use, and says what it refuses. */
const raw = z.unknown();

export const localPolicy = defineItem({
  area: 'local',
  key: 'localPolicy',
  store: 'policy',
  schema: raw,
  fallback: undefined,
  purpose: {
    en: 'The policy that a person has set on the Policy page.',
    de: 'Die Richtlinie, die jemand auf der Seite „Richtlinie“ gesetzt hat.',
  },
  retention: 'removed',
  readers: 'profile',
  personal: 'writer',
  counted: true,
});

export const managedSeen = defineItem({
  area: 'local',
  key: 'managedSeen',
  store: 'managed',
  schema: raw,
  fallback: undefined,
  purpose: {
    en: 'What managed storage said last; it stands until the browser, which is slow at its start, says it again.',
    de: 'Was der verwaltete Speicher zuletzt sagte; gilt, bis der Browser, der anfangs langsam ist, es wieder sagt.',
  },
  retention: 'newer',
  readers: 'profile',
  personal: 'no',
});

export const lastKnownGood = defineItem({
  area: 'local',
  key: 'lastKnownGood',
  store: 'managed',
  schema: raw,
  fallback: undefined,
  purpose: {
    en: 'The last policy of the organisation that was whole; it goes on where a newer one is refused.',
    de: 'Die letzte Richtlinie der Organisation, die in Ordnung war; sie gilt weiter, wo eine neuere abgelehnt wird.',
  },
  retention: 'newer',
  readers: 'profile',
  personal: 'no',
  counted: true,
});

export const policyHash = defineItem({
  area: 'local',
  key: 'policyHash',
  store: 'managed',
  schema: z.string(),
  fallback: undefined,
  purpose: {
    en: 'Which policy was in force last, so that a change is noticed and recorded.',
    de: 'Welche Richtlinie zuletzt galt, damit eine Änderung bemerkt und aufgezeichnet wird.',
  },
  retention: 'newer',
  readers: 'profile',
  personal: 'no',
});

export const policySince = defineItem({
  area: 'local',
  key: 'policySince',
  store: 'managed',
  /** ms since the Unix epoch */
  schema: z.number(),
  fallback: undefined,
  purpose: { en: 'Since when it has been in force.', de: 'Seit wann sie gilt.' },
  retention: 'newer',
  readers: 'profile',
  personal: 'no',
});

export const policyRefused = defineItem({
  area: 'local',
  key: 'policyRefused',
  store: 'managed',
  schema: z.string(),
  fallback: undefined,
  purpose: {
    en: 'Which policies were refused last, so that each refusal is recorded once.',
    de: 'Welche Richtlinien zuletzt abgelehnt wurden, damit jede Ablehnung einmal aufgezeichnet wird.',
  },
  retention: 'newer',
  readers: 'profile',
  personal: 'no',
});

export const bundleState = defineItem({
  area: 'local',
  key: 'bundleState',
  store: 'managed',
  schema: bundleStateSchema,
  fallback: null,
  purpose: {
    en: 'Whose signed policy bundle came first, its version and keys: an older one or a stranger’s is refused.',
    de: 'Von wem das erste unterschriebene Richtlinien-Bündel kam, seine Version und Schlüssel: Ein älteres oder fremdes wird abgelehnt.',
  },
  retention: 'newer',
  readers: 'profile',
  personal: 'no',
});
