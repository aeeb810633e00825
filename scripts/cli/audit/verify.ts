/** `draftguard audit verify`: whether exports are whole. */
import { createExportVerifier, type ExportReport, type Known } from '../../../lib/audit/export/verify';
import { fileLines, identitiesFrom, seedRing } from '../audit-file';

const BROKEN = 2;

interface VerifyOptions {
  identity?: string;
  kept: string[];
  device?: string;
  json?: boolean;
}

async function verifyFile(path: string, identities: readonly string[], known: Known): Promise<ExportReport> {
  const ring = seedRing(identities);
  const verifier = createExportVerifier(ring.get, known);
  for await (const { text, agrees } of fileLines(path, identities)) {
    await ring.meet(text);
    verifier.take(text, agrees);
  }
  return verifier.report();
}

/** Where a problem is and what it is, as a sentence. */
export function problemText({ line, epoch, seq, message }: ExportReport['problems'][number]): string {
  if (line !== undefined) return `line ${line}: ${message}`;
  if (!epoch) return message;
  return `epoch ${epoch.slice(0, 8)}${seq === null ? '' : ` record ${seq}`}: ${message}`;
}

/** The report as sentences. */
function describeReport(path: string, report: ExportReport): string {
  const { records, epochs, anchors, purged, opened, head, device, problems, ok } = report;
  const counts = `${records} records in ${epochs} epochs with ${anchors} signed anchors; ${opened} payloads opened and genuine, ${purged} purged`;
  const names = `head ${head || 'none'}; device ${device || 'none'}`;
  return [
    `${path}: ${ok ? 'whole' : 'BROKEN'}; ${counts}; ${names}`,
    ...problems.map((problem) => `  ${problemText(problem)}`),
  ].join('\n');
}

export async function verify(
  files: string[],
  { identity, kept, device, json }: VerifyOptions,
): Promise<void> {
  const identities = await identitiesFrom(identity);
  for (const file of files) {
    const report = await verifyFile(file, identities, { heads: kept, device });
    console.log(json ? JSON.stringify({ file, ...report }) : describeReport(file, report));
    if (!report.ok) process.exitCode = BROKEN;
  }
}
