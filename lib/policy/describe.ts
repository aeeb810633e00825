/** A rule in plain words, in any language that has the texts: what must hold for it, one phrase each. */
import { openQuestions } from './decision/questions';
import type { Policy, PolicyRule } from './schema';
import { COMBINATORS, type Condition } from './schema/condition';
import { type Phrase, phrase, type Words } from './words';

/** What must hold for a rule; every phrase of the list. */
export function describeRule({ when, rollout, id }: PolicyRule, policy: Policy, words: Words): Phrase[] {
  const excepted = policy.exceptions.filter(({ rules }) => rules.includes(id));
  return [
    ...describeCondition(when, policy, words),
    ...rollout.map(({ mode, from, percent }) =>
      phrase(words.t('rule_stage', words.name('mode', mode), from ?? words.t('rule_at_once'), percent)),
    ),
    ...excepted.map((each) => phrase(words.t('rule_except', each.reason, each.owner, each.expires))),
  ];
}

function describeCondition(when: Condition, policy: Policy, words: Words): Phrase[] {
  const own = openQuestions(when).flatMap(({ kind, asked }) => kind.describe(asked, words, policy));
  const combined = COMBINATORS.filter((key) => when[key].length > 0).map((key) =>
    phrase(
      words.t(COMBINED[key]),
      when[key].map((each) => asOne(describeCondition(each, policy, words), words)),
    ),
  );
  return [...own, ...combined];
}

const COMBINED = { all: 'rule_all_of', any: 'rule_any_of', not: 'rule_none_of' } as const;

/** One phrase for all that a condition within another asks. */
function asOne(phrases: Phrase[], { t }: Words): Phrase {
  const [only, ...more] = phrases;
  return only && more.length === 0 ? only : phrase(t('rule_all_of'), phrases);
}
