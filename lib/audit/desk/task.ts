/** What the options page asks of its workers, one task at a time a worker, and what they say. */
import type { FormatId } from '../export/formats';
import type { EndLine } from '../export/line';
import type { ExportEnd } from '../export/lines';
import type { Tally } from '../export/tally';
import type { AuditEntry } from '../reader';
import type { Filter, Found, Places } from './search';
import type { VerifiedStretch } from './verify-stored';

/** What is known of the log without decrypting anything. */
export interface Index {
  /** Newest first. */
  epochs: { order: number; size: number; time: number }[];
  records: number;
  /** ms since the Unix epoch of the last export; null for none. */
  exported: number | null;
}

export interface Tasks {
  /** The local reader's identities; fails with the codes of `localIdentities`. */
  unlock: { asks: { passphrase: string | undefined }; answer: string[] };
  index: { asks: object; answer: Index };
  rows: { asks: { identities: readonly string[]; places: Places }; answer: AuditEntry[] };
  search: {
    asks: { identities: readonly string[]; filter: Filter; count: boolean; orders: number[] };
    answer: Found;
  };
  verify: {
    asks: { identities: readonly string[]; orders: number[]; before: number | null };
    answer: VerifiedStretch;
  };
  /** Makes room for an export, and says what there is up to its end. */
  exporting: { asks: { end: ExportEnd }; answer: Index['epochs'] };
  export: {
    asks: {
      identities: readonly string[];
      /** Epochs that follow each other, oldest first. */
      orders: number[];
      begins: boolean;
      ends: boolean;
      end: ExportEnd;
      format: FormatId;
      /** age recipients who alone can open the file; empty: anybody. */
      recipients: readonly string[];
    };
    answer: ExportedStretch;
  };
}

/** A stretch of an export. */
export interface ExportedStretch {
  file: Blob;
  tally: Tally;
  left: number;
}

export type TaskName = keyof Tasks;
export type Ask<T extends TaskName> = { task: T } & Tasks[T]['asks'];

/** From the worker, through the task's own port. */
export type Update =
  | { kind: 'progress'; records: number; found: number }
  /** An export is all there but for its last line, which says what was counted in all its stretches. */
  | { kind: 'close'; tally: Tally }
  | { kind: 'done'; answer: unknown }
  | { kind: 'failed'; code: string };

/** To the worker, through the task's own port. */
export type Reply = { kind: 'cancel' } | { kind: 'closed'; end: EndLine | null };
