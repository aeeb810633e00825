/** All words that detectors wait for (triggers) or read around a value (context), sought in one pass. */

import type { Context, Detector } from '../kit/detector';
import { fold } from '../kit/fold';
import { createAutomaton } from './automaton';

/** Context words where they stand in a text, by rising end. */
export interface ContextHits {
  word: number[];
  start: number[];
  end: number[];
  /** By detector: 1 if any of its supporting words stands here. */
  supported: Uint8Array;
}

export interface Vocabulary {
  /** Calls back for each trigger word and gathers context words, in text[from, until). */
  scan(
    text: string,
    from: number,
    until: number,
    onTrigger: (detector: number, start: number, end: number) => void,
  ): ContextHits;
  /** Whether a word supports a detector, or contradicts it. */
  supports(word: number, detector: number): boolean;
  contradicts(word: number, detector: number): boolean;
}

interface Entry {
  text: string;
  triggers: number[];
  supports: number[];
  contradicts: number[];
}

/** What may stand between the words of a phrase. */
const JOINTS = [' ', '', '-', '_'];

/** Compiles the words of all detectors; detectors and words are numbers from here on. */
export function createVocabulary(detectors: readonly Detector[]): Vocabulary {
  const entries = new Map<string, Entry>();
  const entry = (word: string): Entry => {
    const text = fold(word);
    const made = entries.get(text) ?? { text, triggers: [], supports: [], contradicts: [] };
    entries.set(text, made);
    return made;
  };
  for (const [index, { trigger, context }] of detectors.entries()) {
    if ('words' in trigger) for (const word of trigger.words) entry(word).triggers.push(index);
    for (const word of spellings(context, 'words')) entry(word).supports.push(index);
    for (const word of spellings(context, 'not')) entry(word).contradicts.push(index);
  }
  const list = [...entries.values()];
  const automaton = createAutomaton(list.map(({ text }) => text));
  const lengths = Uint16Array.from(list, ({ text }) => text.length);
  const triggers = Uint16Array.from(list.flatMap((one) => one.triggers));
  const triggersUntil = new Int32Array(list.length);
  for (const [word, one] of list.entries())
    triggersUntil[word] = (triggersUntil[word - 1] ?? 0) + one.triggers.length;
  const isContext = Uint8Array.from(list, (one) => Number(one.supports.length + one.contradicts.length > 0));
  /** In which scan a word was last seen, so that no scan needs a table of its own. */
  const seen = new Int32Array(list.length);
  let scans = 0;

  return {
    scan(text, from, until, onTrigger) {
      const supported = new Uint8Array(detectors.length);
      const hits: ContextHits = { word: [], start: [], end: [], supported };
      scans++;
      automaton.scan(
        text,
        (word, end) => {
          const start = end - (lengths[word] as number);
          const last = triggersUntil[word] as number;
          for (let at = word && (triggersUntil[word - 1] as number); at < last; at++)
            onTrigger(triggers[at] as number, start, end);
          if (isContext[word] === 1 && isWhole(text, start, end)) {
            if (seen[word] !== scans)
              for (const detector of (list[word] as Entry).supports) supported[detector] = 1;
            seen[word] = scans;
            hits.word.push(word);
            hits.start.push(start);
            hits.end.push(end);
          }
        },
        from,
        until,
      );
      return hits;
    },
    supports: bitRows(list, detectors.length, 'supports'),
    contradicts: bitRows(list, detectors.length, 'contradicts'),
  };
}

function spellings(context: Context | undefined, list: 'words' | 'not'): string[] {
  return (context?.[list] ?? []).flatMap((word) =>
    word.includes(' ') ? JOINTS.map((joint) => word.replaceAll(' ', joint)) : [word],
  );
}

/** A digit may follow a word ("exp0429"); a letter may not. */
function isWhole(text: string, start: number, end: number): boolean {
  if (start > 0 && kindOf(text, start) !== SIGN && kindOf(text, start - 1) !== SIGN) return false;
  return !(end < text.length && kindOf(text, end - 1) === LETTER && kindOf(text, end) === LETTER);
}

const SIGN = 0;
const LETTER = 1;
const DIGIT = 2;
const ASCII = Uint8Array.from({ length: 128 }, (_, unit) => slowKind(String.fromCharCode(unit)));

function kindOf(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit < 128 ? (ASCII[unit] as number) : slowKind(text.charAt(at));
}

function slowKind(char: string): number {
  return /\p{L}/u.test(char) ? LETTER : /\p{N}/u.test(char) ? DIGIT : SIGN;
}

function bitRows(list: readonly Entry[], detectors: number, of: 'supports' | 'contradicts') {
  const width = Math.ceil(detectors / 32);
  const bits = new Int32Array(list.length * width);
  for (const [word, entry] of list.entries()) {
    for (const detector of entry[of]) {
      const at = word * width + (detector >> 5);
      bits[at] = (bits[at] ?? 0) | (1 << (detector & 31));
    }
  }
  return (word: number, detector: number) =>
    (((bits[word * width + (detector >> 5)] as number) >> (detector & 31)) & 1) === 1;
}
