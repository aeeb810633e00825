/** The sentence for what a decision says, with the texts of a language. */
import { CONDITIONS } from '../conditions';
import type { Words } from '../words';
import type { Ground, Reason } from './reason';
import { tellReduction } from './reduction';

const conditions = new Map(CONDITIONS.map((kind) => [kind.id, kind]));

/** What came of one rule, and why. */
export function tellReason(reason: Reason, words: Words): string {
  const { t } = words;
  if (reason.kind === 'off') return t('trace_rule_off', reason.rule);
  const because = tellGround(reason.because, words);
  if (reason.kind === 'no-match') return t('trace_rule_no', reason.rule, because);
  const unknown = reason.unknown.map((each) => t(`trace_unknown_${each}`));
  const why = [
    because,
    ...(unknown.length > 0 ? [t('trace_unknown', unknown.join(', '))] : []),
    ...reason.notes.map((each) => tellReduction(each, words)),
  ].join('; ');
  const [asked, left] = [t(`trace_verb_${reason.asked}`), t(`trace_verb_${reason.left}`)];
  return reason.asked === reason.left
    ? t('trace_rule', reason.rule, asked, why)
    : t('trace_rule_but', reason.rule, asked, left, why);
}

function tellGround(ground: Ground, words: Words): string {
  const { t } = words;
  const all = (of: readonly Ground[]) => of.map((each) => tellGround(each, words));
  switch (ground.kind) {
    case 'condition':
      return conditions.get(ground.condition)?.tell(ground.found, words) ?? '';
    case 'to': {
      const people = tellGround(ground.people, words);
      return ground.grounds.length > 0 ? t('trace_to', all(ground.grounds).join(', '), people) : people;
    }
    case 'all':
      return all(ground.of).join(` ${t('trace_and')} `);
    case 'none-of':
      return t('trace_none_of', all(ground.of).join('; '));
    case 'must-not':
      return t('trace_must_not', tellGround(ground.of, words));
    case 'not-so':
      return t('trace_not_so', tellGround(ground.of, words));
  }
}
