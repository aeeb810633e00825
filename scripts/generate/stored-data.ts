/** `docs/stored-data.md`: what is kept on a device, from what lib/stored declares. */
import { PERSONAL, READERS, RETENTION } from '../../lib/stored/declared';
import { STORED, type StoredThing } from '../../lib/stored/list';

const PLACES: Readonly<Record<StoredThing['place'], string>> = {
  local: 'In `browser.storage.local`, on the disk',
  session: 'In `browser.storage.session`, in memory',
  database: 'In the database (IndexedDB), on the disk',
};

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function tableOf(place: StoredThing['place']): string {
  const rows = STORED.filter((thing) => thing.place === place);
  return [
    line(['name', 'purpose', 'kept', 'who can read it', 'about whom', 'row of *My data*']),
    line(Array.from({ length: 6 }, () => '---')),
    ...rows.map(({ name, purpose, retention, readers, personal, store }) =>
      line([
        `\`${name}\``,
        purpose.en,
        RETENTION[retention].en,
        READERS[readers].en,
        PERSONAL[personal].en,
        store,
      ]),
    ),
  ].join('\n');
}

export function storedDataDocs(): string {
  const places = Object.entries(PLACES) as [StoredThing['place'], string][];
  return `${[
    '# What is stored',
    '<!-- Written by `npm run generate` from lib/stored/; a test fails when it is stale. -->',
    'Everything that Draftguard keeps on a device. Nothing else is stored: a test reads the sources and fails when code ' +
      'uses a key or a table that is not declared in `lib/stored/`. What is read from the browser’s storage is parsed; ' +
      'what does not parse counts as absent.',
    ...places.flatMap(([place, title]) => [`## ${title}`, tableOf(place)]),
  ].join('\n\n')}\n`;
}
