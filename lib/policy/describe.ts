/** A rule in plain words, in any language that has the texts: what must hold for it, one phrase each. */
import { PART_KINDS } from '../mail/draft';
import type { Policy, PolicyRule } from './schema';
import { asksAttachments, type Condition, leastValues } from './schema/condition';

/** A text by its key, with $1, $2 … filled; and names of entities, categories, signs and the like. */
export interface Words {
  t(key: string, ...substitutions: (string | number)[]): string;
  /** Name of one of a family ('category', 'entity', 'sign', 'part', 'unread', 'consent', 'day', 'mode'). */
  name(family: string, id: string): string;
}

/** A phrase, and phrases below it. */
export interface Phrase {
  text: string;
  within: Phrase[];
}

const phrase = (text: string, within: Phrase[] = []): Phrase => ({ text, within });

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
  const { t, name } = words;
  const names = (family: string, ids: readonly string[]) => ids.map((id) => name(family, id)).join(', ');
  const list = (key: string, ids: readonly string[], ...before: (string | number)[]) =>
    ids.length > 0 ? [phrase(t(key, ...before, ids.join(', ')))] : [];
  const { recipients, attachments, consent, time } = when;
  const groups = recipients.groups.map((id) => labelOf(policy.organization.groups, id));
  const combined = (key: string, conditions: readonly Condition[]) =>
    conditions.length > 0
      ? [
          phrase(
            t(key),
            conditions.map((each) => {
              const [first, ...rest] = describeCondition(each, policy, words);
              return rest.length > 0 || !first
                ? phrase(t('rule_all_of'), first ? [first, ...rest] : [])
                : first;
            }),
          ),
        ]
      : [];
  return [
    ...findingsOf(when, policy, words),
    phrase(t(`rule_recipients_${recipients.scope}`, recipients.minCount)),
    ...list('rule_recipients_of', [...recipients.domains, ...groups]),
    ...list(
      'rule_fields',
      recipients.fields.map((field) => name('field', field)),
    ),
    ...(asksAttachments(when)
      ? [
          phrase(t('rule_attachments', Math.max(1, attachments.minCount))),
          ...list('rule_types', attachments.types),
          ...(attachments.unread.length > 0
            ? [phrase(t('rule_unread', names('unread', attachments.unread)))]
            : []),
          ...(attachments.minSize > 0 ? [phrase(t('rule_size', attachments.minSize))] : []),
        ]
      : []),
    ...(when.signs.length > 0
      ? [
          phrase(
            t('rule_signs'),
            when.signs.map((sign) => phrase(name('sign', sign))),
          ),
        ]
      : []),
    ...(consent.states.length > 0
      ? [
          phrase(
            t(
              'rule_consent',
              names('consent', consent.states),
              consent.minCount,
              t(`consent_purpose_${consent.purpose}`),
            ),
          ),
        ]
      : []),
    ...list('rule_account', when.account.domains),
    ...(time.days.length > 0 ? [phrase(t('rule_days', names('day', time.days)))] : []),
    ...(time.from !== undefined && time.to !== undefined
      ? [phrase(t('rule_time', time.from, time.to, time.zone ?? ''))]
      : []),
    ...combined('rule_all_of', when.all),
    ...combined('rule_any_of', when.any),
    ...combined('rule_none_of', when.not),
  ];
}

const labelOf = (list: readonly { id: string; label: string }[], id: string) =>
  list.find((each) => each.id === id)?.label ?? id;

function findingsOf(when: Condition, policy: Policy, { t, name }: Words): Phrase[] {
  const least = leastValues(when);
  if (least === 0 && when.minFindings === 0) return [];
  const kinds = [
    ...when.entities.map((id) => name('entity', id)),
    ...when.categories.map((id) => name('category', id)),
    ...when.terms.map((id) => labelOf(policy.terms, id)),
    ...when.patterns.map((id) => labelOf(policy.patterns, id)),
    ...when.lists,
    ...when.documents,
  ];
  const parts = when.parts.map((part) => name('part', part)).join(', ');
  return [
    phrase(t('rule_values', Math.max(least, 1), kinds.length > 0 ? kinds.join(', ') : t('rule_anything'))),
    ...(when.minFindings > 0 ? [phrase(t('rule_findings', when.minFindings))] : []),
    ...(when.minConfidence > 0 ? [phrase(t('rule_confidence', Math.round(when.minConfidence * 100)))] : []),
    ...(when.minShare > 0 ? [phrase(t('rule_share', Math.round(when.minShare * 100)))] : []),
    ...(when.parts.length < PART_KINDS.length ? [phrase(t('rule_parts', parts))] : []),
    ...(when.text === 'any' ? [] : [phrase(t(`rule_text_${when.text}`))]),
  ];
}
