/**
 * `npx tsx scripts/audit-vectors.ts`: makes docs/audit-format/vectors anew. Run by hand when the format changes, as the
 * seals in them are random and so every run gives other files.
 */
import 'fake-indexeddb/auto';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { AuditEvent } from '../lib/audit/event';
import { ndjsonTexts } from '../lib/audit/export/ndjson';
import { createExportVerifier } from '../lib/audit/export/verify';
import { createAuditLog } from '../lib/audit/log';
import { purgePayloads } from '../lib/audit/retention';
import { makeIdentity } from '../lib/crypto/seal';
import { openDatabase } from '../lib/stored/db';
import { wholeExport } from '../test/unit/audit/whole-export';

const FOLDER = 'docs/audit-format/vectors';
const MINUTE = 60_000;

const draft = (attachments: number): AuditEvent => ({
  type: 'draft.held',
  webmail: 'roundcube',
  route: 'click',
  action: 'warn',
  rules: ['payment-cards'],
  entities: { CREDIT_CARD: 2 },
  recipients: { internal: 1, external: 3 },
  attachments,
  digest: 'ab'.repeat(32),
  policyHash: 'cd'.repeat(32),
});

const reader = await makeIdentity();
const other = await makeIdentity();
let readers = [reader.recipient];
let now = Date.UTC(2026, 10, 24, 8);
const db = openDatabase('vectors');
const log = createAuditLog({
  db,
  clock: () => now,
  random: (length) => new Uint8Array(randomBytes(length)),
  extensionVersion: '0.1.0',
  readers: async () => readers,
  epochRecords: 5,
});

async function exported(identities: string[]): Promise<string> {
  const { epoch, seq } = await log.append({
    type: 'log.exported',
    format: 'ndjson',
    sealed: false,
    events: identities.length > 0,
  });
  return wholeExport({ db, identities, end: { epoch, size: seq + 1 }, sign: log.sign, now });
}

for (let i = 0; i < 7; i++, now += 7 * MINUTE) await log.append(draft(i));
await log.append({ type: 'policy.changed', policyHash: 'ef'.repeat(32), source: 'managed' });
const sealed = await exported([]);
const plain = await exported([reader.secret]);
readers = [reader.recipient, other.recipient];
await log.append(draft(8));
await purgePayloads({ db, log, class: 'draft', before: now - 20 * MINUTE });
const purged = await exported([other.secret]);
await db.head.clear();
await log.append(draft(9));
const recovered = await exported([]);

const lines = plain.split('\n');
const at = (text: string) => lines.findIndex((line) => line.includes(text));
const without = (index: number) => lines.toSpliced(index, 1).join('\n');
const changed = (index: number, from: string | RegExp, to: string) =>
  lines.with(index, (lines[index] ?? '').replace(from, to)).join('\n');

const vectors: Record<string, string> = {
  sealed,
  plain,
  purged,
  recovered,
  empty: `${lines[0]}\n{"anchors":0,"disclosed":0,"epochs":0,"head":"","kind":"end","purged":0,"records":0,"sig":"","time":0,"v":1}\n`,
  'broken-record-missing': without(at('"seq":2')),
  'broken-anchor-missing': without(at('"kind":"anchor"')),
  'broken-first-epoch-missing': lines
    .filter((_, i) => i === 0 || i > at('"reason":"epoch.ended","root"'))
    .join('\n'),
  'broken-cut': lines
    .slice(0, 9)
    .map((line) => `${line}\n`)
    .join(''),
  'broken-event': changed(at('"attachments":3'), '"attachments":3', '"attachments":4'),
  'broken-time': changed(at('"seq":2'), /"time":\d+/, '"time":0'),
  'broken-signature': changed(at('"kind":"anchor"'), /"sig":"../, '"sig":"00'),
  'broken-hidden': changed(at('"attachments":3'), /"event":\{.*\},"hash"(.*)"key":"[0-9a-f]*",/, '"hash"$1'),
  'broken-end': changed(lines.length - 2, /"records":\d+/, '"records":3'),
  'broken-spelling': changed(at('"seq":2'), '"seq":2', '"seq": 2'),
};

const expected: Record<string, unknown> = {};
for (const [name, text] of Object.entries(vectors)) {
  writeFileSync(`${FOLDER}/${name}.ndjson`, text);
  const verifier = createExportVerifier();
  for (const line of ndjsonTexts(text)) verifier.take(line);
  const { ok, records, epochs, anchors, purged, opened, disclosed, head, device, problems } =
    verifier.report();
  const codes = [...new Set(problems.map(({ code }) => code))].sort();
  expected[name] = { ok, records, epochs, anchors, purged, opened, disclosed, head, device, codes };
}
const note = 'Keys made for these files only.';
writeFileSync(`${FOLDER}/expected.json`, `${JSON.stringify(expected, null, 2)}\n`);
writeFileSync(`${FOLDER}/readers.txt`, `# ${note}\n${reader.secret}\n${other.secret}\n`);
