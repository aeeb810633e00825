/** What is said of a policy, as data: it becomes a sentence only where a person reads it, in that person's language. */

/** A text with what fills its places, several things in a row, or what is the same in every language. */
export type Sentence = string | number | Told | Series;

interface Told {
  /** Key of the text. */
  text: string;
  with: readonly Sentence[];
}

interface Series {
  joint: Joint;
  of: readonly Sentence[];
}

type Joint = 'space' | 'comma' | 'or';

export const sentence = (text: string, ...fill: readonly Sentence[]): Sentence => ({ text, with: fill });

/** One thing stands for itself. */
export const series = (joint: Joint, of: readonly Sentence[]): Sentence =>
  of.length === 1 ? (of[0] as Sentence) : { joint, of };

/** The sentence, with the texts of a language. */
export function inWords(each: Sentence, t: (key: string, ...fill: string[]) => string): string {
  if (typeof each !== 'object') return String(each);
  if ('of' in each) return each.of.map((one) => inWords(one, t)).join(jointOf(each.joint, t));
  return t(each.text, ...each.with.map((one) => inWords(one, t)));
}

function jointOf(joint: Joint, t: (key: string) => string): string {
  if (joint === 'space') return ' ';
  return joint === 'comma' ? ', ' : ` ${t('trace_or')} `;
}
