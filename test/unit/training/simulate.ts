/** Simulated populations whose truth is known. */
import type { WarningCase } from '../../../lib/training/cases';

/** Mulberry32: the same numbers for the same seed. 0..1 */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** 2026-11-02, a Monday */
export const MONDAY = Date.UTC(2026, 10, 2);
export const DAY = 86_400_000;
export const WEEK = 7 * DAY;

export const caseOf = (fill: Partial<WarningCase>): WarningCase => ({
  id: `${'ab'.repeat(16)}/1`,
  time: MONDAY,
  webmail: 'gmail',
  route: 'click',
  action: 'warn',
  rules: ['cards'],
  entities: {},
  recipients: { internal: 0, external: 1 },
  attachments: 0,
  answer: 'edit',
  reasonLength: 0,
  durationMs: 4000,
  ...fill,
});

/** Warnings of a team over some weeks, each with its place. */
export function casesOver(
  weeks: number,
  perWeek: number,
  random: () => number,
  fill = (_: number): Partial<WarningCase> => ({}),
) {
  return Array.from({ length: weeks * perWeek }, (_, at) => {
    const epoch = Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(32, '0');
    const time = MONDAY + Math.floor(at / perWeek) * WEEK + Math.floor(random() * WEEK);
    return caseOf({ id: `${epoch}/${at}`, time, ...fill(at) });
  });
}
