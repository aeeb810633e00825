import type { Role } from '../../lib/base/roles';

/** What every page gets. The shell writes its heading. */
export interface PageProps {
  /** The place in the page that the hash names, after the page's own id. */
  at: string;
  roles: readonly Role[];
  /** Ids of the pages that these see. */
  pages: readonly string[];
}
