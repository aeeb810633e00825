/** The page's reading of the log, with workers that are threads of their own in name only. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { foundRecords, wholeLog } from '../../../components/options/audit/log-view';
import { FORMATS } from '../../../lib/audit/export/formats';
import type { Sign } from '../../../lib/audit/export/tally';
import { createLogJobs, type LogJobs } from '../../../lib/audit/jobs/log-jobs';
import type { Filter } from '../../../lib/audit/jobs/search';
import { auditJobs } from '../../../lib/audit/jobs/table';
import { packClosedEpochs } from '../../../lib/audit/stored';
import { DraftguardError } from '../../../lib/base/errors';
import { fakeWorker } from '../jobs/fake-worker';
import { held, makeLog, type Rig, START, verifyText } from './log-rig';
import { memoryFiles } from './memory-files';
import { decodeOtlp } from './otlp-decode';
import { wholeExport } from './whole-export';

const opened: LogJobs[] = [];
afterEach(() => {
  for (const jobs of opened.splice(0)) jobs.close();
  vi.unstubAllGlobals();
});

function jobsOf(rig: Rig, workers = 3, sign: Sign = rig.log.sign): LogJobs {
  const spawn = () => fakeWorker(auditJobs, rig.db);
  const jobs = createLogJobs({ spawn, workers, sign });
  opened.push(jobs);
  return jobs;
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

describe('the log, read by jobs', () => {
  it('is listed newest first, whole or in part, whatever lies in packs', async () => {
    const jobs = jobsOf(await filled());
    const [index, identities] = await Promise.all([jobs.index(), jobs.unlock(undefined)]);
    const listing = wholeLog(index);
    const all = await jobs.rows(identities, listing.places(0, listing.count));
    expect(all).toHaveLength(index.records);
    const drafts = all.flatMap(({ event }) => (event?.type === 'draft.held' ? [event.attachments] : []));
    expect(drafts).toEqual(Array.from({ length: 40 }, (_, i) => 39 - i));
    for (const [from, to] of [
      [0, 1],
      [7, 23],
      [listing.count - 1, listing.count],
    ] as const)
      expect(await jobs.rows(identities, listing.places(from, to))).toEqual(all.slice(from, to));
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
    const jobs = jobsOf(await filled());
    const [index, identities] = await Promise.all([jobs.index(), jobs.unlock(undefined)]);
    const count = wanted ?? index.records;
    const told: number[] = [];
    const ask = { identities, index, filter, count: true };
    const found = await jobs.search(ask, ({ records }) => told.push(records), never);
    const listing = foundRecords(found);
    expect(listing.count).toBe(count);
    expect(told.at(-1)).toBe(index.records);
    expect(found.unread).toBe(0);
    const seqs = (await jobs.rows(identities, listing.places(0, count))).map(({ time }) => time);
    expect(seqs).toEqual([...seqs].sort((a, b) => b - a));
    const sum = found.days.flatMap(({ counts }) => Object.values(counts)).reduce((a, b) => a + b, 0);
    expect(sum).toBe(wanted ?? 40);
  });

  it('says what it could not read', async () => {
    const jobs = jobsOf(await filled());
    const index = await jobs.index();
    const ask = { identities: [], index, filter: { action: 'block' } as const, count: true };
    const found = await jobs.search(ask, () => {}, never);
    expect(found).toMatchObject({ unread: 40, days: [] });
    expect(foundRecords(found).count).toBe(0);
  });

  it.each([1, 2, 5, 50])('is verified by %i workers with one result', async (workers) => {
    const rig = await filled();
    const jobs = jobsOf(rig, workers);
    const [index, identities] = await Promise.all([jobs.index(), jobs.unlock(undefined)]);
    const report = await jobs.verify({ identities, index }, () => {}, never);
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
    const broken = await jobs.verify({ identities, index: await jobs.index() }, () => {}, never);
    expect(broken.ok).toBe(false);
  });

  it('finds each change to what is stored', async () => {
    const rig = await filled();
    const jobs = jobsOf(rig, 2);
    const [index, identities] = await Promise.all([jobs.index(), jobs.unlock(undefined)]);
    const packs = await rig.db.packs.toArray();
    for (const { epoch, bytes } of packs.slice(0, 2))
      for (const at of [4, 100, 400, bytes.length - 1]) {
        const changed = new Uint8Array(bytes);
        changed[at] = (changed[at] ?? 0) ^ 1;
        await rig.db.packs.put({ epoch, bytes: changed });
        expect((await jobs.verify({ identities, index }, () => {}, never)).ok, `${epoch} ${at}`).toBe(false);
        await rig.db.packs.put({ epoch, bytes });
      }
    expect((await jobs.verify({ identities, index }, () => {}, never)).ok).toBe(true);
  });

  it('ends a job that is cancelled', async () => {
    const jobs = jobsOf(await filled());
    const [index, identities] = await Promise.all([jobs.index(), jobs.unlock(undefined)]);
    const stop = new AbortController();
    const progress = vi.fn(() => stop.abort());
    const ask = { identities, index, filter: {}, count: true };
    await expect(jobs.search(ask, progress, stop.signal)).rejects.toMatchObject({ code: 'cancelled' });
  });
});

/** How many records one request has depends on what a worker had at hand. */
const otlpBodies = (line: string): string[] =>
  decodeOtlp(line).request.resourceLogs.flatMap(({ scopeLogs }) =>
    scopeLogs.flatMap(({ logRecords }) => logRecords.map(({ body }) => body.stringValue)),
  );

describe('an export', () => {
  /** As the background does: recorded first, and up to that record. */
  async function exporting(rig: Rig, workers: number, sign?: Sign) {
    const files = memoryFiles();
    vi.stubGlobal('navigator', { storage: files.storage });
    const { epoch, seq } = await rig.log.append({
      type: 'log.exported',
      format: 'ndjson',
      sealed: false,
      events: true,
    });
    const jobs = jobsOf(rig, workers, sign);
    return { jobs, files, end: { epoch, size: seq + 1 }, identities: await jobs.unlock(undefined) };
  }

  it.each([1, 2, 5, 50])('of %i workers is the same, and verifies', async (workers) => {
    const rig = await filled();
    vi.setSystemTime(rig.time.now);
    const { jobs, files, end, identities } = await exporting(rig, workers);
    await rig.log.append(held());
    const told: number[] = [];
    const progress = ({ records }: { records: number }) => told.push(records);
    const ask = { identities, end, format: 'ndjson', recipients: [] } as const;
    const { file, records, left } = await jobs.export(ask, progress, never);
    const text = await file.text();
    expect(text).toBe(
      await wholeExport({ db: rig.db, identities, end, sign: rig.log.sign, now: rig.time.now }),
    );
    expect(verifyText(text)).toMatchObject({ ok: true, records, disclosed: records, opened: records });
    expect([told.at(-1), left]).toEqual([records, 0]);
    // What the export before left is gone when the next begins.
    const before = files.names();
    await jobs.export(ask, () => {}, never);
    expect(files.names().filter((name) => before.includes(name))).toEqual([]);
    vi.useRealTimers();
  });

  it.each(FORMATS)('as %s is the same however many workers make it', async (format) => {
    const rig = await filled();
    const texts: string[] = [];
    const { end } = await exporting(rig, 1);
    // An export says when it was made, to the minute.
    vi.setSystemTime(rig.time.now);
    for (const workers of [1, 4]) {
      const jobs = jobsOf(rig, workers, async () => '00'.repeat(64));
      const ask = { identities: await jobs.unlock(undefined), end, format, recipients: [] };
      texts.push(await (await jobs.export(ask, () => {}, never)).file.text());
    }
    vi.useRealTimers();
    const records = (text: string) =>
      text.split('\n').flatMap((line) => (format === 'otlp' && line ? otlpBodies(line) : line));
    expect(records(texts[1] ?? '')).toEqual(records(texts[0] ?? ''));
    expect(texts[0]).not.toBe('');
  });

  it.each([1, 3])('of %i workers ends where it was to end, whatever epochs came after', async (workers) => {
    const rig = await filled();
    const sign = async () => '00'.repeat(64);
    const { jobs, end, identities } = await exporting(rig, workers, sign);
    for (let i = 0; i < 30; i++) await rig.log.append(held());
    const ask = { identities, end, format: 'ndjson', recipients: [] } as const;
    vi.setSystemTime(rig.time.now);
    const text = await (await jobs.export(ask, () => {}, never)).file.text();
    vi.useRealTimers();
    expect(text).toBe(await wholeExport({ db: rig.db, identities, end, sign, now: rig.time.now }));
  });

  it('that is cancelled as it ends, or midway, lets go of its files, and another can be made', async () => {
    const rig = await filled();
    const asked: (() => void)[] = [];
    let signs = false;
    const sign: Sign = async () => {
      if (!signs) await new Promise<void>((resolve) => asked.push(resolve));
      return '00'.repeat(64);
    };
    const { jobs, files, end, identities } = await exporting(rig, 3, sign);
    const ask = { identities, end, format: 'ndjson', recipients: [] } as const;
    const stop = new AbortController();
    const cancelled = jobs.export(ask, () => {}, stop.signal);
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    expect(files.open.size).toBe(1);
    stop.abort();
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
    await vi.waitFor(() => expect(files.open.size).toBe(0));
    signs = true;
    const midway = new AbortController();
    await expect(jobs.export(ask, () => midway.abort(), midway.signal)).rejects.toMatchObject({
      code: 'cancelled',
    });
    // At once, while workers may still be at what was cancelled.
    expect((await jobs.export(ask, () => {}, never)).records).toBeGreaterThan(40);
  });

  it('fails as a whole when the log has gone on, or the disk is full', async () => {
    const rig = await filled();
    const moved = async () => {
      throw new DraftguardError('log-moved-on', 'x');
    };
    const { jobs, end, identities } = await exporting(rig, 3, moved);
    const ask = { identities, end, format: 'ndjson', recipients: [] } as const;
    await expect(jobs.export(ask, () => {}, never)).rejects.toMatchObject({ code: 'log-moved-on' });
    vi.stubGlobal('navigator', { storage: memoryFiles(20_000).storage });
    await expect(jobs.export(ask, () => {}, never)).rejects.toMatchObject({ code: 'QuotaExceededError' });
  });
});
