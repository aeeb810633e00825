import { useEffect, useState } from 'react';
import { type Route, routeOf } from '../../lib/pages/route';

export interface Navigation {
  route: Route;
  /** How often somebody has gone somewhere since the page was opened. */
  moves: number;
}

/** Follows the hash: links, the address bar, back and forward. */
export function useRoute(): Navigation {
  const [navigation, setNavigation] = useState<Navigation>(() => ({
    route: routeOf(location.hash),
    moves: 0,
  }));
  useEffect(() => {
    const follow = () => setNavigation(({ moves }) => ({ route: routeOf(location.hash), moves: moves + 1 }));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return navigation;
}
