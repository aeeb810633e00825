/** What an export counts as it goes, in one stretch of the log or in several that follow each other. */
import type { Manifest } from '../manifest';
import type { EndLine } from './line';
import type { LogLine } from './opened';

export interface Tally extends Omit<Manifest, 'v' | 'time'> {
  /** The last epoch; '' before there is one. */
  epoch: string;
}

export const emptyTally = (): Tally => ({
  epochs: 0,
  records: 0,
  anchors: 0,
  purged: 0,
  disclosed: 0,
  head: '',
  epoch: '',
});

/** Adds the lines of one epoch, or of a part of it. */
export function countLines(tally: Tally, lines: readonly LogLine[]): void {
  for (const line of lines) {
    if (line.kind === 'anchor') tally.anchors++;
    if (line.kind !== 'record') continue;
    tally.records++;
    if (line.isPurged) tally.purged++;
    if (line.isDisclosed) tally.disclosed++;
  }
}

/** @param tallies of stretches that follow each other */
export function joinTallies(tallies: readonly Tally[]): Tally {
  const sum = emptyTally();
  for (const { head, epoch, ...counts } of tallies) {
    for (const key of Object.keys(counts) as (keyof typeof counts)[]) sum[key] += counts[key];
    if (epoch !== '') Object.assign(sum, { head, epoch });
  }
  return sum;
}

/** Signs a manifest for the epoch that the export ends with. */
export type Sign = (manifest: Manifest, epoch: string) => Promise<string>;

/**
 * The last line: the manifest, signed; an empty log has no key to sign with.
 * @param now ms since the Unix epoch
 */
export async function endLine({ epoch, ...said }: Tally, now: number, sign: Sign): Promise<EndLine> {
  const manifest: Manifest = { v: 1, ...said, time: Math.floor(now / 60_000) * 60_000 };
  return { kind: 'end', ...manifest, sig: epoch === '' ? '' : await sign(manifest, epoch) };
}
