import { useEffect } from 'react';

/** ms */
const CHECK = 1000;

/** Asks again while the browser has not said whether it is managed: it does some seconds after its start, and tells no page. */
export function usePending(pending: boolean, refresh: () => void): void {
  useEffect(() => {
    if (!pending) return;
    const again = setInterval(refresh, CHECK);
    return () => clearInterval(again);
  }, [pending, refresh]);
}
