/**
 * The one pass that decides which detectors are tried, and where. Each detector gets windows: stretches of text
 * around its triggers, merged where they touch, so that its pattern reads no character twice.
 */
import { createAutomaton } from './automaton';
import type { Detector } from './detector';

/** Flat pairs of start and end, rising and apart from each other. */
export type Windows = number[];

export interface TriggerPass {
  /** The windows of each detector, by its index. */
  find(text: string): Windows[];
}

/** Digits with at most three separators between neighbours. */
const SEPARATED = '[ \\t\\n.,:/()_-]{0,3}\\d';

/** Compiles the triggers of all detectors. */
export function createTriggerPass(detectors: readonly Detector[]): TriggerPass {
  const words: string[] = [];
  const owners: number[] = [];
  const digits: { owner: number; min: number }[] = [];
  for (const [owner, { trigger }] of detectors.entries()) {
    if ('digits' in trigger) {
      digits.push({ owner, min: trigger.digits });
      continue;
    }
    for (const word of trigger.words) {
      words.push(word);
      owners.push(owner);
    }
  }
  const automaton = createAutomaton(words);
  const fewest = Math.min(...digits.map(({ min }) => min));
  const run = digits.length ? new RegExp(`\\d(?:${SEPARATED}){${fewest - 1},}`, 'g') : null;

  return {
    find(text) {
      const windows: Windows[] = detectors.map(() => []);
      const mark = (owner: number, start: number, end: number) => {
        const reach = detectors[owner]?.reach ?? [0, 0];
        addWindow(windows[owner] ?? [], Math.max(0, start - reach[0]), Math.min(text.length, end + reach[1]));
      };
      automaton.scan(text, (word, end) => mark(owners[word] ?? -1, end - (words[word]?.length ?? 0), end));
      if (run) {
        for (const match of text.matchAll(run)) {
          const count = countDigits(match[0]);
          for (const { owner, min } of digits) {
            if (count >= min) mark(owner, match.index, match.index + match[0].length);
          }
        }
      }
      return windows;
    },
  };
}

/** Triggers come by rising end, but a longer word may start before the window that a shorter one has opened. */
function addWindow(windows: Windows, start: number, end: number): void {
  let from = start;
  let until = end;
  while (windows.length && (windows.at(-1) ?? 0) >= from) {
    until = Math.max(until, windows.pop() ?? 0);
    from = Math.min(from, windows.pop() ?? 0);
  }
  windows.push(from, until);
}

function countDigits(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 48 && unit <= 57) count++;
  }
  return count;
}
