/** `draftguard audit …`: verifies and converts exports of the audit log, without the extension. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { toCsv } from '../../lib/audit/export/csv';
import { type ExportLine, readLine } from '../../lib/audit/export/line';
import { recordLine } from '../../lib/audit/export/lines';
import { toNdjson } from '../../lib/audit/export/ndjson';
import { createExportVerifier, type ExportReport } from '../../lib/audit/export/verify';
import { nextState, recordKey } from '../../lib/crypto/chain';
import { advance } from '../../lib/crypto/open';
import { identitiesIn } from '../../lib/crypto/seal';
import { DraftguardError } from '../../lib/errors';
import { fileLines, seedRing } from './audit-file';
import { exits, telling } from './exits';

const BROKEN = 2;

async function identitiesFrom(path: string | undefined): Promise<string[]> {
  if (path === undefined) return [];
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new DraftguardError('unreadable', `The key file ${path} cannot be read.`, { cause });
  });
  const found = identitiesIn(text);
  if (found.length === 0)
    throw new DraftguardError(
      'unreadable',
      `The key file ${path} holds no age identity (AGE-SECRET-KEY-1…).`,
    );
  return found;
}

async function verifyFile(path: string, identities: readonly string[]): Promise<ExportReport> {
  const ring = seedRing(identities);
  const verifier = createExportVerifier(ring.get);
  for await (const { text, agrees } of fileLines(path)) {
    await ring.meet(text);
    verifier.take(text, agrees);
  }
  return verifier.report();
}

/** The report as sentences. */
export function describeReport(path: string, report: ExportReport): string {
  const { records, epochs, purged, opened, head, problems, ok } = report;
  const counts = `${records} records in ${epochs} epochs; ${opened} payloads opened and genuine, ${purged} purged`;
  const where = ({ line, epoch, seq }: ExportReport['problems'][number]) =>
    line !== undefined
      ? `line ${line}`
      : seq === null
        ? `epoch ${epoch.slice(0, 8)}`
        : `epoch ${epoch.slice(0, 8)} record ${seq}`;
  const told = problems.map((problem) =>
    problem.epoch || problem.line ? `  ${where(problem)}: ${problem.message}` : `  ${problem.message}`,
  );
  return [`${path}: ${ok ? 'whole' : 'BROKEN'}; ${counts}; head ${head || 'none'}`, ...told].join('\n');
}

interface VerifyOptions {
  identity?: string;
  json?: boolean;
}

async function verify(files: string[], { identity, json }: VerifyOptions): Promise<void> {
  const identities = await identitiesFrom(identity);
  for (const file of files) {
    const report = await verifyFile(file, identities);
    console.log(json ? JSON.stringify({ file, ...report }) : describeReport(file, report));
    if (!report.ok) process.exitCode = BROKEN;
  }
}

interface ConvertOptions {
  to: 'csv' | 'ndjson';
  identity?: string;
}

async function convert(file: string, { to, identity }: ConvertOptions): Promise<void> {
  const ring = seedRing(await identitiesFrom(identity));
  let at: { epoch: string; seq: number; state: Uint8Array } | null = null;
  let count = 0;
  const opened = (line: ExportLine): ExportLine => {
    if (line.kind !== 'record' || line.key !== undefined) return line;
    const seed = ring.get(line.epoch);
    if (!seed) return line;
    if (at?.epoch !== line.epoch || at.seq > line.seq) at = { epoch: line.epoch, seq: 0, state: seed };
    const state = advance(at.state, line.seq - at.seq);
    at = { epoch: line.epoch, seq: line.seq + 1, state: nextState(state) };
    return recordLine(line, recordKey(state));
  };
  for await (const { text } of fileLines(file)) {
    count++;
    await ring.meet(text);
    const line = text === null ? null : readLine(text);
    if (!line)
      throw new DraftguardError(
        'unreadable',
        `Line ${count} of ${file} is damaged, so the conversion stopped there; "audit verify" tells more.`,
      );
    const out = opened(line);
    const written = to === 'csv' ? toCsv([out], count === 1) : toNdjson([out]);
    if (!process.stdout.write(written)) await once(process.stdout, 'drain');
  }
}

/** `audit verify` and `audit convert`. Exit codes: 0 whole, 2 broken, 64 wrong usage, 65 unreadable. */
export function auditCommand(): Command {
  const audit = exits(new Command('audit')).description('verify and convert exports of the audit log');
  exits(audit.command('verify'))
    .description('say whether exports are whole: nothing changed, missing, added or moved')
    .argument('<file...>', 'exports, NDJSON or CSV')
    .option('--identity <keyfile>', "a reader's age key file: also proves that payloads are genuine")
    .option('--json', 'one JSON object a file')
    .action(telling(verify));
  exits(audit.command('convert'))
    .description('write an export in another form to standard output')
    .argument('<file>', 'an export, NDJSON or CSV')
    .addOption(new Option('--to <format>', 'form to write').choices(['csv', 'ndjson']).makeOptionMandatory())
    .option('--identity <keyfile>', "a reader's age key file: adds the events of sealed records")
    .action(telling(convert));
  return audit;
}
