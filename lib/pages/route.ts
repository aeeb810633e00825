/** Where in the options page a hash leads. */

export interface Route {
  /** Id of a page; of none when the hash is somebody's mistake. */
  page: string;
  /** The place in it, such as `sites` or `new`; '' for its beginning. */
  at: string;
}

/** Sections of the one long page that the options were. */
const MOVED: Readonly<Record<string, string>> = {
  sites: 'policy/sites',
  protected: 'policy/protected',
  about: 'overview/about',
};

/** @param hash as the browser has it: '' or '#page' or '#page/place' */
export function routeOf(hash: string): Route {
  const path = decoded(hash.replace(/^#\/?/, ''));
  const [page = '', ...rest] = (Object.hasOwn(MOVED, path) ? (MOVED[path] ?? '') : path).split('/');
  return { page: page || 'overview', at: rest.join('/') };
}

/** People copy links in pieces. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
