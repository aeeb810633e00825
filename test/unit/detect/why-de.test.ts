import { expect, test } from 'vitest';
import { DETECTORS } from '../../../lib/detect/registry';
import { whyInGerman } from '../../../lib/detect/why-de';

test('every detector gives its reason in German', () => {
  const reasons = [...new Set(DETECTORS.map(({ why }) => why))];
  expect(reasons.filter((why) => whyInGerman(why) === null)).toEqual([]);
});

test('a service keeps its name, and is declined where it is more than one', () => {
  expect(whyInGerman('Whoever reads this can act as its owner at GitHub.')).toBe(
    'Wer das liest, kann bei GitHub im Namen des Besitzers handeln.',
  );
  expect(whyInGerman('Whoever reads this can act as its owner at a GitHub App.')).toContain(
    'einer GitHub-App',
  );
  const articles = DETECTORS.map(({ why }) => whyInGerman(why) ?? '').filter((why) => / bei an? /.test(why));
  expect(articles).toEqual([]);
});
