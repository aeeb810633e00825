import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/detect/engine/engine';
import { FLOOR } from '../../../lib/detect/kit/detector';
import { SURE } from '../../../lib/detect/kit/finding';
import { DETECTORS } from '../../../lib/detect/registry';

const engine = createEngine({ detectors: DETECTORS, terms: [], keyedHash: (value) => value });

/** Takes the « » out of an example and says where the values stand without them. */
function unmark(example: string): { text: string; spans: [number, number][] } {
  const spans: [number, number][] = [];
  let text = '';
  for (const piece of example.split(/(«[^»]*»)/)) {
    const value = piece.startsWith('«') ? piece.slice(1, -1) : null;
    if (value !== null) spans.push([text.length, text.length + value.length]);
    text += value ?? piece;
  }
  return { text, spans };
}

describe.each(DETECTORS.map((detector) => [detector.id, detector] as const))('%s', (_id, detector) => {
  test('has examples of both kinds, a reason and sane confidences', () => {
    expect(detector.examples.find.length).toBeGreaterThan(0);
    expect(detector.examples.ignore.length).toBeGreaterThan(0);
    for (const why of Object.values(detector.why)) expect(why).toMatch(/^[A-ZÄÖÜ].*\.$/);
    for (const value of Object.values(detector.confidence)) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
    expect(detector.pattern.flags).toContain('g');
  });

  // What is public by itself (register numbers, dates, places) stays below what policies act on, on purpose.
  const least = Math.max(...Object.values(detector.confidence)) < SURE ? FLOOR : SURE;

  test.each(detector.examples.find)('finds %#', (example) => {
    const { text, spans } = unmark(example);
    const found = engine.scan(text, 'body').filter((finding) => finding.detector === detector.id);
    expect(spans.length).toBeGreaterThan(0);
    expect(found.map(({ start, end }) => [start, end])).toEqual(spans);
    for (const finding of found) expect(finding.confidence).toBeGreaterThanOrEqual(least);
  });

  test.each(detector.examples.ignore)('ignores %#', (text) => {
    const found = engine.scan(text, 'body').filter(({ entity }) => entity === detector.entity);
    expect(found.filter(({ confidence }) => confidence >= 0.6)).toEqual([]);
  });
});

test('ids are unique and say only what a URL can', () => {
  const ids = DETECTORS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9-]+$/);
});
