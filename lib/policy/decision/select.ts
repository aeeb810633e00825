/**
 * Which findings a condition counts. Findings are put in classes by what conditions ask for, so that a thousand rules
 * cost the classes that they name and not every finding; the same question is answered once.
 */
import type { Finding } from '../../detect/finding';
import { PART_KINDS } from '../../draft';
import type { Condition } from '../schema/condition';
import { compiledOf } from './compiled';
import type { Place } from './facts';

export interface Selection {
  /** Indexes of findings, ascending; those of which the place is unknown among them. */
  indexes: readonly number[];
  /** Distinct values, and those that are counted for certain. */
  values: number;
  certainValues: number;
  certain: number;
}

export interface Selections {
  select(when: Condition): Selection;
  /** "3 US_SSN" or "4 distinct values (3 US_SSN, 1 IBAN_CODE)". */
  tell(selection: Selection): string;
}

interface Class extends Place {
  detector: string;
  entity: string;
  category: string;
  members: number[];
}

/** Small numbers for things that are equal. */
function numbering<T>() {
  const ids = new Map<T, number>();
  return {
    ids,
    of: (thing: T): number => {
      let id = ids.get(thing);
      if (id === undefined) {
        id = ids.size;
        ids.set(thing, id);
      }
      return id;
    },
  };
}

export function createSelections(
  findings: readonly Finding[],
  placeOf: (finding: Finding) => Place,
): Selections {
  const classes: Class[] = [];
  const byDetector = new Map<string, Class[]>();
  const byEntity = new Map<string, Class[]>();
  const byCategory = new Map<string, Class[]>();
  const entities = numbering<string>();
  const distinct = numbering<string>();
  const pairs = numbering<number>();
  const entityIds = new Int32Array(findings.length);
  const values = new Int32Array(findings.length);
  const valuesOfEntity = new Int32Array(findings.length);
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
      known = { kind, quoted, detector, entity, category, members: [] };
      classes.push(known);
      add(byDetector, detector, known);
      add(byEntity, entity, known);
      add(byCategory, category, known);
    }
    known.members.push(index);
    const value = distinct.of(finding.valueKey);
    const kindOf = entities.of(entity);
    values[index] = value;
    entityIds[index] = kindOf;
    valuesOfEntity[index] = pairs.of(kindOf * findings.length + value);
  }

  const marks = new Int32Array(pairs.ids.size);
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

  /** Distinct values of each entity, by its number. */
  const countByEntity = (indexes: readonly number[]): Map<number, number> => {
    mark++;
    const counts = new Map<number, number>();
    for (const index of indexes) {
      const pair = valuesOfEntity[index] as number;
      if (marks[pair] === mark) continue;
      marks[pair] = mark;
      const entity = entityIds[index] as number;
      counts.set(entity, (counts.get(entity) ?? 0) + 1);
    }
    return counts;
  };

  /** The classes that a condition names; null when it names none, which means all. */
  const named = (when: Condition): readonly Class[] | null => {
    const found: Class[] = [];
    const take = (list: readonly Class[] | undefined) => {
      if (list) for (const each of list) if (!found.includes(each)) found.push(each);
    };
    for (const entity of when.entities) take(byEntity.get(entity));
    for (const category of when.categories) take(byCategory.get(category));
    for (const id of when.terms) take(byDetector.get(`term:${id}`));
    for (const id of when.patterns) take(byDetector.get(`pattern:${id}`));
    for (const id of when.lists) take(byDetector.get(`edm:${id}`));
    for (const id of when.documents) take(byDetector.get(`document:${id}`));
    return found.length > 0 || when.categories.length > 0 || compiledOf(when).findingsKey === null
      ? found
      : null;
  };

  const choose = (when: Condition, from: readonly Class[]): Selection => {
    const { minConfidence, minShare, parts, text } = when;
    const indexes: number[] = [];
    const doubtful: number[] = [];
    for (const each of from) {
      if (each.kind !== null && !parts.includes(each.kind)) continue;
      if (text !== 'any' && each.quoted !== null && each.quoted !== (text === 'quoted')) continue;
      const doubt =
        (each.kind === null && parts.length < ALL_PARTS) || (each.quoted === null && text !== 'any');
      for (const index of each.members) {
        const { confidence, share = 1 } = findings[index] as Finding;
        // Whatever is no excerpt of a document has no share to be measured by.
        if (confidence < minConfidence || share < minShare) continue;
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

  const entityNames = [...entities.ids.keys()];
  const sentenceOf = ({ indexes, values: count }: Selection): string => {
    const parts = [...countByEntity(indexes)].map(([id, number]) => `${number} ${entityNames[id]}`);
    if (parts.length === 1) return parts[0] as string;
    const shown = parts.slice(0, SHOWN).join(', ');
    const rest = parts.length > SHOWN ? ` and ${parts.length - SHOWN} more kinds` : '';
    return `${count} distinct values${shown ? ` (${shown}${rest})` : ''}`;
  };

  // Conditions on whole categories, or on every finding, are dear: equal questions of many rules are answered once.
  const chosen = new Map<string, Selection>();
  const told = new Map<Selection, string>();
  return {
    select: (when) => {
      const from = named(when) ?? classes;
      const key = compiledOf(when).findingsKey;
      if (key === null) return choose(when, from);
      let selection = chosen.get(key);
      if (!selection) {
        selection = choose(when, from);
        chosen.set(key, selection);
      }
      return selection;
    },
    tell: (selection) => {
      let text = told.get(selection);
      if (text === undefined) {
        text = sentenceOf(selection);
        told.set(selection, text);
      }
      return text;
    },
  };
}

/** Entities that are named in a sentence; more would not help a reader. */
const SHOWN = 5;
const ALL_PARTS = PART_KINDS.length;

function ascending(indexes: number[]): number[] {
  for (let at = 1; at < indexes.length; at++)
    if ((indexes[at] as number) < (indexes[at - 1] as number))
      return Array.from(Int32Array.from(indexes).sort());
  return indexes;
}

function add(index: Map<string, Class[]>, name: string, one: Class): void {
  const known = index.get(name);
  if (known) known.push(one);
  else index.set(name, [one]);
}
