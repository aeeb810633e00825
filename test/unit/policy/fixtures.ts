import type { Finding } from '../../../lib/detect/kit/finding';
import type { Draft, Recipient } from '../../../lib/mail/draft';
import type { Clock, Envelope } from '../../../lib/policy/envelope';
import { type Policy, parsePolicy } from '../../../lib/policy/schema';

export function policyOf(input: object): Policy {
  const parsed = parsePolicy(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.policy;
}

export function finding(overrides: Partial<Finding> = {}): Finding {
  return {
    detector: 'us-ssn',
    entity: 'US_SSN',
    category: 'government-id',
    part: 'body',
    start: 0,
    end: 11,
    confidence: 0.9,
    masked: '••••',
    valueKey: '0011223344556677',
    ...overrides,
  };
}

export function to(address: string, name = ''): Recipient {
  return { field: 'to', address, name };
}

export function draftTo(...addresses: string[]): Draft {
  return {
    webmail: 'gmail',
    recipients: addresses.map((address) => to(address)),
    subject: '',
    body: '',
    attachments: [],
  };
}

/** A Wednesday noon. */
export const CLOCK: Clock = { now: Date.UTC(2026, 10, 25, 12), zone: 'UTC' };

export function envelopeOf(draft: Draft, overrides: Partial<Envelope> = {}): Envelope {
  return { draft, digest: 'd', ring: 50, warningsToday: 0, ...overrides };
}
