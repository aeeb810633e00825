import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalize } from '../../../lib/detect/engine/normalize';

describe('normalize', () => {
  test.each([
    ['plain text stays', 'Grüße, 5 € – ok', 'Grüße, 5 € - ok'],
    ['full-width digits and letters', '４５３９ Ａｂ', '4539 Ab'],
    ['Arabic-Indic and Devanagari digits', '٤٥٣ ४५', '453 45'],
    ['zero-width characters', '45\u200b39\u2060\ufeff', '4539'],
    ['soft hyphens', 'ver\u00adtrau\u00adlich', 'vertraulich'],
    ['odd spaces', '536\u00a022\u20098726\u3000x', '536 22 8726 x'],
    ['odd dashes', '536\u201122\u20138726\u2212', '536-22-8726-'],
    ['combining marks', 'u\u0308ber', 'über'],
    ['mathematical digits', '𝟓𝟑𝟔', '536'],
    ['line separators', 'a\u2028b', 'a\nb'],
    ['tags and variation selectors', 'a\ufe0f\u{e0041}b', 'ab'],
    ['curly quotes', '“it’s”', '"it\'s"'],
  ])('%s', (_name, text, expected) => {
    expect(normalize(text).text).toBe(expected);
  });

  test('a range leads back to all of its original characters', () => {
    const text = 'x 5\u200b36\u00a022 ８ e\u0301y';
    const plain = normalize(text);
    expect(plain.text).toBe('x 536 22 8 éy');
    const back = (value: string) => {
      const start = plain.text.indexOf(value);
      const range = plain.original(start, start + value.length);
      return text.slice(range.start, range.end);
    };
    expect(back('536 22')).toBe('5\u200b36\u00a022');
    expect(back('8')).toBe('８');
    expect(back('é')).toBe('e\u0301');
    expect(back('y')).toBe('y');
  });

  test('every range of every text leads back to a range that normalises to it', () => {
    const unit = fc.constantFrom(
      'a',
      '5',
      ' ',
      '\u200b',
      '\u00a0',
      '\u0301',
      '５',
      'ﬁ',
      '𝟓',
      '\ud835',
      'é',
      '–',
      '\u{e0041}',
      '👍',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), fc.nat(), fc.nat(), (units, a, b) => {
        const text = units.join('');
        const plain = normalize(text);
        if (!plain.text) return;
        const start = a % plain.text.length;
        const end = start + 1 + (b % (plain.text.length - start));
        const range = plain.original(start, end);
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeLessThanOrEqual(text.length);
        expect(normalize(text.slice(range.start, range.end)).text).toContain(plain.text.slice(start, end));
      }),
      { numRuns: 500 },
    );
  });
});
