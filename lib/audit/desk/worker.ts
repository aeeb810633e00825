/** The worker's side: reads the log from the database, away from the page's thread and from the background. */
import { localIdentities } from '../../crypto/keys';
import type { DraftguardDb } from '../../db';
import { DraftguardError } from '../../errors';
import { createFormatter } from '../export/formats';
import { exportLines } from '../export/lines';
import { exportStream } from '../export/stream';
import { indexOf, rowsAt } from './rows';
import { search } from './search';
import { clearSpool, spool } from './spool';
import type { Ask, Reply, TaskName, Tasks, Update } from './task';
import { verifyStored } from './verify-stored';

interface Line {
  say(update: Update): void;
  sign: Parameters<typeof exportLines>[0]['sign'];
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
  export: async (db, { identities, end, format, recipients }, { say, sign, signal }) => {
    await clearSpool();
    let records = 0;
    const formatter = createFormatter(format);
    const lines = exportLines({ db, identities, end, sign, clock: Date.now, signal });
    const progress = (count: number) => {
      records = count;
      say({ kind: 'progress', records, found: 0 });
    };
    const stream = await exportStream({ lines, formatter, recipients, progress });
    const file = await spool(stream, signal);
    return { file, records, left: formatter.left() };
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
  let signed: ((signature: string | null) => void) | null = null;
  const say = (update: Update) => port.postMessage(update);
  port.onmessage = ({ data }: MessageEvent<Reply>) => {
    if (data.kind === 'cancel') stop.abort();
    else signed?.(data.signature);
  };
  const line: Line = {
    say,
    signal: stop.signal,
    sign: async (manifest, epoch) => {
      const answered = new Promise<string | null>((resolve) => {
        signed = resolve;
      });
      say({ kind: 'sign', manifest, epoch });
      const signature = await answered;
      if (signature === null)
        throw new DraftguardError('log-moved-on', 'The log went on while it was exported; export it again.');
      return signature;
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
