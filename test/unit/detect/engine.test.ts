import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/detect/engine/engine';
import { mask } from '../../../lib/detect/engine/mask';
import { resolveOverlaps } from '../../../lib/detect/engine/overlap';
import { TERM_ENTITY } from '../../../lib/detect/engine/terms';
import { createKeyedHash } from '../../../lib/detect/engine/value-key';
import { SURE } from '../../../lib/detect/kit/finding';
import { DETECTORS } from '../../../lib/detect/registry';
import { expectUpdatesAsWhole } from './update-rig';

const keyedHash = createKeyedHash(new Uint8Array(32).fill(7));
const terms = [{ id: 'launch', label: 'Launch', words: ['Project Kingfisher', 'mara@kontor.example'] }];
const engine = createEngine({ detectors: DETECTORS, terms, keyedHash });
const entities = (text: string) => engine.scan(text, 'body').map(({ entity }) => entity);

describe('scan', () => {
  test('says what, where, how sure, masked and keyed', () => {
    const [finding, ...rest] = engine.scan('Her SSN: 536-22-8726.', 'subject');
    expect(rest).toEqual([]);
    expect(finding).toEqual({
      detector: 'us-ssn',
      entity: 'US_SSN',
      category: 'government-id',
      part: 'subject',
      start: 9,
      end: 20,
      confidence: 0.95,
      masked: '••••••726',
      valueKey: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  });

  test('offsets are those of the original text', () => {
    const text = 'Ｓ\u200bSN ５36\u201122\u20118\u200b726 ok';
    const [finding] = engine.scan(text, 'body');
    expect(text.slice(finding?.start, finding?.end)).toBe('５36\u201122\u20118\u200b726');
  });

  test('equal values have equal keys, however they are written', () => {
    const [a, b, c] = engine.scan('4539 1488 0343 6467, 4539148803436467 and 4539-1488-0343-6467', 'body');
    expect(a?.valueKey).toBe(b?.valueKey);
    expect(a?.valueKey).toBe(c?.valueKey);
  });

  test('terms stand beside what else their words may be', () => {
    expect(entities('mara@kontor.example on project kingfisher')).toEqual([
      'EMAIL_ADDRESS',
      TERM_ENTITY,
      TERM_ENTITY,
    ]);
    expect(engine.scan('project kingfisher', 'body')[0]).toMatchObject({
      detector: 'term:launch',
      category: 'business',
    });
  });

  test('one stretch of text has one reading', () => {
    expect(entities('IBAN DE75 5121 0800 1245 1261 99')).toEqual(['IBAN_CODE']);
    expect(entities('tel +1 212-736-5000')).toEqual(['PHONE_NUMBER']);
  });

  test('hundreds of thousands of findings are no trouble', () => {
    const many = createEngine({ detectors: [], terms: [{ id: 'x', label: 'X', words: ['xy'] }], keyedHash });
    expect(many.scan('xy '.repeat(300_000), 'body')).toHaveLength(300_000);
  });

  test('parts keep their ids', () => {
    const parts = [
      { id: 'subject', kind: 'subject' as const, text: 'a@b.example' },
      { id: 'attachment:0', kind: 'attachment' as const, text: '536-22-8726.pdf' },
    ];
    expect(engine.scanParts(parts).map(({ part }) => part)).toEqual(['subject', 'attachment:0']);
  });

  test('an ordinary mail is clean', () => {
    const text = `Hi all,\n\nthe order 2024-118273 left on 12.03.2024 at 10:45; invoice 9912-0034 over 1,299.00 EUR is
attached (v2.13.4, build 20240312.1). Room 4.017, ISBN 978-3-16-148410-0, tracking 1Z999AA10123456784, commit
9fceb02d0ae598e95dc970b74767f19372d61af8, uuid 123e4567-e89b-12d3-a456-426614174000. Please keep it internal for now.`;
    expect(engine.scan(text, 'body').filter(({ confidence }) => confidence >= 0.6)).toEqual([]);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    '536-22-8726',
    '4539 1488 0343 6467',
    'mara@kontor.example',
    'DE75 5121 0800 1245 1261 99',
    '+49 30 901820',
    'ssn ',
    '[CONFIDENTIAL]',
    'eyJ',
    '-----BEGIN PRIVATE KEY-----',
    '\u200b',
    '５',
    '\u00a0',
    '\n',
    '1',
    '-',
    ' ',
    '@',
    '.',
    'AKIA',
    '👍',
    '\ud83d',
    'é',
    '(',
    'project kingfisher',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 30 }).map((list) => list.join('')),
  );

  test('gives sorted findings inside it, never the value, and sure ones apart from each other', () => {
    fc.assert(
      fc.property(text, (input) => {
        const findings = engine.scan(input, 'body');
        let until = 0;
        let before = 0;
        for (const { start, end, detector, masked, confidence, valueKey } of findings) {
          expect(start).toBeGreaterThanOrEqual(before);
          before = start;
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(input.length);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(valueKey).toHaveLength(16);
          expect(masked.replace(/•/g, '').length).toBeLessThanOrEqual(4);
          if (detector.startsWith('term:') || confidence < SURE) continue;
          expect(start).toBeGreaterThanOrEqual(until);
          until = end;
        }
        expect(engine.scan(input, 'body')).toEqual(findings);
      }),
      { numRuns: 400 },
    );
  });
});

describe('mask', () => {
  test.each([
    ['4539 1488 0343 6467', '••••••••••••6467'],
    ['ab', '••••'],
    ['abcd', '••••d'],
    ['', '••••'],
    ['a'.repeat(5000), '••••••••••••aaaa'],
    ['👍👍👍', '••••'],
  ])('%s', (value, shown) => {
    expect(mask(value, 'personal')).toBe(shown);
  });

  test('shows nothing of a secret, and not how long it is', () => {
    const shown = ['hunter2', 'mQ4#Zt9-r3x', 'a'.repeat(5000)].map((value) => mask(value, 'secret'));
    expect(new Set(shown)).toEqual(new Set(['••••••••']));
  });
});

describe('overlaps', () => {
  const range = (start: number, end: number, confidence: number, entity = 'A') => ({
    start,
    end,
    confidence,
    entity,
    detector: `${start}`,
  });
  const kept = (...found: ReturnType<typeof range>[]) =>
    resolveOverlaps(found).map(({ start, end }) => [start, end]);

  test('the surest stands, then the longest, then the first', () => {
    const list = [
      range(0, 5, 0.5),
      range(3, 9, 0.9),
      range(9, 12, 0.4),
      range(9, 14, 0.4),
      range(13, 15, 0.4),
    ];
    expect(kept(...list)).toEqual([
      [3, 9],
      [9, 14],
    ]);
    expect(kept(range(0, 5, 0.7), range(4, 9, 0.8, 'B'))).toEqual([[4, 9]]);
  });

  test('what no reading is sure of keeps one reading an entity', () => {
    const list = [range(0, 9, 0.4), range(0, 9, 0.45, 'B'), range(2, 9, 0.3, 'B')];
    expect(kept(...list)).toEqual([
      [0, 9],
      [0, 9],
    ]);
    expect(kept(...list, range(8, 12, 0.6, 'C'))).toEqual([[8, 12]]);
  });
});

describe('an update', () => {
  const piece = fc.constantFrom(
    '536-22-8726',
    'SSN: ',
    'order ',
    '4539 1488 0343 6467',
    ' mara@kontor.example ',
    '\n',
    '\n\n',
    ' ',
    '.',
    'x',
    '5 3 6 2 2 8 7 2 6',
    'tel +49 30 901820',
    '[CONFIDENTIAL]\n',
    '-----BEGIN PRIVATE KEY-----\n',
    'A'.repeat(3) + 'bC9'.repeat(20),
    'project\nkingfisher',
    '=\n',
    '\u200b',
    '\u0301',
    '& ',
    '&#53;',
    '<b>',
    'Lorem ipsum dolor sit amet, '.repeat(20),
    '\n>\n',
    '9'.repeat(40),
    'Net prices:\n',
    'Oak 4.20\nAsh 5.30\nElm 6.40\nFir 7.50\nYew 8.60\n',
    '\nSubtotal 9.00',
    'the campaign ',
    'on 3 March, budget 20,000 EUR',
    'Tony Bell has ',
    'diabetes',
    'CAC 38.20',
  );

  test('gives what a whole scan gives', () => {
    expectUpdatesAsWhole(engine, piece, 600);
  });
});
