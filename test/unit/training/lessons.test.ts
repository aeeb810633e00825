import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LESSONS, lessonFor } from '../../../lib/training/lessons';

const MOST = 60;

describe.each(['en', 'de'])('lessons in %s', (language) => {
  const texts: Record<string, { message: string }> = JSON.parse(
    readFileSync(`public/_locales/${language}/messages.json`, 'utf8'),
  );
  const words = (text: string) => [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)];

  it.each(LESSONS)('%s is short and says something', (lesson) => {
    const text = texts[`lesson_text_${lesson}`]?.message ?? '';
    const count = words(text).filter(({ isWordLike }) => isWordLike).length;
    expect(count).toBeLessThanOrEqual(MOST);
    expect(count).toBeGreaterThan(30);
    expect(texts[`lesson_title_${lesson}`]?.message).toBeTruthy();
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
