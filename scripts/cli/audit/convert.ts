/** `draftguard audit decrypt` and `convert`: an export in another form, line by line; and what a report counts of it. */
import { once } from 'node:events';
import { createFormatter, type FormatId } from '../../../lib/audit/export/formats';
import { type ExportLine, readLine } from '../../../lib/audit/export/line';
import { openedLine } from '../../../lib/audit/export/opened';
import { createExportVerifier } from '../../../lib/audit/export/verify';
import { type KeyWalk, keyWalk } from '../../../lib/crypto/open';
import { fileLines, identitiesFrom, seedRing } from '../audit-file';
import { unreadable } from '../exits';
import { createTally } from './tally';

/** Gives sealed records their event and their key, where there is a seed of their epoch. */
export function createOpener(seedOf: (epoch: string) => Uint8Array | null): (line: ExportLine) => ExportLine {
  let keys: KeyWalk | null = null;
  return (line) => {
    if (line.kind === 'epoch') {
      const seed = seedOf(line.epoch);
      keys = seed && keyWalk(seed);
    }
    const sealed = line.kind === 'record' && line.key === undefined;
    return sealed ? openedLine(line, keys?.at(line.seq) ?? null) : line;
  };
}

async function* openedLines(file: string, identities: readonly string[]): AsyncGenerator<ExportLine> {
  const ring = seedRing(identities);
  const open = createOpener(ring.get);
  let count = 0;
  for await (const { text } of fileLines(file, identities)) {
    count++;
    await ring.meet(text);
    const line = text === null ? null : readLine(text);
    if (!line)
      throw unreadable(
        `Line ${count} of ${file} is damaged, so the conversion stopped there; "audit verify" tells more.`,
      );
    yield open(line);
  }
}

/** Verifies a file and counts what it shows, in one pass. */
export async function openedReport(file: string, identities: readonly string[]) {
  const ring = seedRing(identities);
  const open = createOpener(ring.get);
  const verifier = createExportVerifier(ring.get);
  const { tally, take } = createTally();
  for await (const { text, agrees } of fileLines(file, identities)) {
    await ring.meet(text);
    const line = verifier.take(text, agrees);
    take(line && open(line));
  }
  return { report: verifier.report(), tally };
}

/** Lines that are made text together. */
const BATCH = 500;

async function write(file: string, format: FormatId, identities: readonly string[]): Promise<void> {
  const formatter = createFormatter(format);
  let batch: ExportLine[] = [];
  const flush = async () => {
    if (!process.stdout.write(formatter.write(batch))) await once(process.stdout, 'drain');
    batch = [];
  };
  for await (const line of openedLines(file, identities)) {
    batch.push(line);
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  const left = formatter.left();
  if (left > 0)
    console.error(`draftguard: ${left} records are sealed or erased and were left out; see "audit decrypt".`);
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
