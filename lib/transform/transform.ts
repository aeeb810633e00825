/**
 * Fixes of a draft: each finding is replaced by a text that says less. A transformation reads the finding alone, never the
 * value, so that fixes may be kept with an open question; a new one is one more entry here.
 */
import type { Finding } from '../detect/finding';

/** Half-open range in UTF-16 code units of a part's text, and what stands there afterwards. */
export interface Edit {
  part: string;
  start: number;
  end: number;
  text: string;
}

/** A text with edits carried out; they must be in order, none touching another, and all of this text. */
export const edited = (text: string, edits: readonly Edit[]): string =>
  edits.reduceRight((left, { start, end, text: by }) => left.slice(0, start) + by + left.slice(end), text);

type Replace = (finding: Finding, name: string, number: number) => string;

const REPLACE = {
  /** As people are shown it. */
  mask: ({ masked }: Finding) => masked,
  /** What it was, with a number that equal values share, so that the text stays readable. */
  placeholder: (_: Finding, name: string, number: number) => `[${name} ${number}]`,
  remove: () => '',
} satisfies Record<string, Replace>;

export type Transform = keyof typeof REPLACE;
export const TRANSFORMS = Object.keys(REPLACE) as [Transform, ...Transform[]];

/** Findings that overlap are one place in the draft; the surest of them says what it is. */
function places(findings: readonly Finding[]): { part: string; start: number; end: number; by: Finding }[] {
  const sorted = [...findings].sort((a, b) => a.part.localeCompare(b.part) || a.start - b.start);
  const merged: ReturnType<typeof places> = [];
  for (const finding of sorted) {
    const last = merged.at(-1);
    if (last && last.part === finding.part && finding.start < last.end) {
      last.end = Math.max(last.end, finding.end);
      if (finding.confidence > last.by.confidence) last.by = finding;
    } else merged.push({ part: finding.part, start: finding.start, end: finding.end, by: finding });
  }
  return merged;
}

/** The edits that replace these findings, in reading order, none touching another; `nameOf` puts an entity into words. */
export function editsFor(
  findings: readonly Finding[],
  how: Transform,
  nameOf: (entity: string) => string,
): Edit[] {
  const numbers = new Map<string, Map<string, number>>();
  const numberOf = ({ entity, valueKey }: Finding) => {
    const known = numbers.get(entity) ?? new Map<string, number>();
    numbers.set(entity, known);
    const number = known.get(valueKey) ?? known.size + 1;
    known.set(valueKey, number);
    return number;
  };
  const replace: Replace = REPLACE[how];
  return places(findings).map(({ part, start, end, by }) => ({
    ...{ part, start, end },
    text: replace(by, nameOf(by.entity), numberOf(by)),
  }));
}
