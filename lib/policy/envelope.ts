/** What a decision is about beside the findings: the message, and what is known around it. */
import type { Draft } from '../mail/draft';

/** What is known of one recipient's consent. */
export const CONSENT_STATES = ['given', 'none', 'withdrawn', 'expired'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

/** What consent is for: mail that advertises, and handing on what is known of somebody. */
export const PURPOSES = ['marketing', 'sharing'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** null: not known, as nobody keeps a list of who has agreed; an objection is known without one. */
export type KnownConsent = Readonly<Record<Purpose, ConsentState | null>>;

/** A recipient whose consent a rule minds. */
export interface ConsentGap {
  address: string;
  state: ConsentState;
  purpose: Purpose;
}

export interface Envelope {
  draft: Draft;
  /** See mail/digest.ts. */
  digest: string;
  /** One a recipient of the draft, in its order; left out where nothing is known of anybody. */
  consent?: readonly KnownConsent[] | undefined;
  /** Registered domains that this person often writes to; left out where nobody learns them. */
  frequentDomains?: readonly string[] | undefined;
  /** This device's place in a roll-out, 0 to 100 (see ./decision/rollout.ts). */
  ring: number;
  /** Warnings that were shown on this device today, for the warning budget. */
  warningsToday: number;
}

/** The time of a decision; injected, so that a decision can be repeated. */
export interface Clock {
  /** ms since the Unix epoch */
  now: number;
  /** IANA time zone of the device, such as Europe/Berlin. */
  zone: string;
}
