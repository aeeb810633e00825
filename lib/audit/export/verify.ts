/** Verifies an export as a file: its lines, their chain, and that the end is there and says what came before it. */
import { type ChainProblem, createVerifier, type SeedOf, type VerifyReport } from '../verify';
import { type ExportLine, readLine } from './line';

export interface ExportReport extends VerifyReport {
  problems: (ChainProblem & { line?: number })[];
}

const SAYS = {
  line: 'This line is not one that an export has: it was changed or is damaged.',
  'head-missing': 'The file does not begin as an export does: its first lines are missing or were changed.',
  'end-missing': 'The file does not end as an export does: its last lines are missing.',
  'end-differs': 'The end of the file does not fit what comes before it: lines are missing or were changed.',
  'after-end-line': 'Something was added after the end of the export.',
  row: 'The cells of this row are not those of its record: they were changed.',
} as const;

type Code = keyof typeof SAYS;

export interface ExportVerifier {
  /** `text`: the next line, null for one that cannot be told; `agrees`: false for CSV cells that were changed. */
  take(text: string | null, agrees?: boolean): ExportLine | null;
  report(): ExportReport;
}

const MAX_PROBLEMS = 100;

export function createExportVerifier(seedOf?: SeedOf): ExportVerifier {
  const chain = createVerifier(seedOf);
  const problems: (ChainProblem & { line: number })[] = [];
  let count = 0;
  let ended = false;
  const say = (code: Code) => {
    if (problems.length < MAX_PROBLEMS)
      problems.push({ epoch: '', seq: null, code, message: SAYS[code], line: count });
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
      if (line?.kind === 'record') chain.record(line);
      if (line?.kind === 'end') {
        const { epochs, records, head } = chain.report();
        if (line.epochs !== epochs || line.records !== records || line.head !== head) say('end-differs');
        ended = true;
      }
      return line;
    },
    report: () => {
      const found = chain.report();
      const cut = ended ? [] : [{ epoch: '', seq: null, code: 'end-missing', message: SAYS['end-missing'] }];
      const all = [...problems, ...found.problems, ...cut];
      return { ...found, ok: all.length === 0, problems: all };
    },
  };
}
