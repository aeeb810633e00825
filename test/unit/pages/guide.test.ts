/** The guide: complete in both languages, its links lead somewhere, and its words are found. */
import { readFileSync } from 'node:fs';
import type { Token } from 'marked';
import { describe, expect, it } from 'vitest';
import { childrenOf, readGuide, searchGuide } from '../../../lib/pages/guide';

const read = (language: string) =>
  readGuide(readFileSync(`components/options/help/guide/${language}.md`, 'utf8'));
const guides = { en: read('en'), de: read('de') };

const walk = (tokens: readonly Token[]): Token[] =>
  tokens.flatMap((token) => [
    token,
    ...walk(token.type === 'list' ? (token.items as Token[]) : childrenOf(token)),
  ]);

/** Pages of the options, and sections that once were there. */
const PAGES =
  /^#(overview|policy|consent|audit|training|incidents(\/new)?|my-data|sites|protected|help\/(?<section>[a-z-]+))$/;

it('has the same sections in both languages, in the same order', () => {
  expect(guides.de.map(({ id }) => id)).toEqual(guides.en.map(({ id }) => id));
  expect(new Set(guides.en.map(({ id }) => id)).size).toBe(guides.en.length);
});

describe.each(Object.entries(guides))('%s', (_, sections) => {
  it.each(sections.map((section) => [section.id, section] as const))(
    '%s',
    (_id, { id, title, part, content, lines }) => {
      expect(id).toMatch(/^[a-z-]+$/);
      for (const text of [title, part, lines.join(' ')]) expect(text.length).toBeGreaterThan(3);
      for (const token of walk(content)) {
        // What components/options/help/Markdown.tsx knows.
        expect([
          'paragraph',
          'list',
          'list_item',
          'text',
          'strong',
          'em',
          'codespan',
          'link',
          'space',
          'escape',
        ]).toContain(token.type);
        if (token.type !== 'link') continue;
        const target = PAGES.exec(token.href);
        expect(target, token.href).not.toBeNull();
        const { section } = target?.groups ?? {};
        if (section) expect(sections.map((each) => each.id)).toContain(section);
      }
    },
  );
});

describe('search', () => {
  const found = (language: 'en' | 'de', query: string) =>
    searchGuide(guides[language])
      .find(query)
      .map(({ section }) => section.id);

  it.each([
    ['en', 'F8', 'marks'],
    // Not every word stands there.
    ['en', 'sent to the wrong person', 'incidents'],
    ['en', 'mistake', 'incidents'],
    ['en', '72 hours', 'incidents'],
    ['en', 'passphrase', 'audit'],
    ['en', 'roundcube watched', 'trouble'],
    ['en', 'roles', 'roles'],
    ['de', 'schwärzen', 'fixes'],
    ['de', 'Betriebsrat', 'privacy'],
    ['de', 'einwilligung widerrufen', 'consent'],
    // One letter wrong, and a beginning.
    ['en', 'consemt', 'consent'],
    ['en', 'attachm', 'attachments'],
  ] as const)('%s: %s leads to %s', (language, query, id) => {
    expect(found(language, query).slice(0, 3)).toContain(id);
  });

  it('finds nothing for nothing, and shows the line with the word', () => {
    const search = searchGuide(guides.en);
    expect(search.find('  ')).toEqual([]);
    expect(search.find('xyzzyplugh')).toEqual([]);
    expect(search.find('passphrase')[0]?.line).toContain('Passphrase for reading');
  });
});
