/**
 * Cases and the dialogs behind them, in storage.session: they outlast the worker, but not the browser. Every change goes
 * through one lock, so that of two that come at once the second sees what the first has done.
 */
import type { z } from 'zod';
import type { caseEntries, caseLines } from '../stored/items/questions';
import type { Case } from './case';
import { type Dialog, withoutFixes } from './dialog';

/** A case that has been asked about, or a card (`case` is null), and where it is shown. */
export interface Entry {
  id: string;
  tabId: number;
  frameId: number;
  /** The page that shows it has taken it; only the first may. */
  claimed: boolean;
  case: Case | null;
  /** Null once it is answered. */
  dialog: Dialog | null;
}

/** What is known of each without opening it, oldest first. */
type Line = z.infer<typeof caseLines.schema>[number];

/** Where they are kept (../stored/items/questions.ts). */
export interface CaseItems {
  lines: Pick<typeof caseLines, 'get' | 'set'>;
  entry(id: string): Pick<ReturnType<typeof caseEntries.at>, 'get' | 'set' | 'remove'>;
}

export type Exclusively = <T>(run: () => Promise<T>) => Promise<T>;

export interface CaseStore {
  add(entry: Entry): Promise<void>;
  /** Changes one under the lock. `change` gives the entry as it is to be kept, or null where nothing changes. */
  change<T>(
    id: string,
    change: (entry: Entry | undefined) => Promise<{ entry: Entry | null; result: T }>,
  ): Promise<T>;
  read(id: string): Promise<Entry | undefined>;
  /** Ids of the cases of a message, newest first. */
  ofMessage(digest: string): Promise<string[]>;
  remove(id: string): Promise<void>;
  /** What was open in a tab that is closed nobody can answer any more. */
  removeTab(tabId: number): Promise<void>;
}

/** Characters of all open dialogs, and how many there may be: beyond that the oldest were abandoned. */
const ROOM = 4_000_000;
const MOST_OPEN = 12;
/** Cases whose dialog is answered: small, and needed for as long as their approval stands. */
const MOST_ANSWERED = 50;

export function createCaseStore(items: CaseItems, lock: Exclusively): CaseStore {
  const read = async (id: string): Promise<Entry | undefined> => {
    const text = await items.entry(id).get();
    return text === undefined ? undefined : (JSON.parse(text) as Entry);
  };
  /** What `after` no longer names goes first, so that there is room. */
  const keepOnly = async (before: readonly Line[], after: readonly Line[]) => {
    const kept = new Set(after.map(({ id }) => id));
    const gone = before.filter(({ id }) => !kept.has(id));
    for (const { id } of gone) await items.entry(id).remove();
    await items.lines.set([...after]);
  };
  const put = async (entry: Entry) => {
    const whole = JSON.stringify(entry);
    // As text: an object takes several times as much of the browser's quota.
    const text =
      whole.length > ROOM / 2 && entry.dialog
        ? JSON.stringify({ ...entry, dialog: withoutFixes(entry.dialog) })
        : whole;
    const before = await items.lines.get();
    const line = {
      id: entry.id,
      tabId: entry.tabId,
      digest: entry.case?.digest ?? null,
      open: entry.dialog !== null,
      size: text.length,
    };
    const known = before.some(({ id }) => id === entry.id);
    const after = known ? before.map((each) => (each.id === entry.id ? line : each)) : [...before, line];
    await keepOnly(before, newest(after));
    await items.entry(entry.id).set(text);
  };
  const removeWhere = (gone: (line: Line) => boolean) =>
    lock(async () => {
      const before = await items.lines.get();
      await keepOnly(
        before,
        before.filter((line) => !gone(line)),
      );
    });
  return {
    add: (entry) => lock(() => put(entry)),
    change: (id, change) =>
      lock(async () => {
        const { entry, result } = await change(await read(id));
        if (entry) await put(entry);
        return result;
      }),
    read,
    ofMessage: async (digest) =>
      (await items.lines.get())
        .filter((line) => line.digest === digest)
        .map(({ id }) => id)
        .reverse(),
    remove: (id) => removeWhere((line) => line.id === id),
    removeTab: (tabId) => removeWhere((line) => line.open && line.tabId === tabId),
  };
}

/** The newest of each kind that have room together, in their order. */
function newest(lines: readonly Line[]): Line[] {
  let room = ROOM;
  const open = lines
    .filter((line) => line.open)
    .slice(-MOST_OPEN)
    .reverse()
    .filter(({ size }) => {
      room -= size;
      return room >= 0;
    });
  const answered = lines.filter((line) => !line.open).slice(-MOST_ANSWERED);
  return lines.filter((line) => open.includes(line) || answered.includes(line));
}
