import { useEffect, useRef, useState } from 'react';
import type { AuditEntry } from '../../../lib/audit/reader';
import type { Listing, OpenLog } from './log-view';

/** Rows that are read together. */
const CHUNK = 50;
/** Chunks that are kept: what has long been scrolled away need not stay decrypted. */
const KEPT = 20;

type Chunks = Map<number, AuditEntry[] | null>;

/** Reads the rows between two numbers when they come in sight. The answer gives a row; undefined while it is read. */
export function useRows(
  { jobs, identities }: OpenLog,
  listing: Listing,
  from: number,
  to: number,
): (row: number) => AuditEntry | undefined {
  const chunks = useRef<Chunks>(new Map());
  const [, redraw] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of another listing nothing is known
  useEffect(() => {
    chunks.current = new Map();
    redraw((turn) => turn + 1);
  }, [listing, identities]);
  useEffect(() => {
    const known = chunks.current;
    const first = Math.floor(from / CHUNK);
    const last = Math.ceil(to / CHUNK);
    for (let at = first; at < last; at++) {
      if (known.has(at)) continue;
      known.set(at, null);
      const places = listing.places(at * CHUNK, Math.min(listing.count, (at + 1) * CHUNK));
      void jobs.rows(identities, places).then(
        (entries) => {
          known.set(at, entries);
          forget(known, first, last);
          redraw((turn) => turn + 1);
        },
        // Asked again when it comes in sight again.
        () => known.delete(at),
      );
    }
  }, [jobs, identities, listing, from, to]);
  return (row) => chunks.current.get(Math.floor(row / CHUNK))?.[row % CHUNK];
}

function forget(known: Chunks, first: number, last: number): void {
  for (const at of [...known.keys()]) if (known.size > KEPT && (at < first || at >= last)) known.delete(at);
}
