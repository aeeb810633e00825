import { describe, expect, test } from 'vitest';
import { createEngine } from '../../lib/detect/engine/engine';
import { DETECTORS } from '../../lib/detect/registry';
import { speak } from '../../lib/texts/catalogue';
import type { Language } from '../../lib/texts/language';
import { edited, editsFor } from '../../lib/transform/transform';

const engine = createEngine({ detectors: DETECTORS, terms: [], keyedHash: (value) => value });

const namesIn = (language: Language) => {
  const t = speak(language);
  return (entity: string): string =>
    t(`warning_entity_${entity}`) || entity.toLowerCase().replaceAll('_', ' ');
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
