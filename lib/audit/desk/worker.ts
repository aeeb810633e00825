/** The worker's side: reads the log from the database, away from the page's thread and from the background. */

import { DraftguardError } from '../../base/errors';
import type { DraftguardDb } from '../../stored/db';
import { createFormatter } from '../export/formats';
import type { EndLine } from '../export/line';
import { exportLines } from '../export/lines';
import { exportPieces, sealPieces } from '../export/stream';
import { emptyTally, type Tally } from '../export/tally';
import { localIdentities } from '../local-reader';
import { indexOf, rowsAt, sizedEpochs } from './rows';
import { search } from './search';
import { clearSpool, spool } from './spool';
import type { Ask, Reply, TaskName, Tasks, Update } from './task';
import { verifyStored } from './verify-stored';

interface Line {
  say(update: Update): void;
  /** The last line of the export. */
  close(tally: Tally): Promise<EndLine>;
  signal: AbortSignal;
}

type Run = {
  [T in TaskName]: (db: DraftguardDb, ask: Tasks[T]['asks'], line: Line) => Promise<Tasks[T]['answer']>;
};

const RUN: Run = {
  unlock: (db, { passphrase }) => localIdentities(db, passphrase),
  index: (db) => indexOf(db),
  rows: (db, { identities, places }) => rowsAt(db, identities, places),
  search: (db, ask, { say, signal }) => {
    let records = 0;
    const progress = (more: number, found: number) => {
      records += more;
      say({ kind: 'progress', records, found });
    };
    return search({ db, ...ask, progress, signal });
  },
  verify: (db, ask, { say, signal }) => {
    let records = 0;
    const progress = (more: number) => {
      records += more;
      say({ kind: 'progress', records, found: 0 });
    };
    return verifyStored({ db, ...ask, progress, signal });
  },
  exporting: async (db, { end }) => {
    await clearSpool();
    const last = await db.epochs.where('epoch').equals(end.epoch).first();
    return (await sizedEpochs(db)).filter(({ order }) => order <= (last?.order ?? 0));
  },
  export: async (db, ask, { say, close, signal }) => {
    const { format, recipients, begins, ends } = ask;
    const first = begins ? null : await db.epochs.orderBy('order').first();
    const formatter = createFormatter(format, first?.signer ?? null);
    const tally = emptyTally();
    const lines = exportLines({ db, ...ask, tally, close: ends ? () => close(tally) : null, signal });
    const progress = (records: number) => say({ kind: 'progress', records, found: 0 });
    const pieces = exportPieces(lines, formatter, progress);
    const file = await spool(recipients.length === 0 ? pieces : await sealPieces(pieces, recipients));
    return { file, tally, left: formatter.left() };
  },
};

/** Answers tasks until the worker is ended; each comes with a port of its own. */
export function answerTasks(
  scope: { onmessage: ((event: MessageEvent) => void) | null },
  db: DraftguardDb,
): void {
  scope.onmessage = ({ data, ports: [port] }) => {
    if (port) void answer(db, data, port);
  };
}

async function answer<T extends TaskName>(db: DraftguardDb, ask: Ask<T>, port: MessagePort): Promise<void> {
  const stop = new AbortController();
  let closed: ((end: EndLine | null) => void) | null = null;
  const say = (update: Update) => port.postMessage(update);
  port.onmessage = ({ data }: MessageEvent<Reply>) => {
    if (data.kind === 'cancel') stop.abort();
    closed?.(data.kind === 'closed' ? data.end : null);
  };
  const line: Line = {
    say,
    signal: stop.signal,
    close: async (tally) => {
      stop.signal.throwIfAborted();
      const answered = new Promise<EndLine | null>((resolve) => {
        closed = resolve;
      });
      say({ kind: 'close', tally });
      const end = await answered;
      if (!end)
        throw new DraftguardError('log-moved-on', 'The log went on while it was exported; export it again.');
      return end;
    },
  };
  try {
    const run = RUN[ask.task] as Run[T];
    say({ kind: 'done', answer: await run(db, ask, line) });
  } catch (error) {
    const code = stop.signal.aborted ? 'cancelled' : ((error as { code?: unknown }).code ?? 'internal-error');
    say({ kind: 'failed', code: typeof code === 'string' ? code : 'internal-error' });
  }
}
