/**
 * Fixes of a draft: each value is replaced by a text that says less, and nothing else is touched, also where a finding is
 * made of many (a list). A transformation reads the finding alone, never the value, so that fixes may be kept with an
 * open question; a new one is one more entry here.
 */
import { type Finding, type Value, valuesOf } from '../detect/kit/finding';

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

type Replace = (value: Value, name: string, number: number) => string;

const REPLACE = {
  /** As people are shown it. */
  mask: ({ masked }: Value) => masked,
  /** What it was, with a number that equal values share, so that the text stays readable. */
  placeholder: (_: Value, name: string, number: number) => `[${name} ${number}]`,
  remove: () => '',
} satisfies Record<string, Replace>;

export type Transform = keyof typeof REPLACE;
export const TRANSFORMS = Object.keys(REPLACE) as [Transform, ...Transform[]];

interface Place {
  part: string;
  start: number;
  end: number;
  by: Value;
  confidence: number;
}

/** Values that overlap are one place in the draft; the surest of them says what it is. */
function places(findings: readonly Finding[]): Place[] {
  const sorted = findings
    .flatMap((finding) =>
      valuesOf(finding).map((by) => ({
        part: finding.part,
        start: by.start,
        end: by.end,
        by,
        confidence: finding.confidence,
      })),
    )
    .sort((a, b) => a.part.localeCompare(b.part) || a.start - b.start);
  const merged: Place[] = [];
  for (const place of sorted) {
    const last = merged.at(-1);
    if (last && last.part === place.part && place.start < last.end) {
      last.end = Math.max(last.end, place.end);
      if (place.confidence > last.confidence)
        Object.assign(last, { by: place.by, confidence: place.confidence });
    } else merged.push(place);
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
  const numberOf = ({ entity, valueKey }: Value) => {
    const known = numbers.get(entity) ?? new Map<string, number>();
    numbers.set(entity, known);
    const number = known.get(valueKey) ?? known.size + 1;
    known.set(valueKey, number);
    return number;
  };
  const replace: Replace = REPLACE[how];
  return places(findings).map(({ part, start, end, by }) => ({
    part,
    start,
    end,
    text: replace(by, nameOf(by.entity), numberOf(by)),
  }));
}

/** Ways to replace values, and the one that takes the lines of lists out. */
export const FIXES = [...TRANSFORMS, 'lines'] as const;
export type FixWay = (typeof FIXES)[number];
