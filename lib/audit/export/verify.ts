/** Verifies an export as a file: its lines, their chain, and that the end is there and says what came before it. */
import { isEndSigned } from '../manifest';
import { type ChainProblem, createVerifier, type SeedOf, type VerifyReport } from '../verify';
import type { EndLine, ExportLine } from './line';
import { readLine } from './line-text';

export interface ExportReport extends VerifyReport {
  problems: (ChainProblem & { line?: number })[];
}

export const EXPORT_SAYS = {
  line: 'This line is not one that an export has: it was changed or is damaged.',
  'head-missing': 'The file does not begin as an export does: its first lines are missing or were changed.',
  'end-missing': 'The file does not end as an export does: its last lines are missing.',
  'end-differs': 'The end of the file does not fit what comes before it: lines are missing or were changed.',
  'end-sig': 'The end of the file was changed: its signature does not fit.',
  'not-kept': 'A head that somebody kept is not in this log: it was cut off before it, or changed.',
  'other-device': 'This log was begun by another device than the one that was asked for.',
  'after-end-line': 'Something was added after the end of the export.',
  row: 'The cells of this row are not those of its record: they were changed.',
} as const;

type Code = keyof typeof EXPORT_SAYS;

export interface ExportVerifier {
  /** `text`: the next line, null for one that cannot be told; `agrees`: false for CSV cells that were changed. */
  take(text: string | null, agrees?: boolean): ExportLine | null;
  report(): ExportReport;
}

const MAX_PROBLEMS = 100;

/** What somebody knows of the log from elsewhere. */
export interface Known {
  /** Heads that were kept: each must be the hash of a link. */
  heads: readonly string[];
  /** Key of the device, hex. */
  device?: string | undefined;
}

export function createExportVerifier(seedOf?: SeedOf, known: Known = { heads: [] }): ExportVerifier {
  const chain = createVerifier(seedOf);
  const missing = new Set(known.heads);
  const problems: (ChainProblem & { line: number })[] = [];
  let count = 0;
  let ended = false;
  const say = (code: Code) => {
    if (problems.length < MAX_PROBLEMS)
      problems.push({ epoch: '', seq: null, code, message: EXPORT_SAYS[code], line: count });
  };
  return {
    take: (text, agrees = true) => {
      count++;
      const line = text === null ? null : readLine(text);
      if (ended) say('after-end-line');
      if (count === 1 && line?.kind !== 'export') say('head-missing');
      if (!line || (count > 1 && line.kind === 'export')) say('line');
      else if (!agrees) say('row');
      if (line?.kind === 'epoch') chain.epoch(line);
      if (line?.kind === 'record') {
        chain.record(line);
        missing.delete(line.hash);
      }
      if (line?.kind === 'anchor') chain.anchor(line);
      if (line?.kind === 'end') {
        if (!fits(line, chain.report())) say('end-differs');
        const { signer, epochs } = chain.report();
        if (epochs === 0 ? line.sig !== '' : !isEndSigned(line, line.sig, signer)) say('end-sig');
        ended = true;
      }
      return line;
    },
    report: () => {
      const found = chain.report();
      const cut = ended
        ? []
        : [{ epoch: '', seq: null, code: 'end-missing', message: EXPORT_SAYS['end-missing'] }];
      const other = known.device !== undefined && known.device !== found.device;
      const asked = [
        ...[...missing].map(() => ({
          epoch: '',
          seq: null,
          code: 'not-kept',
          message: EXPORT_SAYS['not-kept'],
        })),
        ...(other
          ? [{ epoch: '', seq: null, code: 'other-device', message: EXPORT_SAYS['other-device'] }]
          : []),
      ];
      const all = [...problems, ...found.problems, ...cut, ...asked];
      return { ...found, ok: all.length === 0, problems: all };
    },
  };
}

/** A reader may have added events to what the device disclosed, and nobody can have taken any away. */
function fits(end: EndLine, found: VerifyReport): boolean {
  const counts = ['epochs', 'records', 'anchors', 'purged', 'head'] as const;
  return counts.every((key) => end[key] === found[key]) && end.disclosed <= found.disclosed;
}
