/** What is said of a decision, as data: it becomes a sentence only where a person reads it, in that person's language. */

/** The texts of a trace, in lib/texts. */
export const TRACE_TEXTS = [
  ...[
    'trace_rule',
    'trace_rule_but',
    'trace_rule_no',
    'trace_rule_off',
    'trace_unknown',
    'trace_needs',
    'trace_to',
  ],
  ...['trace_verb_allow', 'trace_verb_log', 'trace_verb_hint', 'trace_verb_warn', 'trace_verb_justify'],
  ...['trace_verb_block', 'trace_cap', 'trace_cap_rollout', 'trace_budget', 'trace_no_lists'],
  ...['trace_exception', 'trace_exception_expired'],
  ...['trace_unknown_recipients', 'trace_unknown_places', 'trace_unknown_attachments', 'trace_unknown_signs'],
  ...['trace_unknown_consent', 'trace_unknown_account'],
  ...['trace_recipients_any', 'trace_recipients_external', 'trace_recipients_internal'],
  ...['trace_recipients_fields', 'trace_recipients_of', 'trace_recipients_unread'],
  ...['trace_findings', 'trace_entity', 'trace_values', 'trace_values_of', 'trace_values_more'],
  ...['trace_sure', 'trace_parts', 'trace_part_subject', 'trace_part_body', 'trace_part_attachment'],
  ...['trace_text_new', 'trace_text_quoted'],
  ...['trace_attachments', 'trace_attachments_unread'],
  ...['trace_attachments_types', 'trace_attachments_size', 'trace_attachments_unknown'],
  ...['trace_no_sign', 'trace_consent', 'trace_account', 'trace_account_not', 'trace_account_none'],
  ...['trace_time', 'trace_time_not', 'trace_none_of', 'trace_must_not', 'trace_not_so'],
  ...['trace_or', 'trace_and'],
] as const;

/** A text with what fills its places, several things in a row, or what is the same in every language. */
export type Said = string | number | Told | Series;

interface Told {
  /** Key of the text. */
  text: string;
  with: readonly Said[];
}

interface Series {
  joint: Joint;
  of: readonly Said[];
}

type Joint = 'space' | 'comma' | 'semicolon' | 'or' | 'and';

export const said = (text: string, ...fill: readonly Said[]): Said => ({ text, with: fill });

/** One thing stands for itself. */
export const series = (joint: Joint, of: readonly Said[]): Said =>
  of.length === 1 ? (of[0] as Said) : { joint, of };

/** Whether it is the text of that key. */
export const isSaid = (each: Said, text: string): boolean =>
  typeof each === 'object' && 'text' in each && each.text === text;

/** The sentence, with the texts of a language. */
export function say(each: Said, t: (key: string, ...fill: string[]) => string): string {
  if (typeof each !== 'object') return String(each);
  if ('of' in each) return each.of.map((one) => say(one, t)).join(jointOf(each.joint, t));
  return t(each.text, ...each.with.map((one) => say(one, t)));
}

function jointOf(joint: Joint, t: (key: string) => string): string {
  if (joint === 'space') return ' ';
  if (joint === 'comma') return ', ';
  return joint === 'semicolon' ? '; ' : ` ${t(`trace_${joint}`)} `;
}
