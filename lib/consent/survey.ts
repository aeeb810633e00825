/** What a file holds, told before anything is recorded: the answers in it, and columns that nobody has said anything of. */

import { looksLikeDate, needsOrder } from './dates';
import { COLUMN_FIELDS, type Mapping } from './fields';
import { type Answer, answerOf, basisOf, plainWord, saysNothing } from './words';

export interface Survey {
  /** Answers to "agreed", most frequent first; `means` is null for one that is not known. */
  answers: { text: string; count: number; means: Answer | null }[];
  /** Columns that are not mapped and hold dates, or yes and no. */
  overlooked: { column: number; holds: 'dates' | 'answers' }[];
  /** Dates of which nobody knows which part is the month. */
  openDates: number;
}

/** More different answers than these are no answers. */
const MAX_ANSWERS = 200;
const SHOWN_ANSWERS = 30;
const LONGEST = 60;
/** Share of a column's cells from which on it holds a thing. */
const MOSTLY = 0.5;

export function createSurvey(mapping: Mapping) {
  const mapped = new Set(COLUMN_FIELDS.map((field) => mapping[field]));
  const answers = new Map<string, Survey['answers'][number]>();
  const columns: { filled: number; dates: number; answers: number }[] = [];
  let openDates = 0;
  const take = (cells: readonly string[]) => {
    for (const [at, cell] of cells.entries()) {
      const text = cell.trim();
      if (saysNothing(text)) continue;
      if (at === mapping.agreed) {
        const key = plainWord(text).slice(0, LONGEST);
        const known = answers.get(key);
        if (known) known.count++;
        else if (answers.size < MAX_ANSWERS)
          answers.set(key, { text: key, count: 1, means: answerOf(text) ?? (basisOf(text) ? 'yes' : null) });
      }
      if ([mapping.obtained, mapping.expires, mapping.withdrawn].includes(at) && needsOrder(text))
        openDates++;
      if (mapped.has(at)) continue;
      columns[at] ??= { filled: 0, dates: 0, answers: 0 };
      columns[at].filled++;
      if (looksLikeDate(text)) columns[at].dates++;
      else if (answerOf(text) !== null) columns[at].answers++;
    }
  };
  return {
    take,
    result: (): Survey => ({
      answers: [...answers.values()].sort((a, b) => b.count - a.count).slice(0, SHOWN_ANSWERS),
      overlooked: columns.flatMap((each, column): Survey['overlooked'] => {
        if (each.dates >= each.filled * MOSTLY) return [{ column, holds: 'dates' }];
        return each.answers >= each.filled * MOSTLY ? [{ column, holds: 'answers' }] : [];
      }),
      openDates,
    }),
  };
}
