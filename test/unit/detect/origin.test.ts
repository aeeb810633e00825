/** The written form of what found something: records of the log and answers of a scan have it, so that it never changes. */
import { expect, test } from 'vitest';
import { type Origin, originOf, originText } from '../../../lib/detect/kit/origin';
import { DETECTORS } from '../../../lib/detect/registry';

const WRITTEN: [string, Origin][] = [
  ['us-ssn', { kind: 'detector', id: 'us-ssn' }],
  ['term:aurora', { kind: 'term', id: 'aurora' }],
  ['pattern:order', { kind: 'pattern', id: 'order' }],
  ['edm:customers', { kind: 'list', id: 'customers' }],
  ['document:plan.md', { kind: 'document', id: 'plan.md' }],
];

test.each(WRITTEN)('%s', (text, origin) => {
  expect(originText(origin)).toBe(text);
  expect(originOf(text)).toEqual(origin);
});

test('no detector of ours reads as something that an organisation brings', () => {
  for (const { id } of DETECTORS) expect(originOf(id)).toEqual({ kind: 'detector', id });
});
