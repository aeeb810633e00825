import { useEffect } from 'react';

interface Props {
  at: string;
  /** See ./use-route.ts. */
  moves: number;
}

/**
 * Takes the focus to where a link led: the place that it names, or the page's heading. Stands after the page, so that
 * the place is there by then. A page that was just opened is read from its top.
 */
export function Arrive({ at, moves }: Props) {
  useEffect(() => {
    const place = at === '' ? null : document.getElementById(at);
    const heading = place?.querySelector<HTMLElement>('h2') ?? document.querySelector<HTMLElement>('h1');
    if (moves === 0 && !place) return;
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
  }, [at, moves]);
  return null;
}
