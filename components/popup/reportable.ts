import type { RecentVerdict } from '../../lib/background/page-state';

const SHOWN = 5;

/** The detectors behind the last verdicts, each once, the newest first. */
export function reportable(verdicts: readonly RecentVerdict[]): RecentVerdict['detectors'] {
  const seen = new Map<string, RecentVerdict['detectors'][number]>();
  for (const each of verdicts.flatMap(({ detectors }) => detectors))
    if (!seen.has(each.detector)) seen.set(each.detector, each);
  return [...seen.values()].slice(0, SHOWN);
}
