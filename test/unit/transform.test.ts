import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATEGORIES, type Finding } from '../../lib/detect/kit/finding';
import { edited, editsFor, TRANSFORMS } from '../../lib/transform/transform';

const finding = (more: Partial<Finding>): Finding => ({
  detector: 'us-ssn',
  entity: 'US_SSN',
  category: 'government-id',
  part: 'body',
  start: 0,
  end: 11,
  confidence: 1,
  masked: '••••••2917',
  valueKey: 'a',
  ...more,
});
const name = (entity: string) => entity.toLowerCase().replaceAll('k', 'c');

describe('editsFor', () => {
  const text = 'SSN 536-48-2917, again 536-48-2917, other 536-48-2918.';
  const found = [
    finding({ start: 4, end: 15 }),
    finding({ start: 23, end: 34 }),
    finding({ start: 42, end: 53, valueKey: 'b', masked: '••••••2918' }),
  ];
  it('masks, deletes, and gives equal values one placeholder', () => {
    expect(edited(text, editsFor(found, 'mask', name))).toBe(
      'SSN ••••••2917, again ••••••2917, other ••••••2918.',
    );
    expect(edited(text, editsFor(found, 'remove', name))).toBe('SSN , again , other .');
    expect(edited(text, editsFor(found, 'placeholder', name))).toBe(
      'SSN [us_ssn 1], again [us_ssn 1], other [us_ssn 2].',
    );
  });

  it('takes findings that overlap as one place, which the surest of them names', () => {
    const both = [
      finding({ start: 4, end: 20, entity: 'CUSTOMER_LIST', confidence: 0.6 }),
      finding({ start: 10, end: 30, confidence: 0.9 }),
    ];
    expect(editsFor(both, 'placeholder', name)).toEqual([
      { part: 'body', start: 4, end: 30, text: '[us_ssn 1]' },
    ]);
  });

  it('never touches what lies outside of the findings, and leaves nothing of them', () => {
    const spans = fc.array(
      fc.record({
        start: fc.nat(80),
        length: fc.integer({ min: 1, max: 20 }),
        part: fc.constantFrom('subject', 'body'),
        confidence: fc.double({ min: 0, max: 1, noNaN: true }),
        category: fc.constantFrom(...CATEGORIES),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(spans, fc.constantFrom(...TRANSFORMS), (given, how) => {
        const findings = given.map(({ length, ...rest }) => finding({ ...rest, end: rest.start + length }));
        const edits = editsFor(findings, how, name);
        for (const part of ['subject', 'body']) {
          const own = findings.filter((one) => one.part === part);
          const kept = Array.from({ length: 120 }, (_, at) =>
            own.some(({ start, end }) => at >= start && at < end) ? 'x' : 'k',
          ).join('');
          const after = edited(
            kept,
            edits.filter((edit) => edit.part === part),
          );
          expect(after).not.toContain('x');
          expect(after.replace(/[^k]|\[[^\]]*\]/g, '')).toBe(kept.replaceAll('x', ''));
        }
      }),
    );
  });
});
