/**
 * Which findings a condition counts. Findings are put in classes by what conditions ask for, so that a thousand rules
 * cost the classes that they name and not every finding; the same question is answered once.
 */

import { memo } from '../../base/memo';
import type { Finding } from '../../detect/kit/finding';
import { PART_KINDS, type PartKind } from '../../mail/draft';

/** Which findings a condition asks for. */
export interface Selected {
  entities: readonly string[];
  categories: readonly string[];
  /** Terms, patterns, lists and documents, in their written form. */
  origins: readonly string[];
  minConfidence: number;
  minShare: number;
  parts: readonly PartKind[];
  text: 'any' | 'new' | 'quoted';
  /** Equal for conditions that count the same findings; null where that is not worth remembering. */
  key: string | null;
}

/** Where a finding stands; null when it is not known. */
export interface Place {
  kind: PartKind | null;
  quoted: boolean | null;
}

export interface SelectedFindings {
  /** Indexes of findings, ascending; those of which the place is unknown among them. */
  indexes: readonly number[];
  /** Distinct values, and those that are counted for certain. */
  values: number;
  certainValues: number;
  certain: number;
}

export interface Selections {
  select(asked: Selected): SelectedFindings;
  sum(selection: SelectedFindings): Sum;
}

/** What a selection amounts to. */
export interface Sum {
  /** Distinct values. */
  values: number;
  /** How many there are of an entity: of the first few. */
  entities: readonly { entity: string; values: number }[];
  /** Entities beyond these. */
  more: number;
}

interface Class extends Place {
  detector: string;
  entity: string;
  category: string;
  members: number[];
  /** The question that it was last named in. */
  mark: number;
}

export function createSelections(
  findings: readonly Finding[],
  placeOf: (finding: Finding) => Place,
): Selections {
  const classes: Class[] = [];
  const byDetector = new Map<string, Class[]>();
  const byEntity = new Map<string, Class[]>();
  const byCategory = new Map<string, Class[]>();
  /** Small numbers for values that are equal. */
  const numbers = new Map<string, number>();
  const values = new Int32Array(findings.length);
  const confidences = new Float64Array(findings.length);
  /** Whatever is no excerpt of a document has no share to be measured by. */
  const shares = new Float64Array(findings.length);
  for (let index = 0; index < findings.length; index++) {
    const finding = findings[index] as Finding;
    const { detector, entity, category } = finding;
    const { kind, quoted } = placeOf(finding);
    let known: Class | undefined;
    for (const each of byDetector.get(detector) ?? [])
      if (
        each.kind === kind &&
        each.quoted === quoted &&
        each.entity === entity &&
        each.category === category
      )
        known = each;
    if (!known) {
      known = { kind, quoted, detector, entity, category, members: [], mark: 0 };
      classes.push(known);
      add(byDetector, detector, known);
      add(byEntity, entity, known);
      add(byCategory, category, known);
    }
    known.members.push(index);
    let value = numbers.get(finding.valueKey);
    if (value === undefined) {
      value = numbers.size;
      numbers.set(finding.valueKey, value);
    }
    values[index] = value;
    confidences[index] = finding.confidence;
    shares[index] = finding.share ?? 1;
  }

  const marks = new Int32Array(numbers.size);
  let mark = 0;
  const countValues = (indexes: readonly number[]): number => {
    mark++;
    let count = 0;
    for (const index of indexes) {
      const value = values[index] as number;
      if (marks[value] === mark) continue;
      marks[value] = mark;
      count++;
    }
    return count;
  };

  /** The classes that a condition names. */
  const named = (when: Selected): readonly Class[] => {
    const found: Class[] = [];
    mark++;
    const take = (list: readonly Class[] | undefined) => {
      for (const each of list ?? []) {
        if (each.mark === mark) continue;
        each.mark = mark;
        found.push(each);
      }
    };
    for (const entity of when.entities) take(byEntity.get(entity));
    for (const category of when.categories) take(byCategory.get(category));
    for (const origin of when.origins) take(byDetector.get(origin));
    return found;
  };

  const choose = (when: Selected, from: readonly Class[]): SelectedFindings => {
    const { minConfidence, minShare, parts, text } = when;
    const anywhere = parts.length === ALL_PARTS;
    const indexes: number[] = [];
    const doubtful: number[] = [];
    for (const each of from) {
      if (!anywhere && each.kind !== null && !parts.includes(each.kind)) continue;
      if (text !== 'any' && each.quoted !== null && each.quoted !== (text === 'quoted')) continue;
      const doubt = (each.kind === null && !anywhere) || (each.quoted === null && text !== 'any');
      for (const index of each.members) {
        if ((confidences[index] as number) < minConfidence || (shares[index] as number) < minShare) continue;
        indexes.push(index);
        if (doubt) doubtful.push(index);
      }
    }
    const sorted = ascending(indexes);
    const all = countValues(sorted);
    if (doubtful.length === 0)
      return { indexes: sorted, values: all, certainValues: all, certain: sorted.length };
    const out = new Set(doubtful);
    const certain = sorted.filter((index) => !out.has(index));
    return {
      indexes: sorted,
      values: all,
      certainValues: countValues(certain),
      certain: certain.length,
    };
  };

  // Conditions on whole categories, or on every finding, are dear: equal questions of many rules are answered once.
  const chosen = new Map<string, SelectedFindings>();
  return {
    select: (when) => {
      const { key } = when;
      if (key === null) return choose(when, named(when));
      let selection = chosen.get(key);
      if (!selection) {
        selection = choose(when, when.categories.length > 0 ? named(when) : classes);
        chosen.set(key, selection);
      }
      return selection;
    },
    sum: memo((selection) => sum(findings, selection)),
  };
}

function sum(findings: readonly Finding[], { indexes, values }: SelectedFindings): Sum {
  const valuesOf = new Map<string, Set<string>>();
  for (const index of indexes) {
    const { entity, valueKey } = findings[index] as Finding;
    const known = valuesOf.get(entity);
    if (known) known.add(valueKey);
    else valuesOf.set(entity, new Set([valueKey]));
  }
  const entities = [...valuesOf].slice(0, SHOWN).map(([entity, { size }]) => ({ entity, values: size }));
  return { values, entities, more: valuesOf.size - entities.length };
}

/** Entities that are named in a sentence; more would not help a reader. */
const SHOWN = 5;
const ALL_PARTS = PART_KINDS.length;

function ascending(indexes: number[]): number[] {
  for (let at = 1; at < indexes.length; at++)
    if ((indexes[at] as number) < (indexes[at - 1] as number)) return sorted(indexes);
  return indexes;
}

/** A few by insertion, as most rules name one or two kinds of things; sorting in an array of numbers is for many. */
function sorted(indexes: number[]): number[] {
  if (indexes.length > FEW) return Array.from(Int32Array.from(indexes).sort());
  for (let at = 1; at < indexes.length; at++) {
    const moved = indexes[at] as number;
    let place = at;
    for (; place > 0 && (indexes[place - 1] as number) > moved; place--)
      indexes[place] = indexes[place - 1] as number;
    indexes[place] = moved;
  }
  return indexes;
}
const FEW = 16;

function add(index: Map<string, Class[]>, name: string, one: Class): void {
  const known = index.get(name);
  if (known) known.push(one);
  else index.set(name, [one]);
}
