/** All that is stored on this device, in one list: for *My data*, the data protection documents and docs/stored-data.md. */
import type { Declared } from './declared';
import { ITEMS } from './items';
import { TABLES } from './tables';

export interface StoredThing extends Declared {
  /** The database is on the disk, like the local storage; the session storage is memory. */
  place: 'local' | 'session' | 'database';
  /** Its key or table; a family's ends in `…`. */
  name: string;
}

export const STORED: readonly StoredThing[] = [
  ...ITEMS.map(
    (item): StoredThing => ({ ...item, place: item.area, name: 'at' in item ? `${item.key}…` : item.key }),
  ),
  ...Object.entries(TABLES).map(([name, table]): StoredThing => ({ ...table, place: 'database', name })),
].sort((a, b) => (a.name < b.name ? -1 : 1));
