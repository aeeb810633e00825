import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LEXICON } from '../../../lib/detect/names/lexicon';
import { detectorDocs } from '../../../scripts/generate/detector-docs';
import { nameLexicon } from '../../../scripts/generate/name-lexicon';

test('docs/detectors.md is what the code says (npm run generate)', () => {
  expect(readFileSync('docs/detectors.md', 'utf8')).toBe(detectorDocs());
});

test('the word lists of names are what the installed compromise has (npm run generate)', () => {
  const source = nameLexicon();
  for (const words of Object.values(LEXICON)) expect(source).toContain(JSON.stringify(words));
});
