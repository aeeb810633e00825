import { beforeAll, describe, expect, it } from 'vitest';
import { localIdentities } from '../../../lib/audit/local-reader';
import { type AuditEntry, type Cursor, readPage } from '../../../lib/audit/reader';
import { makeIdentity } from '../../../lib/crypto/seal';
import { chainOf, held, makeLog } from './log-rig';

const rig = makeLog({ epochRecords: 7 });
let identities: string[];

beforeAll(async () => {
  for (let i = 0; i < 30; i++) await rig.log.append(held({ attachments: i }));
  identities = await localIdentities(rig.db);
});

describe('pages', () => {
  it.each([1, 3, 7, 10, 1000])(
    'of %i go back to the start, newest first, each record once',
    async (limit) => {
      const seen: AuditEntry[] = [];
      let before: Cursor | undefined;
      for (;;) {
        const { entries, next } = await readPage({ db: rig.db, identities, before, limit });
        expect(entries.length).toBeLessThanOrEqual(limit);
        seen.push(...entries);
        if (!next) break;
        before = next;
      }
      const { records } = await chainOf(rig);
      expect(seen.map(({ hash }) => hash)).toEqual(records.map(({ hash }) => hash).reverse());
      expect(seen.every(({ state }) => state === 'read')).toBe(true);
    },
  );

  it('of an empty log is empty', async () => {
    const empty = makeLog();
    expect(await readPage({ db: empty.db, identities: [], limit: 10 })).toEqual({ entries: [], next: null });
  });

  it('stops when told to', async () => {
    const signal = AbortSignal.abort();
    await expect(readPage({ db: rig.db, identities, limit: 10, signal })).rejects.toThrow();
  });
});

describe('what cannot be read says why', () => {
  it('sealed, damaged, purged, unknown', async () => {
    const other = await makeIdentity();
    const states = async (who: string[]) =>
      (await readPage({ db: rig.db, identities: who, limit: 2 })).entries.map(({ state }) => state);
    expect(await states([])).toEqual(['sealed', 'sealed']);
    expect(await states([other.secret])).toEqual(['sealed', 'sealed']);
    const { records } = await chainOf(rig);
    const [newest, second] = [...records].reverse();
    if (!newest || !second) throw new Error('no records');
    await rig.db.records.update([newest.epoch, newest.seq], { box: 'ab'.repeat(272) });
    await rig.db.records.update([second.epoch, second.seq], { box: null });
    expect(await states(identities)).toEqual(['damaged', 'purged']);
    await rig.db.records.bulkPut([newest, second]);
  });
});
