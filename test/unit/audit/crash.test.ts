/** A crash or a refusal at any step leaves the log as it was before the append, and the next append goes on. */
import { describe, expect, it, vi } from 'vitest';
import { packClosedEpochs } from '../../../lib/audit/stored';
import { DraftguardError } from '../../../lib/base/errors';
import { chainOf, held, makeLog, type Rig, verifyChain } from './log-rig';

type Step = 'epochs' | 'records' | 'head';

/** Fails the next write to one table, with the name that the browser's error would have. */
function failAt({ db }: Rig, table: Step, name: string): () => void {
  const fail = () => {
    throw Object.assign(new Error('failed on purpose'), { name });
  };
  const hooks = db.table(table).hook;
  hooks('creating').subscribe(fail);
  hooks('updating').subscribe(fail);
  return () => {
    hooks('creating').unsubscribe(fail);
    hooks('updating').unsubscribe(fail);
  };
}

async function whole(rig: Rig) {
  return verifyChain(await chainOf(rig));
}

describe('a failure at each step', () => {
  it.each<[string, Step, number]>([
    ['of the first epoch', 'epochs', 0],
    ['of the first record', 'records', 0],
    ['of the first state', 'head', 0],
    ['of a later record', 'records', 2],
    ['of a later state', 'head', 2],
    ['of closing an epoch', 'records', 3],
    ['of a second epoch', 'epochs', 3],
    ['of the state of a second epoch', 'head', 3],
  ])('%s', async (_name, step, before) => {
    const rig = makeLog({ epochRecords: 4 });
    for (let i = 0; i < before; i++) await rig.log.append(held());
    const was = await chainOf(rig);
    const mend = failAt(rig, step, 'UnknownError');
    await expect(rig.log.append(held())).rejects.toMatchObject({ code: 'audit-unavailable' });
    expect(await chainOf(rig)).toEqual(was);
    mend();
    await rig.log.append(held());
    expect(await whole(rig)).toMatchObject({ ok: true, problems: [] });
  });

  it('says that the disk is full', async () => {
    const rig = makeLog();
    await rig.log.append(held());
    const mend = failAt(rig, 'records', 'QuotaExceededError');
    const error = await rig.log.append(held()).catch((caught: unknown) => caught);
    mend();
    expect(error).toBeInstanceOf(DraftguardError);
    expect(error).toMatchObject({ code: 'audit-unavailable' });
    expect((error as Error).message).toMatch(/full; free some space/);
  });

  it('a context that dies while it seals leaves nothing', async () => {
    const rig = makeLog({
      readers: () => {
        throw new Error('killed');
      },
    });
    await expect(rig.log.append(held())).rejects.toMatchObject({ code: 'audit-unavailable' });
    expect(await rig.db.epochs.count()).toBe(0);
  });

  it('stops waiting when the signal says so', async () => {
    const rig = makeLog({ readers: () => new Promise(() => {}) });
    const timeout = AbortSignal.timeout(20);
    const error = await rig.log.append(held(), timeout).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'audit-unavailable' });
    expect((error as Error).message).toMatch(/in time/);
    await expect(rig.log.append(held(), AbortSignal.abort())).rejects.toMatchObject({
      code: 'audit-unavailable',
    });
  });

  const codes = async (rig: Rig) => (await whole(rig)).problems.map(({ code }) => code);

  it('a place can be written once, whatever a writer believes; the log goes on and says so', async () => {
    const rig = makeLog();
    await rig.log.append(held());
    const stale = await rig.db.head.get('head');
    await rig.log.append(held());
    if (stale) await rig.db.head.put(stale);
    await rig.log.append(held());
    await rig.log.append(held());
    expect((await chainOf(rig)).records).toHaveLength(6);
    expect(await codes(rig)).toEqual(['epoch-open', 'epoch-recovered']);
  });

  it.each<[string, (rig: Rig) => Promise<unknown>]>([
    ['is gone', ({ db }) => db.head.clear()],
    ['has lost its key', ({ db }) => db.head.update('head', { state: new Uint8Array(3) })],
    ['is not one', ({ db }) => db.head.update('head', { signKey: 'x' as never })],
  ])('where the head of the chain %s, the log goes on and says so', async (_name, damage) => {
    const rig = makeLog({ epochRecords: 3 });
    for (let i = 0; i < 4; i++) await rig.log.append(held());
    await damage(rig);
    for (let i = 0; i < 4; i++) await rig.log.append(held());
    expect(await codes(rig)).toEqual(['epoch-open', 'epoch-recovered']);
  });

  it('a record that is damaged in the database is told, and nothing else is lost', async () => {
    const rig = makeLog({ epochRecords: 4 });
    for (let i = 0; i < 6; i++) await rig.log.append(held());
    const epoch = (await chainOf(rig)).epochs[0]?.epoch ?? '';
    await rig.db.records.update([epoch, 2], { box: 'no hex', hash: 7 as never });
    await packClosedEpochs(rig.db);
    await rig.log.append(held());
    const report = await whole(rig);
    expect(report.problems.every((each) => each.epoch === epoch)).toBe(true);
    expect(report.problems.map(({ seq }) => seq)).toContain(2);
  });

  it('an upgrade that another context blocks is waited for only so long', async () => {
    const rig = makeLog({ patience: 50 });
    const older = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(rig.name, 1);
      opening.onsuccess = () => resolve(opening.result);
    });
    const error = await rig.log.append(held()).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'audit-unavailable' });
    expect((error as Error).message).toMatch(/in time/);
    older.close();
    const { log } = makeLog();
    await log.append(held());
  });

  it('without storage it says so', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const rig = makeLog();
    vi.spyOn(rig.db, 'open').mockRejectedValue(Object.assign(new Error(), { name: 'MissingAPIError' }));
    vi.spyOn(rig.db.readers, 'get').mockRejectedValue(
      Object.assign(new Error(), { name: 'MissingAPIError' }),
    );
    await expect(rig.log.append(held())).rejects.toThrow(/no storage for the audit log/);
    vi.unstubAllGlobals();
  });
});
