/** The guide for people: read from Markdown, and searched by words. */
import { lexer, type Token } from 'marked';
import MiniSearch from 'minisearch';

export interface GuideSection {
  /** As in links: #help/<id>. */
  id: string;
  title: string;
  /** The part of the guide that it stands in. */
  part: string;
  content: Token[];
  /** Its words, a paragraph or point of a list each. */
  lines: string[];
}

/** "## Title {#id}", as Pandoc writes it. */
const HEADING = /^(.+?)\s*\{#([a-z-]+)\}$/;

/** @throws for a guide that has text outside of its sections: an error of ours, which a test finds */
export function readGuide(markdown: string): GuideSection[] {
  const sections: GuideSection[] = [];
  let part = '';
  for (const token of lexer(markdown)) {
    if (token.type === 'heading' && token.depth === 1) part = token.text;
    else if (token.type === 'heading') {
      const [, title = '', id = ''] = HEADING.exec(token.text) ?? [];
      sections.push({ id, title, part, content: [], lines: [] });
    } else if (token.type !== 'space') {
      const section = sections.at(-1);
      if (!section) throw new Error('The guide begins with a section.');
      section.content.push(token);
      section.lines.push(...linesOf(token));
    }
  }
  return sections;
}

export const childrenOf = (token: Token): Token[] => ('tokens' in token ? (token.tokens ?? []) : []);

function linesOf(token: Token): string[] {
  if (token.type === 'list') return token.items.map(wordsOf);
  return [wordsOf(token)];
}

/** What a person reads of a token. */
function wordsOf(token: Token): string {
  const children = childrenOf(token);
  const text = children.length > 0 ? children.map(wordsOf).join('') : 'text' in token ? token.text : ' ';
  return text.replace(/\s+/g, ' ');
}

export interface GuideHit {
  section: GuideSection;
  /** The first line with a word that was sought. */
  line: string;
}

export interface GuideSearch {
  /** Sections with all words or words much like them, or else with any, the best first; none for an empty query. */
  find(query: string): GuideHit[];
}

export function searchGuide(sections: readonly GuideSection[]): GuideSearch {
  const index = new MiniSearch<{ id: string; title: string; text: string }>({
    fields: ['title', 'text'],
    searchOptions: {
      boost: { title: 3 },
      prefix: true,
      fuzzy: (word) => (word.length > 4 ? 0.2 : false),
      combineWith: 'AND',
    },
  });
  index.addAll(sections.map(({ id, title, lines }) => ({ id, title, text: lines.join('\n') })));
  return {
    find: (query) => {
      const all = index.search(query);
      return (all.length > 0 ? all : index.search(query, { combineWith: 'OR' })).flatMap(({ id, terms }) => {
        const section = sections.find((each) => each.id === id);
        if (!section) return [];
        const holds = (line: string) => terms.some((term) => line.toLowerCase().includes(term));
        return { section, line: section.lines.find(holds) ?? section.lines[0] ?? '' };
      });
    },
  };
}
