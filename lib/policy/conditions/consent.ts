/** What is known of the consent of the recipients. */
import { z } from 'zod';
import { CONSENT_STATES, type ConsentGap, type ConsentState, PURPOSES, type Purpose } from '../envelope';
import type { Person } from '../facts/facts';
import { enough } from '../facts/people';
import { NO, UNKNOWN } from '../facts/truth';
import { choice, group, list, ON_DEVICE, whole } from '../managed-key';
import { either, needing, phrase } from '../words';
import { type Answer, defineCondition } from './kind';

interface Found {
  count: number;
  states: readonly ConsentState[];
  purpose: Purpose;
  needs?: number;
}

interface Asked {
  states: readonly ConsentState[];
  purpose: Purpose;
  minCount: number;
}

/** The recipients whose consent is as a condition asks. */
const gapsOf = ({ states, purpose }: Asked, people: readonly Person[]): ConsentGap[] =>
  people.flatMap(({ address, consent }) => {
    const state = consent?.[purpose] ?? null;
    return address !== null && state !== null && states.includes(state) ? [{ address, state, purpose }] : [];
  });

export const consent = defineCondition({
  id: 'consent',
  schema: {
    consent: z
      .strictObject({
        /** States of the recipients that `recipients` selects; naming none asks nothing. */
        states: z.array(z.enum(CONSENT_STATES)).max(CONSENT_STATES.length).default([]),
        purpose: z.enum(PURPOSES).default('marketing'),
        minCount: z.int().min(1).max(100_000).default(1),
      })
      .prefault({}),
  },
  keys: {
    consent: group('Consent of the recipients', {
      states: list('States that count', choice('A state', CONSENT_STATES)),
      purpose: choice('What the consent is for', PURPOSES),
      minCount: whole('Fewest recipients in one of these states', 1, 100_000),
    }),
  },
  notes: {
    consent: {
      example: { states: ['none', 'withdrawn'] },
      privacy: 'Consents are kept on the device; the log keeps no address.',
    },
    'consent.states': {
      effect:
        'While no consents are kept on the device and the policy brings none, the state is not known, and a rule that asks for one only logs.',
      example: ['none', 'withdrawn', 'expired'],
      privacy: ON_DEVICE,
    },
    'consent.purpose': {
      effect: 'marketing: mail that advertises; sharing: handing on what is known of somebody.',
      example: 'marketing',
      privacy: ON_DEVICE,
    },
    'consent.minCount': { example: 1, privacy: ON_DEVICE },
  },
  unknown: 'consent',
  ask: (when): Asked => when.consent,
  asks: ({ states }) => states.length > 0,
  holds(asked, { counted: { people } }): Answer<Found> {
    const { states, purpose, minCount } = asked;
    const known = gapsOf(asked, people);
    const open = people.filter((person) => (person.consent?.[purpose] ?? null) === null).length;
    const truth = enough(known.length + open, open, minCount);
    if (truth === UNKNOWN) return { truth, consent: known };
    const needs = truth === NO ? { needs: minCount } : {};
    return { truth, found: () => ({ count: known.length, states, purpose, ...needs }), consent: known };
  },
  tell({ count, states, purpose, needs }, words) {
    const { t } = words;
    const named = states.map((state) => t(`policy_consent_${state}`));
    return needing(
      t('trace_consent', count, either(named, words), t(`consent_purpose_${purpose}`)),
      needs,
      words,
    );
  },
  describe({ states, purpose, minCount }, { t, name }) {
    const named = states.map((state) => name('consent', state)).join(', ');
    return [phrase(t('rule_consent', named, minCount, t(`consent_purpose_${purpose}`)))];
  },
  narrows: () => true,
  examples: {
    find: [
      { when: { consent: { states: ['none', 'withdrawn'] } }, given: { consent: 'withdrawn' } },
      // Nobody keeps a list.
      { when: { consent: { states: ['none'] } } },
    ],
    ignore: [
      { when: { consent: { states: ['none', 'withdrawn'] } }, given: { consent: 'given' } },
      { when: { consent: { states: ['none'], purpose: 'sharing' } }, given: { consent: 'none' } },
    ],
  },
});
