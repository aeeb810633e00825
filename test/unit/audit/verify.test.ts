/** Whatever is done to a log, verification says so. */
import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { localIdentities } from '../../../lib/audit/local-reader';
import { readPage } from '../../../lib/audit/reader';
import { purgePayloads } from '../../../lib/audit/retention';
import { packClosedEpochs } from '../../../lib/audit/stored';
import type { ExportedRecord } from '../../../lib/audit/verify';
import { signAnchor } from '../../../lib/crypto/anchor';
import { recordHash } from '../../../lib/crypto/chain';
import { type Chain, chainOf, exported, held, makeLog, seedsOf, verifyChain, verifyText } from './log-rig';

const rig = makeLog({ epochRecords: 6 });
let chain: Chain;
let seeds: Map<string, Uint8Array>;
let plain: string;
let sealed: string;

beforeAll(async () => {
  for (let i = 0; i < 14; i++) await rig.log.append(held({ attachments: i }));
  chain = await chainOf(rig);
  seeds = await seedsOf(rig);
  plain = await exported(rig, { events: true });
  sealed = await exported(rig);
});

const codes = (report: { problems: { code: string }[] }) => report.problems.map(({ code }) => code);

describe('a log that nobody touched', () => {
  it('verifies, with and without keys', () => {
    const { records } = chain;
    expect(verifyChain(chain)).toMatchObject({ ok: true, opened: 0, records: records.length, anchors: 2 });
    expect(verifyChain(chain, seeds)).toMatchObject({ ok: true, opened: records.length });
    expect(verifyText(sealed)).toMatchObject({ ok: true, opened: 0 });
    expect(verifyText(plain)).toMatchObject({ ok: true, opened: records.length + 1 });
    expect(verifyChain({ epochs: [], records: [], anchors: [] })).toMatchObject({ ok: true, head: '' });
  });

  it('holds a head that was kept, and names its device', () => {
    const { head, device } = verifyChain(chain);
    expect(verifyText(plain, seeds, { heads: [head], device })).toMatchObject({ ok: true });
    const report = verifyText(plain, seeds, { heads: ['ab'.repeat(32)], device: 'cd'.repeat(32) });
    expect(codes(report)).toEqual(['not-kept', 'other-device']);
  });
});

describe('an export of which any byte is changed', () => {
  it.each(['plain', 'sealed'])('%s', (kind) => {
    const bytes = Buffer.from(kind === 'plain' ? plain : sealed);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ by;
        expect(verifyText(changed.toString('utf8')).ok).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it('has lines taken out, doubled, moved or cut off', () => {
    const lines = plain.split('\n').slice(0, -1);
    const at = fc.nat(lines.length - 1);
    const text = (list: string[]) => list.map((line) => `${line}\n`).join('');
    fc.assert(
      fc.property(at, at, (i, j) => {
        const without = lines.toSpliced(i, 1);
        const doubled = lines.toSpliced(j, 0, lines[i] ?? '');
        const swapped = lines.with(i, lines[j] ?? '').with(j, lines[i] ?? '');
        expect(verifyText(text(without)).ok).toBe(false);
        expect(verifyText(text(doubled)).ok).toBe(false);
        if (i !== j) expect(verifyText(text(swapped)).ok).toBe(false);
        expect(verifyText(text(lines.slice(0, i))).ok).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  it('shows less than it did, or as purged what is not', () => {
    const lines = plain.split('\n');
    const at = lines.findIndex((line) => line.includes('"class":"draft"'));
    const line = lines[at] ?? '';
    const less = line.replace(/"event":\{.*\},"hash"/, '"hash"').replace(/"key":"[0-9a-f]*",/, '');
    const purged = less.replace(/"box":"[0-9a-f]*"/, '"box":null');
    for (const changed of [less, purged]) {
      expect(changed).not.toBe(line);
      expect(codes(verifyText(lines.with(at, changed).join('\n')))).toEqual(['end-differs']);
    }
    const half = line.replace(/"event":\{.*\},"hash"/, '"hash"');
    expect(codes(verifyText(lines.with(at, half).join('\n')))).toEqual(['end-differs', 'event']);
  });
});

describe('a line has one spelling', () => {
  it.each<[string, (line: string) => string]>([
    ['a space', (line) => line.replace(':', ': ')],
    ['a key that comes twice', (line) => line.replace('{', '{"seq":0,')],
    ['another order', (line) => line.replace(/^\{("box":[^,]+,)(.*)\}$/, '{$2,$1}').replace(',}', '}')],
    ['another number', (line) => line.replace(/"seq":(\d)/, '"seq":$1.0')],
    ['another escape', (line) => line.replace('"draft"', '"\\u0064raft"')],
    ['a key that is not known', (line) => line.replace('{', '{"aa":0,')],
    ['a carriage return', (line) => `${line}\r`],
  ])('not with %s', (_name, respell) => {
    const lines = sealed.split('\n');
    const at = lines.findIndex((line) => line.includes('"class":"draft"'));
    const line = lines[at] ?? '';
    expect(respell(line)).not.toBe(line);
    expect(codes(verifyText(lines.with(at, respell(line)).join('\n')))).toContain('line');
  });
});

describe('a forger who computes all hashes anew', () => {
  /** Everything that anybody can do without a key: links and hashes fit again. */
  function relink(list: ExportedRecord[]): ExportedRecord[] {
    let prev = list[0]?.prev ?? '';
    return list.map((record) => {
      const linked = { ...record, prev };
      prev = bytesToHex(recordHash(linked));
      return { ...linked, hash: prev };
    });
  }
  const ofEpoch = (at: number) => chain.records.filter(({ epoch }) => epoch === chain.epochs[at]?.epoch);
  const forged = (at: number): Chain => {
    const changed = relink(ofEpoch(at).map((record, i) => (i === 1 ? { ...record, time: 0 } : record)));
    const rest = chain.records.filter(({ epoch }) => epoch !== chain.epochs[at]?.epoch);
    return { ...chain, records: [...rest.slice(0, 7 * at), ...changed, ...rest.slice(7 * at)] };
  };

  it('is seen by the anchor that follows, without any key', () => {
    const report = verifyChain(forged(0));
    expect(new Set(codes(report))).toEqual(new Set(['anchor', 'epoch-link']));
  });

  it('after the last anchor is seen only with a key', () => {
    const last = forged(2);
    expect(verifyChain(last).ok).toBe(true);
    expect(new Set(codes(verifyChain(last, seeds)))).toEqual(new Set(['seal']));
  });

  it('cannot make an anchor anew', () => {
    const { records, anchors } = forged(0);
    const [first] = anchors;
    const link = records[6]?.hash ?? '';
    const made = signAnchor({ ...(first as Chain['anchors'][0]), link }, new Uint8Array(32));
    expect(codes(verifyChain({ ...chain, records, anchors: [made, ...anchors.slice(1)] }))).toContain(
      'anchor-sig',
    );
  });

  it('cannot cut an epoch short and go on', () => {
    const short = ofEpoch(0).slice(0, 3);
    const [first, second, ...others] = chain.epochs as [Chain['epochs'][0], Chain['epochs'][0]];
    const joined = { ...second, prev: short.at(-1)?.hash ?? '' };
    const records = [...short, ...ofEpoch(1), ...ofEpoch(2)];
    const report = verifyChain({ ...chain, records, epochs: [first, joined, ...others] }, seeds);
    expect(codes(report)).toEqual(expect.arrayContaining(['epoch-open', 'epoch-sig']));
    const ended = relink([...short.slice(0, 2), { ...(short[2] as ExportedRecord), class: 'end' }]);
    const one = { records: ended, epochs: [first], anchors: [] };
    expect(codes(verifyChain(one, seeds))).toEqual(
      ['seal', 'seal', 'anchor-missing'].slice(-codes(verifyChain(one, seeds)).length),
    );
    expect(codes(verifyChain(one))).toEqual(['anchor-missing']);
  });

  it('cannot drop the first epoch, and no anchor', () => {
    const rest = { ...chain, records: [...ofEpoch(1), ...ofEpoch(2)], epochs: chain.epochs.slice(1) };
    expect(codes(verifyChain(rest, seeds))).toEqual(['start', 'epoch-sig']);
    expect(codes(verifyChain({ ...chain, anchors: chain.anchors.slice(1) }))).toEqual(['anchor-missing']);
  });
});

describe('problems are told where they are', () => {
  it.each<[string, (list: ExportedRecord[]) => ExportedRecord[], string[]]>([
    ['missing', (list) => list.toSpliced(3, 1), ['sequence', 'link']],
    ['doubled', (list) => list.toSpliced(3, 0, list[3] as ExportedRecord), ['sequence', 'link']],
    [
      'payload',
      (list) => list.with(3, { ...(list[3] as ExportedRecord), box: 'ab'.repeat(272) }),
      ['payload'],
    ],
    ['class', (list) => list.with(3, { ...(list[3] as ExportedRecord), class: 'x' }), ['hash']],
  ])('%s', (_name, change, expected) => {
    const report = verifyChain({ ...chain, records: change(chain.records) });
    expect(codes(report).slice(0, expected.length)).toEqual(expected);
    expect(report.problems[0]?.epoch).toBe(chain.epochs[0]?.epoch);
  });

  it('an event or a key that does not belong', () => {
    const lines = plain.split('\n');
    const record = lines.findIndex((line) => line.includes('"attachments":3'));
    const text = lines
      .with(record, (lines[record] ?? '').replace('"attachments":3', '"attachments":4'))
      .join('\n');
    expect(codes(verifyText(text))).toEqual(['event']);
    const wrongKey = lines.with(
      record,
      (lines[record] ?? '').replace(/"key":"[0-9a-f]{64}"/, `"key":"${'0'.repeat(64)}"`),
    );
    expect(codes(verifyText(wrongKey.join('\n')))).toEqual(['seal']);
  });

  it('records that are missing before an anchor that is still there', () => {
    const cut = { ...chain, records: chain.records.slice(0, 4) };
    expect(codes(verifyChain({ ...cut, epochs: chain.epochs.slice(0, 1) }))).toEqual([]);
    expect(codes(verifyText(plain.split('\n').slice(0, 4).join('\n')))).toContain('end-missing');
  });
});

describe.each(['in rows', 'packed'])('retention, %s', (how) => {
  it('erases payloads, says so in the log, and the log still verifies', async () => {
    const kept = makeLog({ epochRecords: 4 });
    for (let i = 0; i < 10; i++) {
      await kept.log.append(held());
      kept.time.now += 86_000_000;
    }
    const was = (await chainOf(kept)).records.length;
    if (how === 'packed') await packClosedEpochs(kept.db);
    expect((await chainOf(kept)).records).toHaveLength(was);
    const before = kept.time.now - 3.5 * 86_000_000;
    const purge = { db: kept.db, log: kept.log, class: 'draft', before } as const;
    const erased = await purgePayloads(purge);
    expect(erased).toBe(7);
    const after = await chainOf(kept);
    const identities = await localIdentities(kept.db);
    const { entries } = await readPage({ db: kept.db, identities, limit: 100 });
    const purged = entries.find(({ event }) => event?.type === 'log.purged');
    expect(purged?.event).toEqual({ type: 'log.purged', class: 'draft', before, records: erased });
    expect(verifyChain(after)).toMatchObject({ ok: true, purged: erased });
    expect(verifyText(await exported(kept, { events: true }))).toMatchObject({ ok: true, purged: erased });
    expect(await purgePayloads(purge)).toBe(0);
    const at = after.records.findIndex(({ box }) => box === null);
    const stub = after.records[at] as ExportedRecord;
    const altered = after.records.with(at, { ...stub, time: stub.time + 60_000 });
    expect(verifyChain({ ...after, records: altered }).ok).toBe(false);
  });
});
