/** How fast a list of consents is read, and how fast the recipients of a draft are looked up; tables in memory. */
import { randomBytes } from 'node:crypto';
import 'fake-indexeddb/auto';
import { guessMapping } from '../../lib/consent/columns';
import { runImport } from '../../lib/consent/import';
import { createConsentStore } from '../../lib/consent/store';
import { openDatabase } from '../../lib/stored/db';
import { addressAt, mailing } from './people';

const ROWS = 1_000_000;
const HEADER = ['email', 'obtained', 'source', 'proof'];

function list(): Blob {
  const pieces: string[] = [`${HEADER.join()}\n`];
  for (let from = 0; from < ROWS; from += 10_000)
    pieces.push(Array.from({ length: 10_000 }, (_, at) => row(from + at)).join(''));
  return new Blob(pieces);
}
const row = (at: number) =>
  `${addressAt(at)},202${at % 6}-0${1 + (at % 9)}-1${at % 10},"Fair, hall ${at % 7}",box ${at}\n`;

export interface ConsentFigures {
  /** Seconds for a million rows. */
  import: number;
  /** Milliseconds for 100 addresses: the very first, and the best of many once the lists are in memory. */
  first: number;
  again: number;
}

export async function consents(): Promise<ConsentFigures> {
  const db = openDatabase('bench');
  const store = createConsentStore(db, (length) => new Uint8Array(randomBytes(length)));
  const file = list();
  const start = performance.now();
  await runImport({
    db,
    file,
    keys: await store.keys(),
    name: 'list',
    mapping: guessMapping(HEADER),
    zone: 'UTC',
    now: Date.now(),
    defaults: { purpose: 'marketing', basis: 'consent', source: '' },
    readings: { dates: null, agreed: {} },
    dry: false,
    onRefused: () => {},
    signal: new AbortController().signal,
    onProgress: () => {},
    finish: store.finish,
  });
  const seconds = (performance.now() - start) / 1000;
  const times: number[] = [];
  for (let turn = 0; turn < 50; turn++) {
    const addresses = mailing(turn, ROWS);
    const begun = performance.now();
    await store.lookUp(addresses);
    times.push(performance.now() - begun);
  }
  const [first = 0, ...more] = times;
  const again = Math.min(...more);
  return { import: seconds, first, again };
}
