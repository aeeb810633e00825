/** Issue 21.1: what was cleared is a function of what was scanned. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../lib/detect/engine/engine';
import { DETECTORS } from '../../lib/detect/registry';
import { exactDraft, looseDraft, settled } from '../../lib/mail/canonical';
import { type Draft, partsOf } from '../../lib/mail/draft';

const engine = createEngine({
  detectors: DETECTORS,
  terms: [{ id: 'aurora', label: 'Project names are confidential.', words: ['Project Aurora'] }],
  keyedHash: (value) => value,
});

const draft = (body: string): Draft => ({
  webmail: 'gmail',
  recipients: [{ field: 'to', address: 'bob@outside.example', name: 'Bob' }],
  subject: 'Numbers',
  body,
  attachments: [],
});
const found = (one: Draft) =>
  partsOf(one)
    .flatMap((part) => engine.scan(part.text, part.id))
    .map(({ detector, part, start, end, valueKey }) => [detector, part, start, end, valueKey]);

const PIECES = [
  ...[
    'Project',
    'Aurora',
    'SSN',
    'Card',
    'No',
    '536',
    '48',
    '2917',
    '4539578763621486',
    '-',
    'IBAN',
    'DE89370400440532013000',
  ],
  ...[
    'anna',
    '@',
    'example.org',
    'password:',
    'hunter2secret',
    '.',
    ',',
    '\u00a0',
    '\u2009',
    '\u200b',
    '\ufeff',
    '\u202a',
    '\u00ad',
  ],
  ...[' ', '  ', '\n', '\n\n', '\r\n', '\r', '\t', '\u3000', '\u2028'],
];

describe('21.1 identity', () => {
  it('a blank makes another message, and so does every format character', () => {
    for (const odd of [' ', '\n', '\u200b', '\ufeff', '\u00ad', '\u202a']) {
      const with_ = exactDraft(settled(draft(`Project${odd}Aurora`)));
      expect(with_, JSON.stringify(odd)).not.toBe(exactDraft(settled(draft('ProjectAurora'))));
    }
    // The loose form cannot tell them apart, and so decides nothing alone.
    expect(looseDraft(draft('Project Aurora'))).toBe(looseDraft(draft('ProjectAurora')));
  });

  it('what an editor and its request write differently is one message', () => {
    const one = exactDraft(settled(draft('a\u00a0b\r\nc\n')));
    expect(one).toBe(exactDraft(settled(draft('a b\nc'))));
  });

  it('equal identity implies equal findings, over edits of blanks, invisible characters and line ends', () => {
    let equal = 0;
    const text = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 });
    const edit = fc.record({
      at: fc.nat(12),
      drop: fc.nat(1),
      put: fc.constantFrom('', ...PIECES.slice(19)),
    });
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 3 }), (pieces, edits) => {
        const other = [...pieces];
        for (const { at, drop, put } of edits) other.splice(at, drop, put);
        const [a, b] = [settled(draft(pieces.join(''))), settled(draft(other.join('')))];
        if (exactDraft(a) !== exactDraft(b)) return;
        equal++;
        expect(found(a)).toEqual(found(b));
      }),
      { numRuns: 3000 },
    );
    expect(equal).toBeGreaterThan(100);
  });

  it('recipients count by name as well as by address', () => {
    const other = {
      ...draft('Hi'),
      recipients: [{ field: 'to' as const, address: 'bob@outside.example', name: 'Eve' }],
    };
    expect(exactDraft(other)).not.toBe(exactDraft(draft('Hi')));
  });
});
