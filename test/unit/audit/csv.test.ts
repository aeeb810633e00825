import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { CSV_COLUMNS, csvCells, csvRows, neutralise, toCsv } from '../../../lib/audit/export/csv';
import type { ExportLine } from '../../../lib/audit/export/line';
import { readLine } from '../../../lib/audit/export/line-text';
import { ndjsonTexts, toNdjson } from '../../../lib/audit/export/ndjson';
import { createExportVerifier } from '../../../lib/audit/export/verify';
import { exported, held, makeLog } from './log-rig';

const rig = makeLog({ epochRecords: 5 });
let lines: ExportLine[];
let csv: string;

beforeAll(async () => {
  for (let i = 0; i < 8; i++) await rig.log.append(held({ attachments: i }));
  await rig.log.append({ type: 'guard.failure', webmail: 'gmail', code: 'wrong-shape', released: false });
  const text = await exported(rig, { events: true });
  lines = ndjsonTexts(text).flatMap((each) => readLine(each ?? '') ?? []);
  expect(new TextDecoder().decode(toNdjson(lines))).toBe(text);
  csv = toCsv(lines, true);
});

function verifyCsv(text: string) {
  const verifier = createExportVerifier();
  for (const row of csvRows(text) ?? []) verifier.take(row.text, row.agrees);
  return verifier.report();
}

describe('CSV', () => {
  it('holds the chain: it verifies and turns back into the same NDJSON', () => {
    expect(verifyCsv(csv)).toMatchObject({ ok: true });
    const back = (csvRows(csv) ?? []).flatMap(({ text }) => readLine(text) ?? []);
    expect(back).toEqual(lines);
  });

  it('shows what a person looks for', () => {
    const line = lines.find((each) => each.kind === 'record' && each.event?.type === 'draft.held');
    const cells = Object.fromEntries(csvCells(line as ExportLine).map((cell, i) => [CSV_COLUMNS[i], cell]));
    expect(cells).toMatchObject({
      time: '2026-11-24T08:00:00.000Z',
      type: 'draft.held',
      webmail: 'roundcube',
      rules: 'payment-cards',
      entities: 'CREDIT_CARD=2',
      internal_recipients: '1',
      external_recipients: '3',
    });
    expect(csv).toContain('code=wrong-shape released=false');
  });

  it('can be saved again by a spreadsheet with other line ends and a byte order mark', () => {
    expect(verifyCsv(`\uFEFF${csv.replaceAll('\n', '\r\n')}`)).toMatchObject({ ok: true });
  });

  it.each([
    ['a cell', (text: string) => text.replace('payment-cards,', 'payment-terms,')],
    ['a verdict', (text: string) => text.replace(',warn,', ',allow,')],
    ['a column', (text: string) => text.replace('roundcube,', 'gmail,')],
    ['a row', (text: string) => text.split('\n').toSpliced(4, 1).join('\n')],
  ])('says when %s was changed', (_name, change) => {
    expect(change(csv)).not.toBe(csv);
    expect(verifyCsv(change(csv)).ok).toBe(false);
  });

  it('is no CSV of ours with other columns', () => {
    expect(csvRows('a,b\n1,2\n')).toBeNull();
    expect(csvRows('')).toBeNull();
  });
});

describe('formula injection', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '|cmd', "=cmd|' /C calc'!A0"])(
    '%j becomes text',
    (cell) => expect(neutralise(cell)).toBe(`'${cell}`),
  );

  it('no cell of any event begins like one', () => {
    const hostile = fc
      .constantFrom('=', '+', '-', '@', '\t=', '\n-')
      .map((start) => `${start}cmd|' /C calc'!A0`);
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(hostile, fc.string())), hostile, (event, kept) => {
        const base = lines.find((line) => line.kind === 'record');
        if (base?.kind !== 'record') return;
        const cells = csvCells({ ...base, class: kept, event: { ...event, type: kept, code: kept } });
        for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });
});
