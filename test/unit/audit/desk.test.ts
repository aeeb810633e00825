/** The page's reading of the log, with workers that are threads of their own in name only. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { foundRecords, wholeLog } from '../../../components/options/audit/log-view';
import { createDesk, type Desk } from '../../../lib/audit/desk/desk';
import type { Filter } from '../../../lib/audit/desk/search';
import { answerTasks } from '../../../lib/audit/desk/worker';
import { packClosedEpochs } from '../../../lib/audit/stored';
import { held, makeLog, type Rig, START } from './log-rig';

const desks: Desk[] = [];
afterEach(() => {
  for (const desk of desks.splice(0)) desk.close();
});

function deskOf(rig: Rig, workers = 3): Desk {
  const spawn = () => {
    const scope: Parameters<typeof answerTasks>[0] = { onmessage: null };
    answerTasks(scope, rig.db);
    return {
      postMessage: (data: unknown, ports: MessagePort[]) =>
        queueMicrotask(() => scope.onmessage?.({ data, ports } as unknown as MessageEvent)),
      terminate: () => {},
    } as unknown as Worker;
  };
  const desk = createDesk({ spawn, workers, sign: async () => null });
  desks.push(desk);
  return desk;
}

const never = new AbortController().signal;
const HOUR = 3_600_000;

/** 40 drafts, an hour apart; every third is blocked, every fifth has an IBAN. */
async function filled() {
  const rig = makeLog({ epochRecords: 9 });
  for (let i = 0; i < 40; i++) {
    await rig.log.append(
      held({
        action: i % 3 === 0 ? 'block' : 'warn',
        entities: i % 5 === 0 ? { IBAN_CODE: 1 } : { CREDIT_CARD: 1 },
        rules: [`rule-${i % 4}`],
        attachments: i,
      }),
    );
    rig.time.now += HOUR;
  }
  await packClosedEpochs(rig.db);
  return rig;
}

describe('the log at a desk', () => {
  it('is listed newest first, whole or in part, whatever lies in packs', async () => {
    const desk = deskOf(await filled());
    const [index, identities] = await Promise.all([desk.index(), desk.unlock(undefined)]);
    const listing = wholeLog(index);
    const all = await desk.rows(identities, listing.places(0, listing.count));
    expect(all).toHaveLength(index.records);
    const drafts = all.flatMap(({ event }) => (event?.type === 'draft.held' ? [event.attachments] : []));
    expect(drafts).toEqual(Array.from({ length: 40 }, (_, i) => 39 - i));
    for (const [from, to] of [
      [0, 1],
      [7, 23],
      [listing.count - 1, listing.count],
    ] as const)
      expect(await desk.rows(identities, listing.places(from, to))).toEqual(all.slice(from, to));
  });

  it.each<[Filter, number | null]>([
    [{}, null],
    [{ action: 'block' }, 14],
    [{ entity: 'IBAN_CODE' }, 8],
    [{ rule: 'rule-1' }, 10],
    [{ action: 'block', entity: 'IBAN_CODE' }, 3],
    [{ from: START + 10 * HOUR, to: START + 20 * HOUR, action: 'warn' }, 7],
    [{ entity: 'toString' }, 0],
  ])('is searched for %j', async (filter, wanted) => {
    const desk = deskOf(await filled());
    const [index, identities] = await Promise.all([desk.index(), desk.unlock(undefined)]);
    const count = wanted ?? index.records;
    const told: number[] = [];
    const ask = { identities, index, filter, count: true };
    const found = await desk.search(ask, ({ records }) => told.push(records), never);
    const listing = foundRecords(found);
    expect(listing.count).toBe(count);
    expect(told.at(-1)).toBe(index.records);
    expect(found.unread).toBe(0);
    const seqs = (await desk.rows(identities, listing.places(0, count))).map(({ time }) => time);
    expect(seqs).toEqual([...seqs].sort((a, b) => b - a));
    const sum = found.days.flatMap(({ counts }) => Object.values(counts)).reduce((a, b) => a + b, 0);
    expect(sum).toBe(wanted ?? 40);
  });

  it('says what it could not read', async () => {
    const desk = deskOf(await filled());
    const index = await desk.index();
    const ask = { identities: [], index, filter: { action: 'block' } as const, count: true };
    const found = await desk.search(ask, () => {}, never);
    expect(found).toMatchObject({ unread: 40, days: [] });
    expect(foundRecords(found).count).toBe(0);
  });

  it.each([1, 2, 5, 50])('is verified by %i workers with one result', async (workers) => {
    const rig = await filled();
    const desk = deskOf(rig, workers);
    const [index, identities] = await Promise.all([desk.index(), desk.unlock(undefined)]);
    const report = await desk.verify({ identities, index }, () => {}, never);
    const last = await rig.db.head.get('head');
    expect(report).toMatchObject({
      ok: true,
      records: index.records,
      opened: index.records,
      head: last?.prev,
    });
    const first = await rig.db.epochs.orderBy('order').first();
    expect(report.device).toBe(first?.signer);
    // An epoch that is gone shows wherever the stretches meet.
    await rig.db.epochs.delete(3);
    const broken = await desk.verify({ identities, index: await desk.index() }, () => {}, never);
    expect(broken.ok).toBe(false);
  });

  it('finds each change to what is stored', async () => {
    const rig = await filled();
    const desk = deskOf(rig, 2);
    const [index, identities] = await Promise.all([desk.index(), desk.unlock(undefined)]);
    const packs = await rig.db.packs.toArray();
    for (const { epoch, bytes } of packs.slice(0, 2))
      for (const at of [4, 100, 400, bytes.length - 1]) {
        const changed = new Uint8Array(bytes);
        changed[at] = (changed[at] ?? 0) ^ 1;
        await rig.db.packs.put({ epoch, bytes: changed });
        expect((await desk.verify({ identities, index }, () => {}, never)).ok, `${epoch} ${at}`).toBe(false);
        await rig.db.packs.put({ epoch, bytes });
      }
    expect((await desk.verify({ identities, index }, () => {}, never)).ok).toBe(true);
  });

  it('ends a task that is cancelled', async () => {
    const desk = deskOf(await filled());
    const [index, identities] = await Promise.all([desk.index(), desk.unlock(undefined)]);
    const stop = new AbortController();
    const progress = vi.fn(() => stop.abort());
    const ask = { identities, index, filter: {}, count: true };
    await expect(desk.search(ask, progress, stop.signal)).rejects.toMatchObject({ code: 'cancelled' });
  });
});
