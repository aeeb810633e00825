/** What can be known of a condition before there is a draft: worked out once and kept as long as the policy is. */

import { recipients } from '../conditions/recipients';
import type { Condition } from '../schema/condition';
import { combines, openQuestions, type Question } from './questions';

export interface Compiled {
  /** The recipients that it is about, among whom all else counts. */
  to: ReturnType<typeof recipients.ask>;
  /** What else it asks. */
  others: readonly Question[];
  combines: boolean;
}

const known = new WeakMap<Condition, Compiled>();

export function compiledOf(when: Condition): Compiled {
  let compiled = known.get(when);
  if (!compiled) {
    compiled = {
      to: recipients.ask(when, false),
      others: openQuestions(when).filter(({ kind }) => kind.id !== recipients.id),
      combines: combines(when),
    };
    known.set(when, compiled);
  }
  return compiled;
}
