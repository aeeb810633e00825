/** What is to be reviewed next. */
import type { WarningCase } from './cases';
import type { Label } from './quality';
import { wantsSecondOpinion } from './sample';
import type { QueueItem } from './views';

/** First opinions that are missing; then second ones, asked for without telling the first. */
export function queueOf(
  sample: readonly WarningCase[],
  labels: readonly Label[],
  key: Uint8Array,
): QueueItem[] {
  const known = new Set(labels.map(({ case: place, rule, opinion }) => `${place} ${rule} ${opinion}`));
  const items = sample.flatMap((each) =>
    each.rules.flatMap((rule): QueueItem[] => {
      const has = (opinion: number) => known.has(`${each.id} ${rule} ${opinion}`);
      if (!has(1)) return [{ case: each, rule, opinion: 1 }];
      return !has(2) && wantsSecondOpinion(`${each.id} ${rule}`, key)
        ? [{ case: each, rule, opinion: 2 }]
        : [];
    }),
  );
  return items.sort((a, b) => a.opinion - b.opinion);
}
