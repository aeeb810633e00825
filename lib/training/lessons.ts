/** Short lessons, each at most 60 words; their texts are `lesson_title_…` and `lesson_text_…`. */

import type { Category } from '../detect/kit/finding';

export const LESSONS = [
  ...(['confidential', 'law', 'consent', 'minimisation', 'anonymisation', 'encryption'] as const),
  ...(['access', 'recipients', 'secrets', 'audits', 'breach'] as const),
] as const;
export type Lesson = (typeof LESSONS)[number];

/** What a warning or a card is about. */
interface About {
  categories: readonly Category[];
  /** It asks about recipients who may be wrong, or whose consent is missing. */
  signs?: boolean;
  consent?: boolean;
}

/** The lesson that goes with a warning: what is hardest to take back comes first. */
export function lessonFor({ categories, signs = false, consent = false }: About): Lesson {
  if (categories.includes('secret')) return 'secrets';
  if (signs) return 'recipients';
  if (consent) return 'consent';
  if (categories.includes('business')) return 'confidential';
  return categories.includes('health') ? 'law' : 'minimisation';
}
