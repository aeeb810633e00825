import { expect, test } from 'vitest';
import { DETECTORS } from '../../../lib/detect/registry';

test('each detector says why in German too, and no English stands in it', () => {
  for (const { id, why } of DETECTORS) {
    expect(why.de, id).not.toBe(why.en);
    expect(why.de, id).not.toMatch(/ bei an? | or /);
  }
});

test('a service keeps its name, and is declined where it is more than one', () => {
  const of = (id: string) => DETECTORS.find((detector) => detector.id === id)?.why.de;
  expect(of('github-token')).toBe('Wer das liest, kann bei GitHub im Namen des Besitzers handeln.');
  expect(of('a-github-app-token')).toContain('einer GitHub-App');
});
