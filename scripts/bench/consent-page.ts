/** The bench's page: recipients looked up by the extension's own code in the browser's own database. */
import { createConsentStore } from '../../lib/consent/store';
import { openDatabase } from '../../lib/stored/db';
import { mailing } from './people';
import { quantile } from './quantile';

/** Milliseconds for 100 recipients, each time others. */
export interface LookUpFigures {
  /** By a store that has just begun, as after the start of a browser. */
  first: number;
  median: number;
  slowest: number;
  /** From the first look-up until look-ups ask the database no more. */
  held: number;
}

const TURNS = 50;

async function consentBench(people: number): Promise<LookUpFigures> {
  const db = openDatabase();
  const asked = { count: 0 };
  const { bulkGet } = db.consentLookup;
  db.consentLookup.bulkGet = ((keys: [number, number][]) => {
    asked.count++;
    return bulkGet.call(db.consentLookup, keys);
  }) as typeof bulkGet;
  const store = createConsentStore(db, (length) => crypto.getRandomValues(new Uint8Array(length)));
  const timed = async (turn: number) => {
    const addresses = mailing(turn, people);
    const begun = performance.now();
    const kept = await store.lookUp(addresses);
    const took = performance.now() - begun;
    if (kept.some(({ facts }) => facts.length !== 1)) throw new Error('Somebody was not found.');
    return took;
  };
  // The keys and the database itself are there before the first recipient is.
  await store.isKept();
  await store.keys();
  const begun = performance.now();
  const first = await timed(0);
  for (let turn = 1; asked.count > 0; turn++) {
    asked.count = 0;
    await timed(turn);
  }
  const held = performance.now() - begun;
  const times: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) times.push(await timed(1000 + turn));
  return { first, median: quantile(times, 0.5), slowest: Math.max(...times), held };
}

Object.assign(globalThis, { consentBench });
