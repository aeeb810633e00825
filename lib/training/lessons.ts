/** Short lessons, each at most 60 words; their texts are `lesson_title_…` and `lesson_text_…`. */

export const LESSONS = [
  ...(['confidential', 'law', 'consent', 'minimisation', 'anonymisation', 'encryption'] as const),
  ...(['access', 'recipients', 'secrets', 'audits', 'breach'] as const),
] as const;
export type Lesson = (typeof LESSONS)[number];
