import { describe, expect, it } from 'vitest';
import { daysKept, keepInOrder } from '../../../lib/audit/keeper';
import { chainOf, held, makeLog, type Rig, verified } from './log-rig';

const DAY = 86_400_000;

const round = (rig: Rig, retentionDays = 30) =>
  keepInOrder({
    db: rig.db,
    audit: rig.log,
    now: () => rig.time.now,
    retentionDays: async () => retentionDays,
  });

describe('a round', () => {
  it('does nothing to an empty log', async () => {
    const rig = makeLog();
    await round(rig);
    expect(await rig.db.epochs.count()).toBe(0);
  });

  it('purges by class: drafts after the days of the policy, what concerns policies after two years', async () => {
    expect(daysKept('draft', 30)).toBe(30);
    expect(daysKept('policy', 30)).toBe(730);
    expect(daysKept('policy', 1000)).toBe(1000);
    const rig = makeLog({ epochRecords: 4 });
    for (let i = 0; i < 6; i++) await rig.log.append(held());
    await rig.log.append({ type: 'policy.changed', policyHash: 'ab', source: 'managed' });
    rig.time.now += 31 * DAY;
    await round(rig);
    const ofClass = async (name: string) =>
      (await chainOf(rig)).records.filter((record) => record.class === name && record.box === null).length;
    expect([await ofClass('draft'), await ofClass('policy')]).toEqual([6, 0]);
    rig.time.now += 700 * DAY;
    await round(rig);
    expect(await ofClass('policy')).toBe(1);
    expect(await verified(rig)).toMatchObject({ ok: true, problems: [] });
  });

  it('anchors once a day, and only when something was written', async () => {
    const rig = makeLog();
    await rig.log.append(held());
    await round(rig);
    expect(await rig.db.anchors.count()).toBe(0);
    rig.time.now += DAY;
    await round(rig);
    const { anchors } = await chainOf(rig);
    expect(anchors.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['epoch.ended', 'log.anchored']),
    );
    rig.time.now += DAY - 60_000;
    await round(rig);
    expect(await rig.db.anchors.count()).toBe(2);
  });

  it('packs closed epochs and leaves the open one in rows', async () => {
    const rig = makeLog({ epochRecords: 4 });
    for (let i = 0; i < 10; i++) await rig.log.append(held());
    const was = await chainOf(rig);
    await round(rig);
    const { epochs } = was;
    expect(await rig.db.packs.toCollection().primaryKeys()).toHaveLength(epochs.length - 1);
    const loose = await rig.db.records.toArray();
    expect(new Set(loose.map(({ epoch }) => epoch))).toEqual(new Set([epochs.at(-1)?.epoch]));
    expect(await chainOf(rig)).toEqual(was);
    await rig.log.append(held());
    expect(await verified(rig)).toMatchObject({ ok: true });
  });
});
