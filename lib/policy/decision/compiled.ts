/** What can be known of a condition before there is a draft: worked out once and kept as long as the policy is. */
import { PART_KINDS } from '../../draft';
import { asksAttachments, type Condition, leastValues } from '../schema/condition';

export interface Compiled {
  least: number;
  asksFiles: boolean;
  combines: boolean;
  asksMore: boolean;
  /** Equal for conditions that count the same recipients. */
  peopleKey: string;
  /** Equal for conditions that count the same findings; null where that is not worth remembering. */
  findingsKey: string | null;
  /** " ≥ 0.8 in the subject" */
  where: string;
}

const known = new WeakMap<Condition, Compiled>();

export function compiledOf(when: Condition): Compiled {
  let compiled = known.get(when);
  if (!compiled) {
    compiled = compile(when);
    known.set(when, compiled);
  }
  return compiled;
}

function compile(when: Condition): Compiled {
  const { scope, fields, domains, groups } = when.recipients;
  const { entities, terms, patterns, lists, documents } = when;
  const few = entities.length + terms.length + patterns.length + lists.length + documents.length > 0;
  const sure = when.minConfidence > 0 ? ` ≥ ${when.minConfidence}` : '';
  const parts = when.parts.length < PART_KINDS.length ? ` in the ${when.parts.join(' or ')}` : '';
  const text = when.text === 'any' ? '' : ` in ${when.text} text`;
  return {
    least: leastValues(when),
    asksFiles: asksAttachments(when),
    combines: when.all.length + when.any.length + when.not.length > 0,
    asksMore:
      when.consent.states.length + when.account.domains.length + when.time.days.length > 0 ||
      when.time.from !== undefined,
    peopleKey: `${scope}|${fields.join()}|${domains.join()}|${groups.join()}`,
    findingsKey: few
      ? null
      : `${when.categories.join()}|${when.minConfidence}|${when.minShare}|${when.parts.join()}|${when.text}`,
    where: `${sure}${parts}${text}`,
  };
}
