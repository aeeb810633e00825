import { useEffect, useRef } from 'react';

/** Longer than a scroll or an animation covers anything (ms). */
const LASTING = 1000;

/** Tells once that something has held for a while. */
export function useLasting(holds: boolean, tell: () => void): void {
  const told = useRef(false);
  const latest = useRef(tell);
  latest.current = tell;
  useEffect(() => {
    if (!holds || told.current) return;
    const timer = setTimeout(() => {
      told.current = true;
      latest.current();
    }, LASTING);
    return () => clearTimeout(timer);
  }, [holds]);
}
