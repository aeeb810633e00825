/** What is stored about a person as one JSON file, piece by piece: a log may be larger than a text can be. */
import type { AuditEntry } from '../audit/reader';
import type { RecordedEvent } from '../dpia/fields';
import type { MyDataView } from './views';

export interface MyDataInput {
  /** ms since the Unix epoch */
  made: number;
  view: MyDataView;
  fields: readonly RecordedEvent[];
}

/** Why records are missing: there is no key here, or it takes a passphrase; null when they are not. */
export type Unreadable = 'no-reader' | 'passphrase-needed' | null;

/** @param pages of the log, newest first; none when it cannot be read */
export async function* myDataFile(
  { made, view, fields }: MyDataInput,
  unreadable: Unreadable,
  pages: AsyncIterable<readonly AuditEntry[]>,
): AsyncGenerator<string> {
  const head = JSON.stringify({
    draftguard: 'my-data',
    version: 1,
    made: new Date(made).toISOString(),
    ...view,
    fields,
    logUnreadable: unreadable,
  });
  yield `${head.slice(0, -1)},"log":[`;
  let first = true;
  for await (const entries of pages) {
    const lines = entries.map(({ time, class: name, state, event }) =>
      JSON.stringify({ time: new Date(time).toISOString(), class: name, state, event }),
    );
    if (lines.length === 0) continue;
    yield `${first ? '\n' : ',\n'}${lines.join(',\n')}`;
    first = false;
  }
  yield ']}\n';
}
