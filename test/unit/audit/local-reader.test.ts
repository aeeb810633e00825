import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { changeLock, localIdentities } from '../../../lib/audit/local-reader';
import { readPage } from '../../../lib/audit/reader';
import { held, makeLog } from '../audit/log-rig';

const PASSPHRASE = 'correct horse battery staple';

describe('the local reader under a passphrase', () => {
  it('reads what was before and after, and only with it', async () => {
    const { db, log } = makeLog();
    await log.append(held());
    await changeLock(db, undefined, PASSPHRASE);
    await log.append(held());
    await expect(localIdentities(db)).rejects.toMatchObject({ code: 'passphrase-needed' });
    await expect(localIdentities(db, 'something else')).rejects.toMatchObject({ code: 'wrong-passphrase' });
    const identities = await localIdentities(db, PASSPHRASE);
    expect(identities).toHaveLength(2);
    const { entries } = await readPage({ db, identities, limit: 10 });
    expect(entries.map(({ state }) => state)).toEqual(entries.map(() => 'read'));
    expect(entries).toHaveLength(5);
  });

  it('is given back to the device by who knows it', async () => {
    const { db, log } = makeLog();
    await log.append(held());
    await changeLock(db, undefined, PASSPHRASE);
    await expect(changeLock(db, undefined, null)).rejects.toMatchObject({ code: 'passphrase-needed' });
    await expect(changeLock(db, PASSPHRASE, 'short')).rejects.toMatchObject({ code: 'short-passphrase' });
    await changeLock(db, PASSPHRASE, null);
    expect(await localIdentities(db)).toHaveLength(3);
  });

  it('lies nowhere in the database', async () => {
    const { db, log } = makeLog();
    await log.append(held());
    const [identity] = await localIdentities(db);
    await changeLock(db, undefined, PASSPHRASE);
    const reader = await db.readers.get('reader');
    expect(reader?.lock.kind).toBe('passphrase');
    const bytes = Buffer.from(reader?.lock.kind === 'passphrase' ? reader.lock.file : []).toString('latin1');
    expect(bytes).toContain('-> scrypt ');
    expect(bytes).not.toContain(identity);
  });
});
