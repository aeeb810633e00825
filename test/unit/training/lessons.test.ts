import { describe, expect, it } from 'vitest';
import { speak } from '../../../lib/texts/catalogue';
import { LANGUAGES } from '../../../lib/texts/language';
import { LESSONS, lessonFor } from '../../../lib/training/lessons';

const MOST = 60;

describe.each(LANGUAGES)('lessons in %s', (language) => {
  const t = speak(language);
  const words = (text: string) => [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)];

  it.each(LESSONS)('%s is short and says something', (lesson) => {
    const text = t(`lesson_text_${lesson}`);
    const count = words(text).filter(({ isWordLike }) => isWordLike).length;
    expect(count).toBeLessThanOrEqual(MOST);
    expect(count).toBeGreaterThan(30);
    expect(t(`lesson_title_${lesson}`)).toBeTruthy();
  });
});

it('picks the lesson of what is hardest to take back', () => {
  expect(lessonFor({ categories: ['business', 'secret'], signs: true })).toBe('secrets');
  expect(lessonFor({ categories: ['personal'], signs: true, consent: true })).toBe('recipients');
  expect(lessonFor({ categories: [], consent: true })).toBe('consent');
  expect(lessonFor({ categories: ['personal', 'business'] })).toBe('confidential');
  expect(lessonFor({ categories: ['health', 'personal'] })).toBe('law');
  expect(lessonFor({ categories: ['financial'] })).toBe('minimisation');
});
