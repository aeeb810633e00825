/** 21.3: what was stored and is there no longer is missed, and a change is told from a loss. */
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import 'fake-indexeddb/auto';
import { changeLock, localRecipient } from '../../../lib/audit/local-reader';
import { dropUnfinished } from '../../../lib/consent/import';
import { openDatabase } from '../../../lib/stored/db';
import { makeConsents } from '../consent/rig';
import { listOf, ROWS } from '../detect/protected/exact/rig';
import { local } from './storage-rig';

vi.mock('wxt/browser', () => import('./storage-rig'));

const { createLedger } = await import('../../../lib/background/ledger');
const { keptConsents } = await import('../../../lib/background/kept-consents');
const { createProtectedStore } = await import('../../../lib/background/protected-store');

let names = 0;
beforeEach(() => local.clear());

/** A worker of this device; `db` goes on from one to the next, unless it is another one. */
function start(db = openDatabase(`ledger-${++names}`)) {
  const told: string[] = [];
  const ledger = createLedger(
    db,
    () => 1,
    (what) => told.push(what),
  );
  return { db, told, ledger, store: createProtectedStore(db, ledger) };
}
const wants = (...requiredData: string[]) => ({ requiredData, protectedData: [] });
const file = async (rows = ROWS) => new Blob([await listOf(rows)]);
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'fine',
    ({ code }) => code as string,
  );

describe('21.3 protected data', () => {
  test('that is there is found, in this worker and the next', async () => {
    const { db, store } = start();
    await store.add(await file());
    expect(await codeOf(store.current(wants()))).toBe('fine');
    const next = start(db);
    expect(await codeOf(next.store.current(wants('customers')))).toBe('fine');
    expect(next.told).toEqual([]);
  });

  test.each([
    ['in an empty database', async () => openDatabase(`ledger-${++names}`)],
    [
      'of which one table is empty',
      async (db: ReturnType<typeof openDatabase>) => {
        await db.protectedBytes.clear();
        return db;
      },
    ],
    [
      'that is another version of itself',
      async (db: ReturnType<typeof openDatabase>) => {
        const [row] = await db.protectedBytes.toArray();
        const bytes = await listOf(ROWS.slice(0, 1));
        await db.protectedBytes.put({ key: row?.key ?? '', bytes });
        return db;
      },
    ],
    [
      'of which a byte is another',
      async (db: ReturnType<typeof openDatabase>) => {
        const [row] = await db.protectedBytes.toArray();
        if (row) row.bytes[200] = (row.bytes[200] ?? 0) ^ 1;
        if (row) await db.protectedBytes.put(row);
        return db;
      },
    ],
  ])('%s is missed by every draft', async (_how, lose) => {
    const { db, store } = start();
    await store.add(await file());
    const next = start(await lose(db));
    expect(await codeOf(next.store.current(wants()))).toBe('protected-data');
    expect(await codeOf(next.store.current(wants()))).toBe('protected-data');
  });

  test('that is lost is told once, named on the page, and searched for again once it is back', async () => {
    const { store } = start();
    await store.add(await file());
    const { db, told, store: after } = start(openDatabase(`ledger-${++names}`));
    expect((await after.list(wants())).missing).toEqual([{ key: 'exact:customers', id: 'customers' }]);
    expect(told).toEqual(['protected']);
    const again = start(db);
    await again.ledger.losses();
    expect(again.told).toEqual([]);
    await again.store.add(await file());
    expect(await codeOf(again.store.current(wants()))).toBe('fine');
    expect(await again.ledger.losses()).toEqual([]);
  });

  test('that somebody removes is expected no longer, there or not', async () => {
    const { store } = start();
    await store.add(await file());
    const lost = start(openDatabase(`ledger-${++names}`));
    await lost.store.remove('exact:customers');
    expect(await codeOf(lost.store.current(wants()))).toBe('fine');
    expect(await lost.ledger.losses()).toEqual([]);
  });

  test('that the policy asks for is missed where it never was', async () => {
    const { store } = start();
    expect(await codeOf(store.current(wants('customers')))).toBe('protected-data');
    expect((await store.list(wants('customers'))).missing).toEqual([{ key: 'customers', id: 'customers' }]);
    await store.add(await file());
    expect(await codeOf(store.current(wants('customers')))).toBe('fine');
  });

  test('another list that is imported does not make up for one that is lost', async () => {
    const { store } = start();
    await store.add(await file());
    local.set('ledger', {
      protected: {
        tally: {
          ...(local.get('ledger') as never as { protected: { tally: object } }).protected.tally,
          'exact:others': 'ab',
        },
      },
    });
    const next = start(openDatabase(`ledger-${++names}`));
    await next.store.add(await file());
    expect(await codeOf(next.store.current(wants()))).toBe('protected-data');
    expect((await next.store.list(wants())).missing.map(({ id }) => id)).toEqual(['others']);
  });

  test('a worker that ends in the midst of a change raises no alarm about it', async () => {
    const { db, store, ledger } = start();
    await store.add(await file());
    void ledger.during('protected', ['exact:customers'], () => new Promise(() => {}));
    await ledger.losses();
    await db.protectedFiles.clear();
    await db.protectedBytes.clear();
    const next = start(db);
    expect(await next.ledger.losses()).toEqual([]);
    expect(await codeOf(next.store.current(wants()))).toBe('fine');
  });
});

describe('21.3 consents and whom nobody may write to', () => {
  async function kept() {
    const rig = makeConsents();
    const { ledger, told } = start(rig.db);
    const store = keptConsents(rig.store, ledger);
    const list = 'email,obtained\na@x.example,2026-01-05\nb@x.example,2026-01-05\n';
    await rig.read(list, { finish: store.finish });
    await store.suppress('c@x.example', 1);
    return { ...rig, store, ledger, told };
  }

  test('are not missed while people are added, withdrawn, released, erased', async () => {
    const { store, ledger, db } = await kept();
    await store.withdraw('a@x.example', 'marketing', 2);
    await store.release('c@x.example');
    await store.erase('a@x.example');
    for (const { id } of await db.consentImports.toArray()) await store.undo(id);
    expect(await ledger.losses()).toEqual([]);
    expect(await start(db).ledger.losses()).toEqual([]);
  });

  test('are not missed when a reading that was broken off is swept', async () => {
    const { db, ledger } = await kept();
    const id = await db.consentImports.add({
      name: 'half.csv',
      time: 1,
      done: 0,
      records: 0,
      duplicates: 0,
      refused: 0,
    } as never);
    await db.consentLookup.put({ bucket: 7, import: id, entries: new Uint8Array(9) });
    await db.consentDetails.put({ import: id, block: 0, sealed: new Uint8Array(9) });
    await ledger.note('consents');
    expect(await start(db).ledger.losses()).toEqual([]);
    await dropUnfinished(db);
    expect(await start(db).ledger.losses()).toEqual([]);
  });

  test.each(['consentSuppressed', 'consentLookup', 'consentImports', 'consentKeys'] as const)(
    'are missed when %s is empty, until somebody says that it is known',
    async (table) => {
      const { db } = await kept();
      await db.table(table).clear();
      const { ledger, told } = start(db);
      expect(await ledger.losses()).toEqual(['consents']);
      expect(told).toEqual(['consents']);
      await start(db).ledger.note('consents');
      expect(await start(db).ledger.losses()).toEqual(['consents']);
      const last = start(db);
      await last.ledger.accept('consents');
      expect(await start(db).ledger.losses()).toEqual([]);
    },
  );
});

describe('21.3 the other way round', () => {
  test('settings that are lost are missed, and what is in the database is not', async () => {
    const { db, store } = start();
    await store.add(await file());
    local.clear();
    const next = start(db);
    expect(await next.ledger.losses()).toEqual(['settings']);
    expect(await codeOf(next.store.current(wants()))).toBe('fine');
    await next.ledger.accept('settings');
    expect(await start(db).ledger.losses()).toEqual([]);
  });

  test('a new device has lost nothing', async () => {
    const { ledger, told } = start();
    expect([await ledger.losses(), told]).toEqual([[], []]);
  });

  test('a log that has begun is missed with its keys', async () => {
    const { db, ledger } = start();
    await db.epochs.add({ epoch: 'e' } as never);
    await ledger.note('log');
    expect(await start(db).ledger.losses()).toEqual([]);
    expect(await start(openDatabase(`ledger-${++names}`)).ledger.losses()).toEqual(['log']);
  });

  test('a passphrase for the log is no loss of its keys', async () => {
    const { db, ledger } = start();
    await localRecipient(db);
    await ledger.note('log');
    await ledger.during('log', ['reader'], () => changeLock(db, undefined, 'correct horse battery'));
    expect(await start(db).ledger.losses()).toEqual([]);
  });
});

test('21.13 protected data that is lost and that the policy brings is not missed', async () => {
  const { store } = start();
  await store.add(await file());
  const bytes = await listOf(ROWS);
  const carried = {
    file: Buffer.from(bytes).toString('base64'),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  const policy = { requiredData: ['customers'], protectedData: [carried] };
  const next = start(openDatabase(`ledger-${++names}`));
  expect(await codeOf(next.store.current(wants()))).toBe('protected-data');
  expect(await codeOf(next.store.current(policy))).toBe('fine');
  expect((await next.store.list(policy)).missing).toEqual([]);
});
