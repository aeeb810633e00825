import { describe, expect, it } from 'vitest';
import { localIdentities } from '../../../lib/audit/local-reader';
import { readPage } from '../../../lib/audit/reader';
import { makeIdentity } from '../../../lib/crypto/seal';
import { chainOf, held, makeLog, START, seedsOf, verified, verifyChain } from './log-rig';

describe('appending', () => {
  it('starts an epoch with the first record and reads back what was written', async () => {
    const rig = makeLog();
    const done = await rig.log.append(held());
    expect(done.seq).toBe(1);
    const identities = await localIdentities(rig.db);
    const { entries, next } = await readPage({ db: rig.db, identities, limit: 10 });
    expect(next).toBeNull();
    expect(entries.map((entry) => entry.event?.type)).toEqual(['draft.held', 'epoch.started']);
    expect(entries[0]).toMatchObject({ state: 'read', time: START, hash: done.hash, class: 'draft' });
    expect(await verified(rig)).toMatchObject({
      ok: true,
      records: 2,
      epochs: 1,
      opened: 2,
      head: done.hash,
    });
  });

  it('keeps times to the minute and digests keyed', async () => {
    const rig = makeLog();
    rig.time.now = START + 59_999;
    await rig.log.append(held());
    await rig.log.append(held());
    const identities = await localIdentities(rig.db);
    const { entries } = await readPage({ db: rig.db, identities, limit: 2 });
    expect(entries[0]?.time).toBe(START);
    const digests = entries.map(({ event }) => (event && 'digest' in event ? event.digest : ''));
    expect(digests[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(digests[0]).toBe(digests[1]);
    expect(digests[0]).not.toContain('abab');
  });

  it('closes an epoch that is full', async () => {
    const rig = makeLog({ epochRecords: 4 });
    for (let i = 0; i < 20; i++) await rig.log.append(held());
    const report = await verified(rig);
    expect(report).toMatchObject({ ok: true, problems: [] });
    expect(report.epochs).toBeGreaterThan(4);
    expect(report.opened).toBe(report.records);
  });

  it('starts an epoch with another run of the browser, and after a day', async () => {
    let run = 'one';
    const rig = makeLog({ session: async () => run });
    await rig.log.append(held());
    await rig.log.append(held());
    run = 'two';
    await rig.log.append(held());
    rig.time.now += 86_400_000;
    await rig.log.append(held());
    const reasons = (
      await readPage({ db: rig.db, identities: await localIdentities(rig.db), limit: 100 })
    ).entries.flatMap(({ event }) => (event?.type === 'epoch.started' ? [event.reason] : []));
    expect(reasons).toEqual(['day', 'start', 'first']);
    expect(await verified(rig)).toMatchObject({ ok: true, epochs: 3, anchors: 2 });
  });

  it('anchors what the policy, an export and a day ask for, and each end of an epoch', async () => {
    const rig = makeLog({ epochRecords: 6 });
    await rig.log.append(held());
    await rig.log.append({ type: 'policy.changed', policyHash: 'ab', source: 'managed' });
    await rig.log.append({ type: 'log.anchored' });
    await rig.log.append({ type: 'log.exported', format: 'csv', sealed: false, events: true });
    for (let i = 0; i < 3; i++) await rig.log.append(held());
    const { anchors, epochs } = await chainOf(rig);
    const first = anchors.filter(({ epoch }) => epoch === epochs[0]?.epoch);
    expect(first.map(({ reason, size }) => [reason, size])).toEqual([
      ['policy.changed', 3],
      ['log.anchored', 4],
      ['log.exported', 5],
      ['epoch.ended', 7],
    ]);
    expect(await verified(rig)).toMatchObject({ ok: true, problems: [] });
  });

  it('hands over to new readers, who cannot read what was before', async () => {
    const [first, second] = [await makeIdentity(), await makeIdentity()];
    let readers = [first.recipient];
    const rig = makeLog({ readers: async () => readers });
    await rig.log.append(held());
    readers = [second.recipient];
    await rig.log.append(held());
    const chain = await chainOf(rig);
    expect(chain.epochs.map((epoch) => epoch.readers)).toEqual([[first.recipient], [second.recipient]]);
    const seeds = await seedsOf(rig, [second.secret]);
    expect([...seeds.keys()]).toEqual([chain.epochs[1]?.epoch]);
    expect(verifyChain(chain, seeds)).toMatchObject({ ok: true, opened: 2 });
  });

  it('refuses an event with more in it than may be recorded', async () => {
    const rig = makeLog();
    const odd = { ...held(), subject: 'Offer for Jane Roe' } as never;
    await expect(rig.log.append(odd)).rejects.toMatchObject({ code: 'audit-event' });
    const named = held({ rules: ['Jane Roe <jane@example.org>'] });
    await expect(rig.log.append(named)).rejects.toMatchObject({ code: 'audit-event' });
    expect(await rig.db.records.count()).toBe(0);
  });
});

describe('several writers', () => {
  it('50 appends at once from three contexts make one chain', async () => {
    const rig = makeLog({ epochRecords: 9 });
    const logs = [rig.log, rig.second(), rig.second()];
    const done = await Promise.all(
      Array.from({ length: 50 }, (_, i) => (logs[i % 3] ?? rig.log).append(held({ attachments: i }))),
    );
    expect(new Set(done.map(({ epoch, seq }) => `${epoch} ${seq}`)).size).toBe(50);
    expect(await verified(rig)).toMatchObject({ ok: true, problems: [] });
    const identities = await localIdentities(rig.db);
    const { entries } = await readPage({ db: rig.db, identities, limit: 1000 });
    const kept = entries.flatMap(({ event }) => (event?.type === 'draft.held' ? [event.attachments] : []));
    expect(kept.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i));
  });
});

describe('what the device keeps', () => {
  it('only the next state: it opens no record that is there', async () => {
    const rig = makeLog();
    const states: string[] = [];
    for (let i = 0; i < 3; i++) {
      await rig.log.append(held());
      states.push(Buffer.from((await rig.db.head.get('head'))?.state ?? []).toString('hex'));
    }
    expect(new Set(states).size).toBe(3);
    expect(await rig.db.head.count()).toBe(1);
    const head = await rig.db.head.get('head');
    const chain = await chainOf(rig);
    const fake = new Map([[chain.epochs[0]?.epoch ?? '', head?.state ?? new Uint8Array()]]);
    const report = verifyChain(chain, fake);
    expect(report.opened).toBe(0);
    expect(report.problems.every(({ code }) => code === 'seal')).toBe(true);
  });

  it('no event in clear, and no identity in clear, anywhere in the database', async () => {
    const rig = makeLog();
    await rig.log.append(held({ rules: ['canary-4711'], entities: { CANARY_ENTITY: 1 } }));
    const identities = await localIdentities(rig.db);
    const dump = await Promise.all(rig.db.tables.map((table) => table.toArray()));
    const text = JSON.stringify(dump, (_key, value) =>
      ArrayBuffer.isView(value) ? Buffer.from(value.buffer).toString('latin1') : value,
    );
    for (const canary of ['canary-4711', 'CANARY_ENTITY', 'ab'.repeat(32), 'roundcube', ...identities])
      expect(text).not.toContain(canary);
    for (const hex of ['canary-4711', 'CANARY_ENTITY'].map((each) => Buffer.from(each).toString('hex')))
      expect(text).not.toContain(hex);
  });
});
