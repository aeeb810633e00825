import { useEffect } from 'react';

/** ms between an answer and the next question */
const CHECK = 1000;

/**
 * Asks again while the browser has not said whether it is managed: it does some seconds after its start, and tells no page.
 * By each answer, not by the clock: on a busy machine every answer would be overtaken by the next question, and none count.
 */
export function usePending(answer: { pending: boolean } | null, refresh: () => void): void {
  useEffect(() => {
    if (!answer?.pending) return;
    const again = setTimeout(refresh, CHECK);
    return () => clearTimeout(again);
  }, [answer, refresh]);
}
