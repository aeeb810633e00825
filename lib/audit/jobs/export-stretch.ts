/** The jobs of an export: making room for it, and writing one stretch of the log. */
import type { Job } from '../../jobs/job';
import type { DraftguardDb } from '../../stored/db';
import { createFormatter, type FormatId } from '../export/formats';
import type { EndLine } from '../export/line';
import { type ExportEnd, exportLines } from '../export/lines';
import { exportPieces, sealPieces } from '../export/stream';
import { emptyTally, type Tally } from '../export/tally';
import { removeExportFiles, writeExportFile } from './export-files';
import type { Progress } from './progress';
import { type LogIndex, sizedEpochs } from './rows';

export interface ExportStretch {
  identities: readonly string[];
  /** Epochs that follow each other, oldest first. */
  orders: number[];
  begins: boolean;
  ends: boolean;
  end: ExportEnd;
  format: FormatId;
  /** age recipients who alone can open the file; empty: anybody. */
  recipients: readonly string[];
}

export interface ExportedStretch {
  file: Blob;
  tally: Tally;
  /** Records that the format has no place for. */
  left: number;
}

/** Makes room for an export, and says what there is up to its end. */
export const prepareExport: Job<DraftguardDb, { end: ExportEnd }, LogIndex['epochs']> = async (
  db,
  { end },
) => {
  await removeExportFiles();
  const last = await db.epochs.where('epoch').equals(end.epoch).first();
  return (await sizedEpochs(db)).filter(({ order }) => order <= (last?.order ?? 0));
};

/** All but for the last line, which says what was counted in all stretches: the page gives it. */
export const exportStretch: Job<
  DraftguardDb,
  ExportStretch,
  ExportedStretch,
  Progress,
  Tally,
  EndLine
> = async (db, stretch, { progress, ask, signal }) => {
  const { format, recipients, begins, ends } = stretch;
  const first = begins ? null : await db.epochs.orderBy('order').first();
  const formatter = createFormatter(format, first?.signer ?? null);
  const tally = emptyTally();
  const lines = exportLines({ db, ...stretch, tally, close: ends ? () => ask(tally) : null, signal });
  const pieces = exportPieces(lines, formatter, (records) => progress({ records, found: 0 }));
  const file = await writeExportFile(recipients.length === 0 ? pieces : await sealPieces(pieces, recipients));
  return { file, tally, left: formatter.left() };
};
