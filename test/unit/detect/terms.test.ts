import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAutomaton } from '../../../lib/detect/engine/automaton';
import { createTermFinder } from '../../../lib/detect/engine/terms';

const list = (...words: string[]) => [{ id: 'x', label: 'X', words }];
const found = (text: string, ...words: string[]) =>
  createTermFinder(list(...words))(text, 0, text.length).map(({ start, end }) => text.slice(start, end));

describe('terms', () => {
  test.each<[string, string, string[], string[]]>([
    ['whole words', 'Kingfisher and kingfishers', ['kingfisher'], ['Kingfisher']],
    ['any case', 'PROJECT kingFISHER', ['Project Kingfisher'], ['PROJECT kingFISHER']],
    ['accents aside', 'das Büro Zurich', ['buro', 'Zürich'], ['Büro', 'Zurich']],
    ['line breaks inside a phrase', 'project\nkingfisher', ['project kingfisher'], ['project\nkingfisher']],
    ['signs at the edge', 'we use C++, c+++', ['C++'], ['C++', 'c++']],
    ['the longest of one list', 'new york times', ['new york', 'new york times', 'york'], ['new york times']],
    ['Cyrillic', 'ПРОЕКТ Зимородок', ['проект зимородок'], ['ПРОЕКТ Зимородок']],
    ['not inside a word', 'unkingfisher', ['kingfisher'], []],
  ])('%s', (_name, text, words, expected) => {
    expect(found(text, ...words)).toEqual(expected);
  });

  test('each list is found for itself', () => {
    const find = createTermFinder([
      { id: 'a', label: 'A', words: ['new york'] },
      { id: 'b', label: 'B', words: ['york times'] },
    ]);
    expect(find('new york times', 0, 14).map(({ detector }) => detector)).toEqual(['term:a', 'term:b']);
  });

  test('ten thousand terms cost one pass', () => {
    const words = Array.from({ length: 10_000 }, (_, index) => `code name ${index.toString(36)}`);
    const find = createTermFinder([{ id: 'many', label: 'Many', words }]);
    const text = 'the code name 7pr was code name zzzzz '.repeat(2000);
    expect(find(text, 0, text.length)).toHaveLength(2000);
  });
});

test('the automaton finds what indexOf finds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 8 }),
      fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 40 }),
      (words, text) => {
        const hits: string[] = [];
        createAutomaton(words).scan(text, (index, end) => hits.push(`${index}@${end}`));
        const expected = words.flatMap((entry, index) =>
          [...text].flatMap((_, at) => (text.startsWith(entry, at) ? [`${index}@${at + entry.length}`] : [])),
        );
        expect(hits.sort()).toEqual(expected.sort());
      },
    ),
    { numRuns: 300 },
  );
});

test('terms are what stands between the ends of words, wherever they begin', () => {
  const unit = fc.constantFrom('a', 'B', 'é', '+', ' ', '\n', '漢');
  const word = fc.string({ unit, minLength: 1, maxLength: 5 }).filter((each) => each.trim() !== '');
  const plain = (text: string) => text.replace(/\s/g, ' ').replaceAll('é', 'e').toLowerCase();
  const inWord = (text: string, at: number) => /[\p{L}\p{N}]{2}/u.test(text.slice(at - 1, at + 1));
  fc.assert(
    fc.property(word, fc.string({ unit, maxLength: 40 }), (term, text) => {
      const wanted = plain(term.trim().replace(/\s+/g, ' '));
      const starts = [...text].flatMap((_, at) => {
        const end = at + wanted.length;
        const whole = !(at > 0 && inWord(text, at)) && !(end < text.length && inWord(text, end));
        return whole && plain(text).startsWith(wanted, at) ? [at] : [];
      });
      let done = 0;
      const apart = starts.filter((at) => {
        if (at < done) return false;
        done = at + wanted.length;
        return true;
      });
      expect(createTermFinder(list(term))(text, 0, text.length).map(({ start }) => start)).toEqual(apart);
    }),
    { numRuns: 150 },
  );
});
