import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { detectorDocs } from '../../../scripts/generate/detector-docs';

test('docs/detectors.md is what the code says (npm run generate)', () => {
  expect(readFileSync('docs/detectors.md', 'utf8')).toBe(detectorDocs());
});
