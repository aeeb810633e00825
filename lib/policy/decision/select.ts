/**
 * Which findings a condition counts. Findings are put in classes by what conditions ask for, so that a thousand rules
 * cost the classes that they name and not every finding; the same question is answered once.
 */
import type { Finding } from '../../detect/finding';
import type { Condition } from '../schema/condition';
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
  const byName = new Map<string, Class[]>();
  const entities = numbering<string>();
  const distinct = numbering<string>();
  const pairs = numbering<number>();
  const entityIds = new Int32Array(findings.length);
  const values = new Int32Array(findings.length);
  const valuesOfEntity = new Int32Array(findings.length);
  for (const [index, finding] of findings.entries()) {
    const { detector, entity, category, valueKey } = finding;
    const { kind, quoted } = placeOf(finding);
    const alike = byName.get(`d ${detector}`) ?? [];
    let known = alike.find(
      (each) =>
        each.kind === kind && each.quoted === quoted && each.entity === entity && each.category === category,
    );
    if (!known) {
      known = { kind, quoted, detector, entity, category, members: [] };
      classes.push(known);
      for (const name of [`d ${detector}`, `e ${entity}`, `c ${category}`]) {
        const named = byName.get(name);
        if (named) named.push(known);
        else byName.set(name, [known]);
      }
    }
    known.members.push(index);
    const value = distinct.of(valueKey);
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
  const countByEntity = (indexes: readonly number[]): Int32Array => {
    mark++;
    const counts = new Int32Array(entities.ids.size);
    for (const index of indexes) {
      const pair = valuesOfEntity[index] as number;
      if (marks[pair] === mark) continue;
      marks[pair] = mark;
      const entity = entityIds[index] as number;
      counts[entity] = (counts[entity] as number) + 1;
    }
    return counts;
  };

  const named = (when: Condition): readonly Class[] => {
    const names = namesOf(when);
    if (names.length === 0) return classes;
    const found: Class[] = [];
    for (const name of names)
      for (const each of byName.get(name) ?? []) if (!found.includes(each)) found.push(each);
    return found;
  };

  const choose = (when: Condition): Selection => {
    const { minConfidence, minShare, parts, text } = when;
    const indexes: number[] = [];
    const doubtful: number[] = [];
    const from = named(when);
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

  const sentenceOf = ({ indexes, values: count }: Selection): string => {
    const counts = countByEntity(indexes);
    const parts: string[] = [];
    for (const [entity, id] of entities.ids) if (counts[id]) parts.push(`${counts[id]} ${entity}`);
    if (parts.length === 1) return parts[0] as string;
    const shown = parts.slice(0, SHOWN).join(', ');
    const rest = parts.length > SHOWN ? ` and ${parts.length - SHOWN} more kinds` : '';
    return `${count} distinct values${shown ? ` (${shown}${rest})` : ''}`;
  };

  const chosen = new Map<string, Selection>();
  const told = new Map<Selection, string>();
  return {
    select: (when) => {
      const key = keyOf(when);
      let selection = chosen.get(key);
      if (!selection) {
        selection = choose(when);
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
const ALL_PARTS = 3;

function ascending(indexes: number[]): number[] {
  for (let at = 1; at < indexes.length; at++)
    if ((indexes[at] as number) < (indexes[at - 1] as number))
      return Array.from(Int32Array.from(indexes).sort());
  return indexes;
}

const names = new WeakMap<Condition, readonly string[]>();

/** Classes that a condition names; empty when it names none. */
function namesOf(when: Condition): readonly string[] {
  let known = names.get(when);
  if (!known) {
    known = [
      ...when.entities.map((entity) => `e ${entity}`),
      ...when.categories.map((category) => `c ${category}`),
      ...when.terms.map((id) => `d term:${id}`),
      ...when.patterns.map((id) => `d pattern:${id}`),
      ...when.lists.map((id) => `d edm:${id}`),
      ...when.documents.map((id) => `d document:${id}`),
    ];
    names.set(when, known);
  }
  return known;
}

const keys = new WeakMap<Condition, string>();

function keyOf(when: Condition): string {
  let key = keys.get(when);
  if (key === undefined) {
    key = [...namesOf(when), when.minConfidence, when.minShare, when.parts.join(), when.text].join('|');
    keys.set(when, key);
  }
  return key;
}
