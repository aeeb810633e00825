/** What can be known of a condition before there is a draft: worked out once and kept as long as the policy is. */
import { PART_KINDS } from '../../mail/draft';
import { asksAttachments, type Condition, leastValues } from '../schema/condition';
import { type Said, said, series } from './said';

export interface Compiled {
  least: number;
  asksFiles: boolean;
  combines: boolean;
  asksMore: boolean;
  /** Equal for conditions that count the same recipients. */
  peopleKey: string;
  /** Equal for conditions that count the same findings; null where that is not worth remembering. */
  findingsKey: string | null;
  /** "… ≥ 0.8 in the subject" */
  where(found: Said): Said;
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
    where: (found) => where(when, found),
  };
}

function where({ minConfidence, parts, text }: Condition, found: Said): Said {
  const sure = minConfidence > 0 ? said('trace_sure', found, minConfidence) : found;
  const names = parts.map((part) => said(`trace_part_${part}`));
  const placed = parts.length < PART_KINDS.length ? said('trace_parts', sure, series('or', names)) : sure;
  return text === 'any' ? placed : said(`trace_text_${text}`, placed);
}
