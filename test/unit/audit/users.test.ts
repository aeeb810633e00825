/** Pseudonyms of accounts, and the two who can open one together. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localIdentities } from '../../../lib/audit/local-reader';
import { readPage } from '../../../lib/audit/reader';
import { createUsers, openUser, type Reidentify } from '../../../lib/audit/users';
import { type Identity, makeIdentity } from '../../../lib/crypto/seal';
import { draftguard } from '../cli/rig';
import { exported, held, makeLog, type Rig, verifyText } from './log-rig';

const ACCOUNT = 'mara.lindner@kontor.example';
const random = (length: number) => new Uint8Array(randomBytes(length));
let first: Identity;
let second: Identity;
let keys: Reidentify;

beforeAll(async () => {
  [first, second] = await Promise.all([makeIdentity(), makeIdentity()]);
  keys = { first: first.recipient, second: second.recipient };
});

const usersOf = (rig: Rig, reidentify: Reidentify | null = keys) =>
  createUsers({ db: rig.db, random, audit: rig.log, reidentify: async () => reidentify });

async function recorded(rig: Rig, users = usersOf(rig), account: string | undefined = ACCOUNT) {
  const user = await users.pseudonym(account);
  const { epoch } = await rig.log.append(held(user ? { user } : {}));
  await users.disclose(account, epoch);
  return user;
}

async function sealedIn(rig: Rig) {
  const { entries } = await readPage({
    db: rig.db,
    identities: await localIdentities(rig.db),
    limit: 1000,
  });
  return entries.flatMap(({ event, epoch }) =>
    event?.type === 'user.sealed' ? [{ user: event.user, identity: event.identity, epoch }] : [],
  );
}

describe('a pseudonym', () => {
  it('is the same for an account on a device, another on another, and none without an account', async () => {
    const [rig, other] = [makeLog(), makeLog()];
    const user = await usersOf(rig).pseudonym(ACCOUNT);
    expect(user).toMatch(/^[0-9a-f]{32}$/);
    expect(await usersOf(rig).pseudonym(ACCOUNT)).toBe(user);
    expect(await usersOf(rig).pseudonym('b@kontor.example')).not.toBe(user);
    expect(await usersOf(other).pseudonym(ACCOUNT)).not.toBe(user);
    expect(await usersOf(rig).pseudonym(undefined)).toBeUndefined();
  });

  it('is sealed once an epoch, also by a worker that was started anew', async () => {
    const rig = makeLog({ epochRecords: 8 });
    for (let i = 0; i < 12; i++) await recorded(rig);
    const sealed = await sealedIn(rig);
    const epochs = await rig.db.epochs.count();
    expect(epochs).toBeGreaterThan(1);
    expect(new Set(sealed.map(({ epoch }) => epoch)).size).toBe(sealed.length);
    expect(sealed.length).toBeGreaterThanOrEqual(epochs - 1);
  });

  it('is sealed again for other holders, and for nobody where the policy names none', async () => {
    const rig = makeLog();
    await recorded(rig, usersOf(rig, null));
    expect(await sealedIn(rig)).toEqual([]);
    await recorded(rig);
    await recorded(rig, usersOf(rig, { first: keys.second, second: keys.first }));
    expect(await sealedIn(rig)).toHaveLength(2);
  });

  it('opens for both holders in their order, and for neither alone', async () => {
    const rig = makeLog();
    const user = await recorded(rig);
    const [sealed] = await sealedIn(rig);
    expect(sealed?.user).toBe(user);
    const identity = sealed?.identity ?? '';
    const open = (a: Identity, b: Identity) => openUser(identity, [[a.secret], [b.secret]]);
    expect(await open(first, second)).toBe(ACCOUNT);
    expect(await open(second, first)).toBeNull();
    expect(await open(first, first)).toBeNull();
    expect(await open(second, second)).toBeNull();
    expect(await openUser(identity, [[], []])).toBeNull();
  });

  it('has a seal whose length does not tell the address', async () => {
    const rig = makeLog();
    for (const account of ['a@b.example', 'somebody.with.a.long.name@kontor.example'])
      await recorded(rig, usersOf(rig), account);
    const lengths = (await sealedIn(rig)).map(({ identity }) => identity.length);
    expect(new Set(lengths).size).toBe(1);
  });
});

describe('audit reidentify', () => {
  const folder = mkdtempSync(join(tmpdir(), 'draftguard-reidentify-'));
  const path = (name: string) => join(folder, name);
  let user: string;
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeAll(async () => {
    const rig = makeLog();
    user = (await recorded(rig)) ?? '';
    const text = await exported(rig, { events: true });
    expect(text).not.toContain(ACCOUNT);
    expect(verifyText(text)).toMatchObject({ ok: true });
    writeFileSync(path('log.ndjson'), text);
    writeFileSync(path('sealed.ndjson'), await exported(rig));
    writeFileSync(path('changed.ndjson'), text.replace('"roundcube"', '"gmail"'));
    writeFileSync(path('first.txt'), `${first.secret}\n`, { mode: 0o600 });
    writeFileSync(path('second.txt'), `${second.secret}\n`, { mode: 0o600 });
  });

  const run = (file: string, over: Record<string, string> = {}) => {
    const options = {
      user,
      first: path('first.txt'),
      second: path('second.txt'),
      reason: 'Case 2026-17',
      register: path('register.ndjson'),
      ...over,
    };
    const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
    return draftguard(['audit', 'reidentify', path(file), ...args]);
  };
  const register = () => readFileSync(path('register.ndjson'), 'utf8').split('\n').filter(Boolean);

  it('says the account once it stands in the register, and chains the entries', async () => {
    expect(await run('log.ndjson')).toMatchObject({ code: 0, out: `${ACCOUNT}\n` });
    expect(await run('log.ndjson', { reason: 'Case 2026-18' })).toMatchObject({ code: 0 });
    const [one = '', two = '', ...more] = register();
    expect(more).toEqual([]);
    expect(JSON.parse(one)).toMatchObject({ user, reason: 'Case 2026-17', prev: '', first: keys.first });
    expect(JSON.parse(two).prev).toMatch(/^[0-9a-f]{64}$/);
    expect(register().join()).not.toContain(ACCOUNT);
  });

  it.each<[string, string, Record<string, string>, RegExp]>([
    [
      'the keys in the wrong order',
      'log.ndjson',
      { first: 'second.txt', second: 'first.txt' },
      /do not open it/,
    ],
    ['one key twice', 'log.ndjson', { second: 'first.txt' }, /do not open it/],
    ['another pseudonym', 'log.ndjson', { user: 'ab'.repeat(16) }, /no sealed account/],
    ['a sealed export without a reader', 'sealed.ndjson', {}, /no sealed account/],
    ['an export that was changed', 'changed.ndjson', {}, /is not whole/],
    ['no reason', 'log.ndjson', { reason: ' ' }, /reason is needed/],
    [
      'a register that cannot be written',
      'log.ndjson',
      { register: 'nowhere/register' },
      /cannot be written/,
    ],
    ['a register that is none', 'log.ndjson', { register: 'log.ndjson' }, /Line 1 of the register/],
  ])('refuses %s, enters nothing and shows nothing', async (_name, file, over, says) => {
    const before = register();
    const files = Object.fromEntries(
      Object.entries(over).map(([name, value]) => [name, /\.|\//.test(value) ? path(value) : value]),
    );
    const { code, out, err } = await run(file, files);
    expect([code, out]).toEqual([65, '']);
    expect(err).toMatch(says);
    expect(register()).toEqual(before);
  });

  it('refuses a register out of which an entry was taken', async () => {
    const [, second = ''] = register();
    writeFileSync(path('cut.ndjson'), `${second}\n`);
    const { code, out } = await run('log.ndjson', { register: path('cut.ndjson') });
    expect([code, out]).toEqual([65, '']);
  });
});
