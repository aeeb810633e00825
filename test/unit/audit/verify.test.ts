/** Whatever is done to a log, verification says so. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EpochHeader } from '../../../lib/audit/epoch';
import { ndjsonTexts } from '../../../lib/audit/export/ndjson';
import { createExportVerifier } from '../../../lib/audit/export/verify';
import { readPage } from '../../../lib/audit/reader';
import { purgePayloads } from '../../../lib/audit/retention';
import { verifyChain } from '../../../lib/audit/verify';
import { recordHash, type SealedRecord } from '../../../lib/crypto/chain';
import { localIdentity } from '../../../lib/crypto/keys';
import { unseal } from '../../../lib/crypto/seal';
import { chainOf, exported, held, makeLog, type Rig } from './log-rig';

const rig: Rig = makeLog({ epochRecords: 6 });
let epochs: EpochHeader[];
let records: SealedRecord[];
const seeds = new Map<string, Uint8Array>();
let plain: string;
let sealed: string;

beforeAll(async () => {
  for (let i = 0; i < 14; i++) await rig.log.append(held({ attachments: i }));
  ({ epochs, records } = await chainOf(rig));
  const identity = await localIdentity(rig.db);
  for (const { epoch, sealed } of epochs) {
    const seed = await unseal([identity], sealed);
    if (seed) seeds.set(epoch, seed);
  }
  plain = await exported(rig, { events: true });
  sealed = await exported(rig);
});

function verifyText(text: string) {
  const verifier = createExportVerifier();
  for (const line of ndjsonTexts(text)) verifier.take(line);
  return verifier.report();
}

const codes = (report: { problems: { code: string }[] }) => report.problems.map(({ code }) => code);

describe('a log that nobody touched', () => {
  it('verifies, with and without keys', () => {
    expect(verifyChain(records, epochs)).toMatchObject({ ok: true, opened: 0, records: records.length });
    expect(verifyChain(records, epochs, seeds)).toMatchObject({ ok: true, opened: records.length });
    expect(verifyText(sealed)).toMatchObject({ ok: true, opened: 0 });
    expect(verifyText(plain)).toMatchObject({ ok: true, opened: records.length });
    expect(verifyChain([], [])).toMatchObject({ ok: true, head: '' });
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
      { numRuns: 400 },
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
      { numRuns: 300 },
    );
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
  function relink(list: SealedRecord[]): SealedRecord[] {
    let prev = list[0]?.prev ?? '';
    return list.map((record) => {
      const linked = { ...record, prev };
      prev = recordHash(linked);
      return { ...linked, hash: prev };
    });
  }
  const firstEpoch = () => records.filter(({ epoch }) => epoch === epochs[0]?.epoch);

  it('is not seen by hashes alone, and is seen with a key', () => {
    const forged = relink(firstEpoch().map((record, i) => (i === 2 ? { ...record, time: 0 } : record)));
    expect(verifyChain(forged, epochs.slice(0, 1)).ok).toBe(true);
    const report = verifyChain(forged, epochs.slice(0, 1), seeds);
    expect(report.ok).toBe(false);
    expect(new Set(codes(report))).toEqual(new Set(['seal']));
  });

  it('cannot cut an epoch short and go on', () => {
    const short = firstEpoch().slice(0, 3);
    const rest = records.filter(({ epoch }) => epoch !== epochs[0]?.epoch);
    const [first, second, ...others] = epochs as [EpochHeader, EpochHeader, ...EpochHeader[]];
    const joined = { ...second, prev: short.at(-1)?.hash ?? '' };
    const report = verifyChain([...short, ...rest], [first, joined, ...others], seeds);
    expect(codes(report)).toContain('epoch-open');
    const ended = relink([...short.slice(0, 2), { ...(short[2] as SealedRecord), class: 'end' }]);
    expect(codes(verifyChain(ended, epochs.slice(0, 1), seeds))).toContain('seal');
  });

  it('cannot drop the first epoch', () => {
    const rest = records.filter(({ epoch }) => epoch !== epochs[0]?.epoch);
    expect(codes(verifyChain(rest, epochs.slice(1), seeds))).toEqual(['start']);
  });
});

describe('problems are told where they are', () => {
  it.each<[string, (list: SealedRecord[]) => SealedRecord[], string[]]>([
    ['missing', (list) => list.toSpliced(3, 1), ['sequence', 'link']],
    ['doubled', (list) => list.toSpliced(3, 0, list[3] as SealedRecord), ['sequence', 'link']],
    ['payload', (list) => list.with(3, { ...(list[3] as SealedRecord), box: 'ab'.repeat(272) }), ['payload']],
    ['class', (list) => list.with(3, { ...(list[3] as SealedRecord), class: 'x' }), ['hash']],
  ])('%s', (_name, change, expected) => {
    const report = verifyChain(change(records), epochs);
    expect(codes(report).slice(0, expected.length)).toEqual(expected);
    expect(report.problems[0]?.epoch).toBe(epochs[0]?.epoch);
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
});

describe('retention', () => {
  it('erases payloads, says so in the log, and the log still verifies', async () => {
    const kept = makeLog({ epochRecords: 4 });
    for (let i = 0; i < 10; i++) {
      await kept.log.append(held());
      kept.time.now += 86_400_000;
    }
    const before = kept.time.now - 3.5 * 86_400_000;
    const erased = await purgePayloads({ db: kept.db, log: kept.log, before });
    expect(erased).toBeGreaterThan(6);
    const chain = await chainOf(kept);
    const identity = await localIdentity(kept.db);
    const { entries } = await readPage({ db: kept.db, identity, limit: 100 });
    expect(entries[0]?.event).toEqual({ type: 'log.purged', before, records: erased });
    expect(verifyChain(chain.records, chain.epochs)).toMatchObject({ ok: true, purged: erased });
    expect(verifyText(await exported(kept, { events: true }))).toMatchObject({ ok: true, purged: erased });
    expect(await purgePayloads({ db: kept.db, log: kept.log, before })).toBe(0);
    const stub = chain.records[0] as SealedRecord;
    expect(stub.box).toBeNull();
    const altered = chain.records.with(0, { ...stub, time: stub.time + 60_000 });
    expect(verifyChain(altered, chain.epochs).ok).toBe(false);
  });
});
