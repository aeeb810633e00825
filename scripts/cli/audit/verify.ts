/** `draftguard audit verify`: whether exports are whole. */
import type { ExportReport } from '../../../lib/audit/export/verify';
import { identitiesFrom } from '../audit-file';
import { telling } from '../exits';
import { openExport } from './open';

export const BROKEN = 2;

interface VerifyOptions {
  identity?: string;
  kept: string[];
  device?: string;
  json?: boolean;
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
  const counts = `${records} records in ${epochs} epochs with ${anchors} signed anchors; ${opened} payloads opened${ok ? ' and genuine' : ''}, ${purged} purged`;
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
  // One that cannot be read is told, and the others are verified all the same.
  const verifyOne = telling(async (file: string) => {
    const { lines, report: found } = openExport(file, identities, { heads: kept, device });
    for await (const _ of lines());
    const report = found();
    console.log(json ? JSON.stringify({ file, ...report }) : describeReport(file, report));
    if (!report.ok) process.exitCode = BROKEN;
  });
  for (const file of files) await verifyOne(file);
}
