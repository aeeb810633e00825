import { expect, test } from 'vitest';
import { quietPackages } from '../../../scripts/quiet-packages';

const said = (code: string, id?: string) =>
  quietPackages().onLog('warn', { code, ...(id === undefined ? {} : { id }) });

test('a comment in a package is not told', () => {
  expect(said('INVALID_ANNOTATION', '/house/node_modules/zod/v4/core/util.js')).toBe(false);
  expect(said('INVALID_ANNOTATION', 'C:\\house\\node_modules\\zod\\util.js')).toBe(false);
});

test.each([
  ['INVALID_ANNOTATION', '/house/lib/db.ts'],
  ['INVALID_ANNOTATION', undefined],
  ['CIRCULAR_DEPENDENCY', '/house/node_modules/zod/v4/core/util.js'],
  ['EVAL', '/house/node_modules/zod/v4/core/util.js'],
])('%s in %s is told', (code, id) => {
  expect(said(code, id)).toBeUndefined();
});
