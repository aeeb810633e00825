/** What is wrong with the policy as a whole, for the popup and the Overview. */
import type { PolicyInForce } from '../background/policy-source';

/**
 * policy-pending: the browser has never said whether there is one · policy-refused: another one stands in for it ·
 * no-policy-held, no-policy-open: none stands in, so that messages are held, or leave unchecked
 */
export type PolicyTrouble = 'policy-pending' | 'policy-refused' | 'no-policy-held' | 'no-policy-open';

export function policyTrouble({
  lacking,
  refused,
  policy,
}: Pick<PolicyInForce, 'lacking' | 'refused'> & {
  policy: Pick<PolicyInForce['policy'], 'onFailure'>;
}): PolicyTrouble[] {
  if (lacking === 'policy-pending') return ['policy-pending'];
  if (lacking === 'policy-refused')
    return [policy.onFailure === 'hold' ? 'no-policy-held' : 'no-policy-open'];
  return refused.length > 0 ? ['policy-refused'] : [];
}
