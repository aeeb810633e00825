import { type RefObject, useEffect, useState } from 'react';

/** How long the risky control must have been visible, unmoved and uncovered before it works, in ms. */
const ARM_AFTER = 600;

/**
 * Whether the element has been really visible long enough. IntersectionObserver v2 sees when the page covers,
 * fades or moves our frame; where it is missing (Firefox) time alone arms.
 */
export function useArmed(ref: RefObject<HTMLElement | null>): { armed: boolean; covered: boolean } {
  const [state, setState] = useState({ armed: false, covered: false });
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const arm = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setState({ armed: true, covered: false }), ARM_AFTER);
    };
    const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
      threshold: 1,
      trackVisibility: true,
      delay: 100,
    };
    const observer = new IntersectionObserver((entries) => {
      const last = entries[entries.length - 1] as
        | (IntersectionObserverEntry & { isVisible?: boolean })
        | undefined;
      if (!last || !('isVisible' in last) || last.isVisible) return arm();
      clearTimeout(timer);
      // Scrolled out of the dialog is not covered.
      setState({ armed: false, covered: last.isIntersecting && last.intersectionRatio === 1 });
    }, options);
    observer.observe(element);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [ref]);
  return state;
}
