/** Excerpts of documents are found with their share, over paragraphs, and common text is not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../../../lib/detect/engine/engine';
import { createDocumentFinder } from '../../../../../lib/detect/protected/documents/finder';
import { GRAM, MIN_RUN, spread } from '../../../../../lib/detect/protected/documents/grams';
import { mayHold } from '../../../../../lib/detect/protected/table';
import { expectUpdatesAsWhole } from '../../update-rig';
import { finderOf, prose } from './rig';

const PLAN = prose(600, 1);
const WORDS = PLAN.split(' ');
const OTHER = prose(300, 2);
const { built, finder } = await finderOf({ plan: PLAN, other: OTHER });
const engineWith = (whole: typeof finder) =>
  createEngine({ detectors: [], terms: [], wholes: [whole], keyedHash: (value) => value });
const engine = engineWith(finder);
const run = (from: number, count: number, between = ' ') => WORDS.slice(from, from + count).join(between);
const found = (text: string) => engine.scan(text, 'body');

describe('an excerpt', () => {
  test(`of ${MIN_RUN} words is found wherever it is taken from, and however it is broken up`, () => {
    const place = fc.nat({ max: WORDS.length - MIN_RUN });
    const between = fc.constantFrom(' ', '\n', '\n\n', ', ', '\n> ', ' \u200b', '. ');
    fc.assert(
      fc.property(place, between, (at, gap) => {
        const text = `${prose(30, at + 9)}\n\n${run(at, MIN_RUN, gap)}\n\n${prose(30, at + 99)}`;
        expect(found(text)).toMatchObject([{ detector: 'document:plan', entity: 'DOCUMENT_FINGERPRINT' }]);
      }),
      { numRuns: 300 },
    );
  });

  test('is a business finding with the share of its document, surer the larger it is', () => {
    const [whole] = found(PLAN);
    expect(whole).toMatchObject({ category: 'business', share: 1, confidence: 0.95, start: 0 });
    // The last words are in no gram that was kept.
    expect(whole?.end).toBeGreaterThan(PLAN.length * 0.95);
    const [half] = found(run(100, 200));
    expect(half?.share).toBeGreaterThan(0.27);
    expect(half?.share).toBeLessThan(0.37);
    expect(half?.confidence).toBe(0.9);
    expect(found(run(100, 30))[0]?.confidence).toBe(0.8);
  });

  test('is marked in the original, in capitals, with accents and invisible characters', () => {
    const excerpt = run(50, 60).toUpperCase().replaceAll('O', 'Ó').replaceAll('A', 'A\u00ad');
    const text = `Hello,\n\n${excerpt}\n\nBye`;
    const [finding] = found(text);
    const marked = text.slice(finding?.start, finding?.end);
    expect(excerpt).toContain(marked.slice(1, -1));
    expect(marked.length).toBeGreaterThan(excerpt.length * 0.7);
  });

  test('in which a word was changed is still one', () => {
    const words = run(200, 80).split(' ');
    words[40] = 'changed';
    expect(found(words.join(' '))).toHaveLength(1);
  });

  test('taken twice counts once; two of one document are two findings of one value', () => {
    const twice = found(`${run(0, 60)} ${prose(60, 7)} ${run(0, 60)}`);
    expect(twice.map(({ share }) => share)).toEqual(Array(2).fill(found(run(0, 60))[0]?.share));
    expect(new Set(twice.map(({ valueKey }) => valueKey)).size).toBe(1);
  });
});

describe('no excerpt', () => {
  test.each([
    ['other words', prose(400, 3)],
    ['fewer words than a gram', run(10, GRAM - 1)],
    ['the same words in another order', [...WORDS].reverse().join(' ')],
    ['a phrase here and there', `${run(0, GRAM + 1)} ${prose(60, 5)} ${run(300, GRAM + 1)}`],
  ])('%s', (_name, text) => {
    expect(found(text)).toEqual([]);
  });

  test('what an excepted text says', async () => {
    const disclaimer = prose(60, 77);
    const documents = { plan: `${PLAN} ${disclaimer}` };
    const without = await finderOf(documents);
    expect(engineWith(without.finder).scan(disclaimer, 'body')).toHaveLength(1);
    const { finder: excepting } = await finderOf(documents, [`My signature\n${disclaimer}`]);
    expect(engineWith(excepting).scan(disclaimer, 'body')).toEqual([]);
    expect(engineWith(excepting).scan(PLAN, 'body')).toHaveLength(1);
  });

  test('what most documents say', async () => {
    const letterhead = prose(60, 78);
    const many = Object.fromEntries(
      [1, 2, 3, 4, 5, 6].map((at) => [`d${at}`, `${letterhead} ${prose(200, at * 1000)}`]),
    );
    const { finder: of, built } = await finderOf(many);
    expect(built.common).toBeGreaterThan(5);
    expect(built.mostlyCommon).toEqual([]);
    expect(engineWith(of).scan(letterhead, 'body')).toEqual([]);
    expect(engineWith(of).scan(prose(200, 3000), 'body')).toMatchObject([{ detector: 'document:d3' }]);
  });
});

test('the filter turns away nearly all grams of other texts, though winnowing keeps small hashes', async () => {
  const { built } = await finderOf({ plan: prose(3000, 1) });
  const filter = built.library?.table.filter ?? new Uint32Array();
  const hashes = Array.from({ length: 20_000 }, (_, at) => Math.imul(at + 1, 0x9e3779b1) >>> 0);
  expect(hashes.filter((gram) => mayHold(filter, spread(gram))).length / hashes.length).toBeLessThan(0.02);
});

test('documents with too few words are named', async () => {
  const { built } = await finderOf({ plan: PLAN, note: 'three short words' });
  expect(built.tooShort).toEqual(['note.txt']);
});

test('a character is a word where nothing stands between words', async () => {
  const text = Array.from({ length: 60 }, (_, at) =>
    String.fromCharCode(0x4e00 + ((at * 7919) % 20_000)),
  ).join('');
  const { finder: of } = await finderOf({ chinese: text });
  expect(engineWith(of).scan(`x ${text.slice(10, 10 + MIN_RUN)} y`, 'body')).toHaveLength(1);
});

test('what was read before changes nothing', () => {
  const library = built.library as NonNullable<typeof built.library>;
  const used = createDocumentFinder(library);
  const piece = fc.oneof(
    fc.nat({ max: 20 }).map((at) => run(at * 20, 20)),
    fc.constantFrom('\n\n', '\n', 'x', ' ', '=\n\n', '> \n'),
  );
  const text = fc.array(piece, { maxLength: 12 }).map((list) => list.join(''));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), text, text, (others, head, tail) => {
      for (const each of [...others.map((middle) => head + middle + tail), head + tail, tail + head])
        expect(used(each)).toEqual(createDocumentFinder(library)(each));
    }),
    { numRuns: 200 },
  );
});

test('an update gives what a whole scan gives', () => {
  const piece = fc.oneof(
    fc.nat({ max: 570 }).map((at) => `${run(at, 12)} `),
    fc.nat({ max: 50 }).map((at) => `${run(at, 30, '\n\n')}\n`),
    fc.constantFrom('\n', '\n\n', ' ', 'x', '\u200b', '=\n', '&#10;', '\u0301', `${prose(40, 4)} `),
  );
  expectUpdatesAsWhole(engine, piece, 300);
});
