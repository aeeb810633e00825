import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../lib/detect/engine';
import { DETECTORS } from '../../lib/detect/registry';
import { edited, editsFor } from '../../lib/transform/transform';

const engine = createEngine({ detectors: DETECTORS, terms: [], keyedHash: (value) => value });

const namesIn = (language: string) => {
  const texts = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
  return (entity: string): string =>
    texts[`warning_entity_${entity}`]?.message ?? entity.toLowerCase().replaceAll('_', ' ');
};

const detectors = DETECTORS.map((detector) => [detector.id, detector] as const);

describe.each([
  ['mask', 'en'],
  ['placeholder', 'en'],
  ['placeholder', 'de'],
] as const)('what %s (%s) leaves of an example', (how, language) => {
  const nameOf = namesIn(language);
  test.each(detectors)('is not found again: %s', (id, { examples }) => {
    const foundIn = (text: string) => engine.scan(text, 'body').filter(({ detector }) => detector === id);
    for (const example of examples.find) {
      const text = example.replace(/[«»]/g, '');
      expect(foundIn(edited(text, editsFor(foundIn(text), how, nameOf)))).toEqual([]);
    }
  });
});
