/** An export as it is read: verified line by line, and opened where there are keys. */
import type { ExportLine } from '../../../lib/audit/export/line';
import { readLine } from '../../../lib/audit/export/line-text';
import { openedLine } from '../../../lib/audit/export/opened';
import { createExportVerifier, type ExportReport, type Known } from '../../../lib/audit/export/verify';
import { type KeyWalk, keyWalk } from '../../../lib/crypto/open';
import { unseal } from '../../../lib/crypto/seal';
import { fileLines } from '../audit-file';

export interface OpenExport {
  /** As they stand in the file; null for one that is damaged. */
  lines(): AsyncGenerator<ExportLine | null>;
  /** The line just read, with its event and its key where there is a seed of its epoch. */
  open(line: ExportLine): ExportLine;
  /** What was found up to here. Says on standard error when the keys given open nothing of it. */
  report(): ExportReport;
}

export function openExport(file: string, identities: readonly string[], known?: Known): OpenExport {
  const seeds = new Map<string, Uint8Array>();
  const verifier = createExportVerifier((epoch) => seeds.get(epoch) ?? null, known);
  let keys: KeyWalk | null = null;
  /** To be called with each line before it is verified. */
  const meet = async (text: string | null) => {
    if (identities.length === 0 || !text?.includes('"kind":"epoch"')) return;
    const line = readLine(text);
    if (line?.kind !== 'epoch') return;
    const seed = await unseal(identities, line.sealed);
    if (seed) seeds.set(line.epoch, seed);
    keys = seed && keyWalk(seed);
  };
  return {
    lines: async function* () {
      for await (const { text, agrees } of fileLines(file, identities)) {
        await meet(text);
        yield verifier.take(text, agrees);
      }
    },
    open: (line) => {
      const sealed = line.kind === 'record' && line.key === undefined;
      return sealed ? openedLine(line, keys?.at(line.seq) ?? null) : line;
    },
    report: () => {
      const report = verifier.report();
      const { records, purged, opened } = report;
      if (identities.length > 0 && seeds.size === 0 && opened < records - purged)
        console.error(
          `draftguard: The key file given opens no epoch of ${file}: it is not that of a reader.`,
        );
      return report;
    },
  };
}
