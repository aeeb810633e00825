import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { routeDocs } from '../../../scripts/generate/route-docs';

test('docs/routes.md is what the table of routes says (npm run generate)', () => {
  expect(readFileSync('docs/routes.md', 'utf8')).toBe(routeDocs());
});
