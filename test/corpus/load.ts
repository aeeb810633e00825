/** Our own labelled mails: one JSON object a line, marks in the text (see README.md). */
import { readFileSync } from 'node:fs';
import { ALNUM, BASE32, HEX, noise } from '../../lib/detect/kit/noise';

export const LANGUAGES = ['en', 'de', 'fr', 'es'] as const;

export interface Span {
  entity: string;
  start: number;
  end: number;
}

export interface Mail {
  id: string;
  language: (typeof LANGUAGES)[number];
  subject: string;
  text: string;
  /** Sorted by start; a list may hold the addresses that stand in it. */
  spans: Span[];
  /** Nothing in it that a policy would act on: only entities of NEUTRAL. */
  clean: boolean;
}

/** What every mail has, and what alone is no reason to warn. */
export const NEUTRAL: ReadonlySet<string> = new Set([
  'PERSON',
  'ORGANIZATION',
  'LOCATION',
  'DATE_TIME',
  'URL',
  'DOMAIN_NAME',
]);

const ALPHABETS: Record<string, string> = {
  alnum: ALNUM,
  hex: HEX,
  base32: BASE32,
  lower: `${ALNUM.slice(26, 52)}0123456789`,
  digits: '0123456789',
};

/** All mails of a language, or of all; read from the project's root. */
export function loadCorpus(languages: readonly Mail['language'][] = LANGUAGES): Mail[] {
  return languages.flatMap((language) =>
    readFileSync(`test/corpus/${language}.jsonl`, 'utf8').split('\n').filter(Boolean).map(parse),
  );
}

function parse(line: string): Mail {
  const { id, language, subject, text: marked } = JSON.parse(line) as Record<string, string>;
  const { text, spans } = unmark(id ?? line, expand(marked ?? ''));
  const clean = spans.every(({ entity }) => NEUTRAL.has(entity));
  return { id: id ?? '', language: language as Mail['language'], subject: subject ?? '', text, spans, clean };
}

/** {{noise:36:alnum}} and {{BEGIN:PRIVATE KEY}}: what scanners of repositories must not find here. */
function expand(text: string): string {
  return text
    .replace(/\{\{(BEGIN|END):([A-Z ]+)\}\}/g, '-----$1 $2-----')
    .replace(/\{\{noise:(\d+):(\w+)\}\}/g, (_all, length: string, alphabet: string) => {
      const characters = ALPHABETS[alphabet];
      if (!characters) throw new Error(`no alphabet '${alphabet}'`);
      return noise(Number(length), characters);
    });
}

/** Takes «ENTITY|…» out, which may hold others; French quotation marks without an entity stay. */
function unmark(id: string, marked: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  const open: Span[] = [];
  let text = '';
  for (const piece of marked.split(/(«[A-Z][A-Z0-9_]*\||»)/)) {
    const entity = /^«(.*)\|$/.exec(piece)?.[1];
    if (entity) {
      const span = { entity, start: text.length, end: -1 };
      spans.push(span);
      open.push(span);
    } else if (piece === '»' && open.length) {
      const span = open.pop();
      if (span) span.end = text.length;
    } else {
      text += piece;
    }
  }
  if (open.length) throw new Error(`${id}: a mark is not closed`);
  return { text, spans };
}
