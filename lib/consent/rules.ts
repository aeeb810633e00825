/**
 * What each law asks before somebody is written to, and its clocks. This is a model for holding mail, not legal advice; where
 * a law leaves room, the stricter reading is taken.
 */

import { businessDaysLater, dayEnd, dayOf, monthsLater } from '../base/calendar';
import type { ConsentState, Purpose } from '../policy/envelope';
import type { Basis, Law } from '../policy/grounds';
import type { ConsentFacts } from './record';

export interface ConsentRules {
  law: Law;
  /** Months after which consent that was never renewed no longer counts (eu); 0: it does not age. */
  validMonths: number;
  /** IANA time zone in which days are counted. */
  zone: string;
}

/** The grounds that a law takes for a purpose. */
const GROUNDS: Readonly<Record<Law, Readonly<Record<Purpose, readonly Basis[]>>>> = {
  eu: {
    marketing: ['consent', 'soft-opt-in'],
    sharing: ['consent', 'contract', 'legitimate-interest'],
  },
  'can-spam': {
    marketing: ['consent', 'contract', 'legitimate-interest', 'soft-opt-in', 'inquiry'],
    sharing: ['consent', 'contract', 'legitimate-interest'],
  },
  casl: {
    marketing: ['consent', 'contract', 'soft-opt-in', 'inquiry'],
    sharing: ['consent', 'contract'],
  },
};

/** Implied consent under CASL s. 10(10): two years after a purchase or contract, six months after an inquiry. */
const IMPLIED: Partial<Record<Basis, number>> = { contract: 24, 'soft-opt-in': 24, inquiry: 6 };

/** The first moment at which it no longer holds by itself, ms since the Unix epoch; null: it does not age. */
export function endOf({ basis, obtained, expires }: ConsentFacts, rules: ConsentRules): number | null {
  const { law, zone } = rules;
  const months =
    law === 'casl' ? IMPLIED[basis] : law === 'eu' && basis === 'consent' ? rules.validMonths : 0;
  const aged = months ? dayEnd(monthsLater(dayOf(obtained, zone), months), zone) : null;
  if (expires === null || aged === null) return expires ?? aged;
  return Math.min(expires, aged);
}

/**
 * What is known of one person's consent. A withdrawal ends everything for its purpose that was obtained before it; what was
 * obtained later counts anew.
 */
export function stateOf(
  all: readonly ConsentFacts[],
  purpose: Purpose,
  rules: ConsentRules,
  now: number,
): ConsentState {
  const own = all.filter((each) => each.purpose === purpose);
  const withdrawn = Math.max(
    Number.NEGATIVE_INFINITY,
    ...own.flatMap((each) => (each.withdrawn !== null && each.withdrawn <= now ? [each.withdrawn] : [])),
  );
  const grounds = GROUNDS[rules.law][purpose];
  const standing = own.filter(
    ({ basis, obtained }) => grounds.includes(basis) && obtained <= now && obtained > withdrawn,
  );
  const holds = standing.some((each) => {
    const end = endOf(each, rules);
    return end === null || now < end;
  });
  if (holds) return 'given';
  if (withdrawn > Number.NEGATIVE_INFINITY) return 'withdrawn';
  if (standing.length > 0) return 'expired';
  return rules.law === 'can-spam' && purpose === 'marketing' ? 'given' : 'none';
}

/** Business days within which an objection must be honoured: 15 U.S.C. 7704(a)(4), CASL s. 11(3). */
const GRACE = 10;

/**
 * The first moment at which writing on breaks the law, ms since the Unix epoch: at once under GDPR Art. 7(3) and 21(3).
 * The guard holds mail at once under every law; this tells people how late other systems may follow.
 */
export function stopBy(withdrawn: number, { law, zone }: ConsentRules): number {
  return law === 'eu' ? withdrawn : dayEnd(businessDaysLater(dayOf(withdrawn, zone), GRACE), zone);
}
