import fc from 'fast-check';
import { expect, test } from 'vitest';
import { needsDigit, outlineOf, outlinePattern } from '../../../lib/detect/engine/outline';
import { createRunOwners } from '../../../lib/detect/engine/run-owners';
import { findRuns } from '../../../lib/detect/engine/runs';
import { DETECTORS } from '../../../lib/detect/registry';
import { loadCorpus } from '../../corpus/load';

const DIGITAL = DETECTORS.filter(({ trigger }) => 'digits' in trigger);
const known = (text: string) => text.replace(/[^\0-\x7f€£§°•·\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]/g, '~');
/** Whether a match may start in an outline, be it that it goes on where the outline is cut off. */
const allows = (outline: RegExp | null, text: string) => {
  const first = outline ? text.search(outline) : 0;
  return first >= 0 && first < text.length;
};

test('an outline keeps the form and forgets the values', () => {
  expect(outlineOf('Ref. AB-2031, born 01.02.1990')).toBe('Aaa. AA-0000, aaaa 00.00.0000');
  expect(outlineOf('für 12 €')).toBe('aéa 00 €');
});

test('the outline of a pattern refuses what the pattern cannot match', () => {
  const outline = outlinePattern(/(?<![\dA-Za-z])\d{3}-\d{2}-\d{4}(?!\d)/g);
  expect(allows(outline, 'aaa 000-00-0000.')).toBe(true);
  expect(allows(outline, 'aaa 000-000000.')).toBe(false);
  expect(allows(outline, 'a000-00-0000')).toBe(false);
});

test('an outline that is cut off refuses only what nothing behind the cut could mend', () => {
  const outline = outlinePattern(/\d{3}-\d{2}\b(?!\d)/g);
  expect(allows(outline, 'aaa 000-')).toBe(true);
  expect(allows(outline, 'aaa 000.')).toBe(false);
  expect(allows(outlinePattern(/\d-\b\d(?!$)/g), '0-')).toBe(true);
});

test('whether a match needs a digit is told by its pattern', () => {
  expect([/a\d/, /(?:a|b)[0-9]+/, /(?:1|2\d)a/, /\d{2,}|a5/].map(needsDigit)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect([/a\d*/, /a(?=\d)/, /\d|a/, /[\da]/, /(?:\d)?a/, /a\d{0,3}/].some(needsDigit)).toBe(false);
});

test('a lookaround that an outline cannot answer is left out, not guessed', () => {
  expect(outlinePattern(/\d{3}(?!7)/g)?.test('000')).toBe(true);
  expect(outlinePattern(/\d{3}(?= EUR)/g)?.test('000')).toBe(true);
  expect(outlinePattern(/(?<a>[a-z])\k<a>\d/g)).toBeNull();
});

test('every detector of digits has an outline', () => {
  expect(DIGITAL.filter(({ pattern }) => !outlinePattern(pattern)).map(({ id }) => id)).toEqual([]);
});

/** Texts near what detectors look for: their examples with a few characters changed. */
const EXAMPLES = DIGITAL.flatMap(({ examples }) => [...examples.find, ...examples.ignore]).map((text) =>
  known(text.replace(/[«»]/g, '')),
);
const nearExample = fc
  .tuple(
    fc.constantFrom(...EXAMPLES),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...'0189aAzZ -./:,()_+$éÜ€')), { maxLength: 3 }),
  )
  .map(([text, changes]) =>
    changes.reduce((now, [at, char]) => {
      const place = at % (now.length + 1);
      return now.slice(0, place) + char + now.slice(place + (at % 2));
    }, text),
  );

test('whatever a pattern matches, its outline matches, wherever it is cut off', () => {
  const pairs = DIGITAL.map(({ id, pattern }) => ({ id, pattern, outline: outlinePattern(pattern) }));
  const check = (text: string) => {
    const outline = outlineOf(text);
    for (const pair of pairs) {
      pair.pattern.lastIndex = 0;
      const match = pair.pattern.exec(text);
      for (let cut = text.length; match && cut > match.index; cut--)
        if (!allows(pair.outline, outline.slice(0, cut))) return `${pair.id}: ${text} cut at ${cut}`;
    }
    return '';
  };
  expect(EXAMPLES.map(check).filter(Boolean)).toEqual([]);
  fc.assert(
    fc.property(nearExample, (text) => check(text) === ''),
    { numRuns: 2000 },
  );
});

test('what is remembered of a run does not depend on what was seen before', () => {
  const texts = loadCorpus(['en', 'de']).map(({ text }) => known(text));
  const used = createRunOwners(DETECTORS);
  const ask = (owners: ReturnType<typeof createRunOwners>, text: string) => {
    const lists: string[] = [];
    findRuns(text, 0, text.length, {
      longWord: 20,
      digits: (start, end, sums) =>
        lists.push([...owners(text, start, end, sums, text.length)].sort().join()),
      token: () => undefined,
    });
    return lists;
  };
  for (const text of texts) ask(used, text);
  for (const text of texts.slice(0, 5))
    expect(ask(used, text)).toEqual(ask(createRunOwners(DETECTORS), text));
});
