import { expect, it } from 'vitest';
import { reportable } from '../../../components/popup/reportable';

const verdict = (...detectors: string[]) => ({
  action: 'warn' as const,
  at: 0,
  findings: 1,
  detectors: detectors.map((detector) => ({ detector, entity: detector.toUpperCase() })),
});

it('each detector of the last verdicts is there once, the newest first, and not too many', () => {
  expect(reportable([])).toEqual([]);
  expect(
    reportable([verdict('b', 'a'), verdict(), verdict('a', 'c')]).map(({ detector }) => detector),
  ).toEqual(['b', 'a', 'c']);
  expect(reportable([verdict('a', 'b', 'c', 'd'), verdict('e', 'f')])).toHaveLength(5);
});
