/** The database as it was at each version, with rows as that version wrote them. History: nothing of it is changed later. */
import Dexie from 'dexie';

/** A key of 32 bytes. */
export const key32 = (fill: number) => new Uint8Array(32).fill(fill);
const sealed = Uint8Array.of(9, 8, 7);

const epoch = {
  order: 1,
  v: 1,
  epoch: 'e1',
  time: 5,
  prev: '',
  extensionVersion: '0.1.0',
  readers: ['age1x'],
  sealed: 'armored',
  signer: 'aa',
  sig: 'bb',
  count: null,
};
const record = {
  v: 1,
  epoch: 'e1',
  seq: 0,
  time: 5,
  class: 'guard',
  prev: 'cc',
  nonce: 'dd',
  box: 'ee',
  boxHash: 'ff',
  hash: '00',
};
const head = {
  id: 'head',
  epoch: 'e1',
  seq: 1,
  prev: '00',
  state: key32(1),
  readers: ['age1x'],
  signKey: key32(2),
  tree: [key32(3)],
  started: 5,
  session: 's',
  digestKey: key32(4),
};
/** Ends in the checksum that version 8 takes down. */
const file = new Uint8Array(64).map((_, index) => index);

const fileFacts = {
  kind: 'exact',
  id: 'c',
  label: 'C',
  made: '2026-01-01',
  count: 1,
  key: 'exact:c',
  size: 64,
};

interface Version {
  stores: Record<string, string>;
  rows: Record<string, object[]>;
}

/** What each version adds to the one before. */
export const VERSIONS: Readonly<Record<number, Version>> = {
  2: {
    // Logs from before the first release: another format.
    stores: { epochs: '++order, &epoch', records: '[epoch+seq]', head: 'id', readers: 'id' },
    rows: { epochs: [{ order: 1, epoch: 'old' }], head: [{ id: 'head', old: true }] },
  },
  3: {
    stores: {
      packs: 'epoch',
      anchors: '[epoch+size]',
      shipping: 'id',
      protectedFiles: 'key',
      protectedBytes: 'key',
      consentImports: '++id, done',
      consentLookup: '[bucket+import]',
      consentDetails: '[import+block]',
      consentSuppressed: 'subject',
      consentKeys: 'id',
    },
    rows: {
      epochs: [epoch],
      records: [record],
      head: [head],
      readers: [{ id: 'reader', recipient: 'age1x', lock: { kind: 'passphrase', file: sealed } }],
      packs: [{ epoch: 'e0', bytes: sealed }],
      anchors: [
        {
          v: 1,
          epoch: 'e1',
          size: 1,
          root: '11',
          link: '00',
          time: 5,
          reason: 'log.exported',
          sig: 'bb',
        },
      ],
      shipping: [{ id: 'shipping', order: 1, seq: 0, limit: 100, failures: 0, notBefore: 0 }],
      protectedFiles: [fileFacts],
      protectedBytes: [{ key: 'exact:c', bytes: file }],
      consentImports: [{ id: 1, name: 'list.csv', time: 5, done: 1, records: 1, duplicates: 0, refused: 0 }],
      consentLookup: [{ bucket: 3, import: 1, entries: sealed }],
      consentDetails: [{ import: 1, block: 0, sealed }],
      consentSuppressed: [{ subject: 'hash', since: 5 }],
      consentKeys: [{ id: 'keys', lookup: key32(5), seal: key32(6) }],
    },
  },
  4: {
    stores: {
      deviceKeys: 'id',
      incidents: 'id',
      incidentEntries: '[incident+seq]',
      trainingLabels: 'id',
      trainingPeople: 'person',
      trainingCells: 'id',
    },
    rows: {
      deviceKeys: [{ id: 'incidents', key: key32(7) }],
      incidents: [{ id: 'i1', sealed }],
      incidentEntries: [{ incident: 'i1', seq: 0, sealed }],
      trainingLabels: [{ id: 'l1', sealed }],
      trainingPeople: [{ person: 'p1', cohort: 0, sealed }],
      trainingCells: [
        {
          id: 'c1',
          week: 1,
          rule: 'r',
          cohort: 1,
          people: 5,
          stops: 1,
          overrides: 0,
          reasons: 0,
          fixed: 0,
          back: 1,
          reflex: 0,
        },
      ],
    },
  },
  5: { stores: { correspondents: 'id' }, rows: { correspondents: [{ id: 'domains', sealed }] } },
  6: { stores: { users: 'user' }, rows: { users: [{ user: 'u1', where: 'e1 age1x' }] } },
  7: {
    stores: { consentWithdrawn: '[subject+purpose]' },
    rows: { consentWithdrawn: [{ subject: 'hash', purpose: 'marketing', at: 5 }] },
  },
  8: {
    stores: { marks: 'id' },
    rows: {
      marks: [{ id: 'settings', since: 5 }],
      protectedFiles: [{ ...fileFacts, sum: '303132333435363738393a3b3c3d3e3f' }],
    },
  },
};

/** The newest; a migration test of lib/stored/db.ts asks for the one after it. */
export const NEWEST = Math.max(...Object.keys(VERSIONS).map(Number));

/** All rows that a device at this version has, table by table; those from before version 3 counted only then. */
export function rowsAt(version: number): Record<string, object[]> {
  const until = Object.entries(VERSIONS).filter(
    ([each]) => Number(each) <= version && (version === 2 || Number(each) > 2),
  );
  return Object.assign({}, ...until.map(([, { rows }]) => rows));
}

/** Makes a database as that version left it. */
export async function databaseAt(version: number, name: string): Promise<void> {
  const db = new Dexie(name);
  for (const [each, { stores }] of Object.entries(VERSIONS))
    if (Number(each) <= version) db.version(Number(each)).stores(stores);
  await db.open();
  for (const [table, rows] of Object.entries(rowsAt(version))) await db.table(table).bulkAdd(rows);
  db.close();
}
