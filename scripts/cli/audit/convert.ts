/** `draftguard audit decrypt` and `convert`: an export in another form, line by line; and what a report counts of it. */
import { once } from 'node:events';
import { createFormatter, type FormatId } from '../../../lib/audit/export/formats';
import type { ExportLine } from '../../../lib/audit/export/line';
import { identitiesFrom } from '../audit-file';
import { unreadable } from '../exits';
import { openExport } from './open';
import { createTally } from './tally';
import { BROKEN, problemText } from './verify';

/** Verifies a file and counts what it shows, in one pass. */
export async function openedReport(file: string, identities: readonly string[]) {
  const { lines, open, report } = openExport(file, identities);
  const { tally, take } = createTally();
  for await (const line of lines()) take(line && open(line));
  return { report: report(), tally };
}

/** Lines that are made text together. */
const BATCH = 500;

async function write(file: string, format: FormatId, identities: readonly string[]): Promise<void> {
  const { lines, open, report } = openExport(file, identities);
  const formatter = createFormatter(format);
  let batch: ExportLine[] = [];
  let count = 0;
  const flush = async () => {
    if (!process.stdout.write(formatter.write(batch))) await once(process.stdout, 'drain');
    batch = [];
  };
  for await (const line of lines()) {
    count++;
    if (!line)
      throw unreadable(
        `Line ${count} of ${file} is damaged, so the conversion stopped there; "audit verify" tells more.`,
      );
    batch.push(open(line));
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  const left = formatter.left();
  if (left > 0)
    console.error(`draftguard: ${left} records are sealed or erased and were left out; see "audit decrypt".`);
  const [problem] = report().problems;
  if (!problem) return;
  console.error(
    `draftguard: ${file} is not whole, so what was written proves nothing (${problemText(problem)} "audit verify" tells more).`,
  );
  process.exitCode = BROKEN;
}

export async function decrypt(file: string, { identity }: { identity: string }): Promise<void> {
  await write(file, 'ndjson', await identitiesFrom(identity));
}

interface ConvertOptions {
  to: FormatId;
  identity?: string;
}

export async function convert(file: string, { to, identity }: ConvertOptions): Promise<void> {
  await write(file, to, await identitiesFrom(identity));
}
