/** Reads somebody's export of their log, with its events in it, as trainers get it. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { auditEvent } from '../audit/event';
import { createExportVerifier } from '../audit/export/verify';
import { DraftguardError } from '../base/errors';
import { casesOf, type LoggedEvent, type WarningCase } from './cases';

export interface PersonLog {
  /** A pseudonym: a keyed hash of the device's key. */
  person: string;
  /** ms: the log is known from here to there. */
  from: number;
  to: number;
  cases: WarningCase[];
}

/** Bytes; a year of a busy person. */
const MAX_SIZE = 100_000_000;
/** Lines between two pauses. */
const PIECE = 500;

export const EXPORT_REFUSALS = ['too-large', 'broken', 'sealed', 'empty'] as const;
const SENTENCES: Readonly<Record<(typeof EXPORT_REFUSALS)[number], string>> = {
  'too-large': 'The file is larger than 100 MB; ask for an export of a shorter time.',
  broken: 'The file is no export of an audit log, or was changed on its way; ask for it again.',
  sealed: 'The export shows no events; ask for one that was made by a reader of the log, as NDJSON.',
  empty: 'No warning is in this log yet.',
};
const refusal = (code: (typeof EXPORT_REFUSALS)[number]) =>
  new DraftguardError(`export-${code}`, SENTENCES[code]);

/**
 * @param key hides which device it was
 * @throws {DraftguardError} `export-` and one of EXPORT_REFUSALS
 */
export async function readExport(
  file: Blob,
  key: Uint8Array,
  breathe: () => Promise<void>,
): Promise<PersonLog> {
  if (file.size > MAX_SIZE) throw refusal('too-large');
  const verifier = createExportVerifier();
  const events: LoggedEvent[] = [];
  let [from, to, disclosed] = [Number.POSITIVE_INFINITY, 0, 0];
  let lines = 0;
  for await (const text of linesOf(file)) {
    if (++lines % PIECE === 0) await breathe();
    const line = verifier.take(text);
    if (line?.kind === 'epoch' || line?.kind === 'record') {
      from = Math.min(from, line.time);
      to = Math.max(to, line.time);
    }
    if (line?.kind !== 'record') continue;
    // What retention has erased is not known: the log begins after it.
    if (line.box === null && line.class === 'draft') from = Math.max(from, line.time + 1);
    if (line.event === undefined) continue;
    disclosed++;
    const event = auditEvent.safeParse(line.event);
    if (event.success) events.push({ epoch: line.epoch, seq: line.seq, time: line.time, event: event.data });
  }
  const { ok, device } = verifier.report();
  if (!ok) throw refusal('broken');
  if (disclosed === 0) throw refusal('sealed');
  const cases = casesOf(events);
  if (cases.length === 0) throw refusal('empty');
  return { person: bytesToHex(hmac(sha256, key, hexToBytes(device)).slice(0, 8)), from, to, cases };
}

/** Lines of a file; the last is null when no line feed ends it. */
async function* linesOf(file: Blob): AsyncGenerator<string | null> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const texts = (rest + value).split('\n');
    rest = texts.pop() ?? '';
    yield* texts;
  }
  if (rest !== '') yield null;
}
