/** 22.11: docs/performance.md is the recorded runs, each named, and nothing else. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { performanceDocs } from '../../../scripts/bench/performance-docs';
import { recordedRuns } from '../../../scripts/bench/recorded';

test('docs/performance.md is up to date (npm run generate)', () => {
  expect(readFileSync('docs/performance.md', 'utf8')).toBe(performanceDocs(recordedRuns()));
});

test('every run says when, where and of what it was taken', () => {
  for (const run of Object.values(recordedRuns()))
    expect(run).toMatchObject({
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      commit: expect.stringMatching(/^[0-9a-f]{7,}$/),
      machine: expect.stringContaining('Node v'),
    });
});

test('a figure of a run stands in its row, and what has a budget beside it', () => {
  const runs = structuredClone(recordedRuns());
  runs.speed.speeds = [
    { name: 'Draftguard', megabytes: 30 },
    { name: 'Draftguard, with terms', megabytes: 20 },
    { name: 'Draftguard, names', megabytes: 3 },
    { name: 'another', megabytes: 7.5 },
    { name: 'compromise 1', megabytes: 0.25 },
  ];
  runs.speed.date = '2030-01-02';
  runs.person.cold = [299.7, 150];
  runs.person.files = [{ kind: 'csv', size: 1e6, read: 20, alone: 8, blocked: 61 }];
  runs.audit.steps.export = { ms: 20_000, cpu: 31, records: 1_000_000 };
  runs.pages.lookUp.slowest = 0.123;
  const text = performanceDocs(runs);
  expect(text).toContain('| Draftguard | 30 |  |\n| Draftguard, with terms | 20 | 1.5 times its own cost |');
  expect(text).toContain('| Draftguard, names | 3.00 | 12 times as fast as compromise |');
  expect(text).toContain('| another | 7.50 | Draftguard, without names, is 4.0 times as fast |');
  expect(text).toContain('`npm run bench`, 2030-01-02, commit ');
  expect(text).toContain('the yardstick | 300 ms | 150 ms | 2.00 | 2 |');
  expect(text).toContain('decoded in the page | 20.0 ms | 8.0 ms | 2.50 | 3 |');
  expect(text).toContain('| 61.0 ms | none above 50 ms |');
  expect(text).toContain('20.0 s (31 s of a core), 50,000 a second | 50,000 a second |');
  expect(text).toContain('1.0 ms, 0.12 ms | 5 ms |');
  expect(text).not.toMatch(/undefined|NaN/);
});
