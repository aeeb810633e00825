/** What the columns that nobody has chosen say against a row that agrees: a record is never stronger than its row. */
import type { Mapping } from './fields';
import { asksForMail, asksForOther, holdsWording, speaksAgainst } from './headers';
import { answerOf, isDoubtful, isLink, isObjection, mentionsObjection, saysNothing } from './words';

/** agreed: the file says who has agreed to be called, or written to by post, and nothing of mail. */
type Doubt = 'objection' | 'contradiction' | 'agreed';

/** Characters of a note; what is longer are words that somebody was shown. */
const LONGEST_NOTE = 120;

/** @param header names of the columns; what stands beyond them has none */
export function createDoubts(
  header: readonly string[],
  mapping: Mapping,
): (cells: readonly string[]) => Doubt | null {
  const mapped = new Set(Object.values(mapping));
  const columns = header.map((name) => ({
    against: speaksAgainst(name),
    asks: asksForMail(name),
    wording: holdsWording(name),
  }));
  const beyond = { against: false, asks: true, wording: false };

  const { agreed, obtained } = mapping;
  const ofMail = agreed !== null || (obtained !== null && asksForMail(header[obtained] ?? ''));
  const first = !ofMail && header.some(asksForOther) ? 'agreed' : null;

  return (cells) => {
    let doubt: Doubt | null = first;
    for (const [at, cell] of cells.entries()) {
      const text = cell.trim();
      if (mapped.has(at) || saysNothing(text) || isLink(text)) continue;
      const { against, asks, wording } = columns[at] ?? beyond;
      if (isObjection(text)) return 'objection';
      if (against && answerOf(text) !== 'no') return 'objection';
      if (!wording && text.length <= LONGEST_NOTE && mentionsObjection(text)) return 'objection';
      if (asks && (answerOf(text) === 'no' || isDoubtful(text))) doubt = 'contradiction';
    }
    return doubt;
  };
}
