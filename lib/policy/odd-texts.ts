/** What may be said of a policy that is valid and odd, as keys of texts in public/_locales. */
import { type Sentence, sentence } from './facts/sentence';

export const ODD_TEXTS = [
  ...['policy_odd_shadowed', 'policy_odd_unreachable', 'policy_odd_no_detector', 'policy_odd_nobody_inside'],
  ...['policy_odd_quoted', 'policy_odd_not', 'policy_odd_noisy', 'policy_odd_every_finding'],
  ...['policy_odd_nothing', 'policy_odd_everywhere', 'policy_odd_personal', 'policy_odd_unsure'],
  ...['policy_odd_expired', 'policy_odd_expires_soon', 'policy_odd_no_effect'],
  ...['policy_odd_uncovered', 'policy_odd_uncovered_replaced', 'policy_odd_near_builtin'],
] as const;

/** What is odd, as data. */
export const odd = (text: (typeof ODD_TEXTS)[number], ...fill: readonly Sentence[]): Sentence =>
  sentence(text, ...fill);
