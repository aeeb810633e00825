/** What a report counts, line by line. */
import { countVerdict, type DayCount } from '../../../lib/audit/day-counts';
import type { ExportLine } from '../../../lib/audit/export/line';
import { siemEvent } from '../../../lib/audit/export/siem';
import type { Action } from '../../../lib/policy/actions';

export type Counts = Map<string, number>;

export interface Tally {
  days: Map<number, DayCount>;
  verdicts: Counts;
  rules: Counts;
  entities: Counts;
  answers: Counts;
  types: Counts;
  /** Epochs, oldest first. */
  epochs: { epoch: string; time: number; readers: number; version: string }[];
  /** ms since the Unix epoch; null without records. */
  first: number | null;
  last: number | null;
}

const add = (counts: Counts, key: string, count = 1) => counts.set(key, (counts.get(key) ?? 0) + count);

export function createTally() {
  const tally: Tally = {
    days: new Map(),
    verdicts: new Map(),
    rules: new Map(),
    entities: new Map(),
    answers: new Map(),
    types: new Map(),
    epochs: [],
    first: null,
    last: null,
  };
  const decide = (time: number, action: Action) => {
    countVerdict(tally.days, time, action);
    add(tally.verdicts, action);
  };
  return {
    tally,
    take: (line: ExportLine | null): void => {
      if (line?.kind === 'epoch') {
        const { epoch, time, readers, extensionVersion } = line;
        tally.epochs.push({ epoch, time, readers: readers.length, version: extensionVersion });
      }
      if (line?.kind !== 'record') return;
      tally.first ??= line.time;
      tally.last = line.time;
      const event = siemEvent(line);
      if (!event) return;
      add(tally.types, event.title);
      if (event.type === 'draft.answered') add(tally.answers, String(event.event.answer));
      if ((event.type !== 'draft.held' && event.type !== 'draft.released') || !event.action) return;
      decide(line.time, event.action);
      for (const rule of event.rules) add(tally.rules, rule);
      for (const [entity, count] of Object.entries(event.entities)) add(tally.entities, entity, count);
    },
  };
}
