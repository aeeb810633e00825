/**
 * Exact data match: rows of an organisation's own list, found in a draft by e-mail address, by id, or by a name with a
 * second field of the same row close by. The list is keyed hashes (see ./list.ts); docs/exact-data-match.md says
 * what that hides and what not.
 */

import { memo } from '../../../base/memo';
import type { Finder, Hit } from '../../kit/hit';
import { originText } from '../../kit/origin';
import { createKeyed } from '../keyed';
import { isIn } from '../table';
import { readWords, type Words } from '../words';
import { findEmails } from './emails';
import { findIds } from './ids';
import type { ExactList } from './list';
import { findNames } from './names';
import type { Rows } from './rows';

export const EXACT_ENTITY = 'EXACT_DATA_MATCH';

/** Makes a finder of a list. Its cost is one quick look at each word, and more only where a row may stand. */
export function createExactFinder(list: ExactList): Finder {
  const { facts, entries } = list;
  const { seed, strong } = createKeyed(facts.key);
  const detector = originText({ kind: 'list', id: facts.id });
  /** The words of the last scan, whose lists the next one uses. */
  let room: Words | null = null;

  return (text, from, until) => {
    const hits: Hit[] = [];
    const rows: Rows = {
      seed,
      entries,
      isEntry: memo((entry) => isIn(entries, strong(entry))),
      add(start, end, confidence, value) {
        hits.push({ detector, entity: EXACT_ENTITY, category: 'personal', confidence, start, end, value });
      },
    };
    if (facts.entries.emails) findEmails(rows, text, from, until);
    if (facts.idLengths || facts.entries.pairs) room = readWords(text, from, until, seed, room);
    if (room && facts.idLengths) findIds(rows, facts, text, room);
    if (room && facts.entries.pairs) findNames(rows, list, text, room);
    return outermost(hits);
  };
}

/** Without what lies within another hit, and each range once: at its surest. Sorted by start. */
function outermost(hits: readonly Hit[]): Hit[] {
  if (hits.length < 2) return [...hits];
  let until = -1;
  return [...hits]
    .sort((a, b) => a.start - b.start || b.end - a.end || b.confidence - a.confidence)
    .filter(({ end }) => {
      if (end <= until) return false;
      until = end;
      return true;
    });
}
