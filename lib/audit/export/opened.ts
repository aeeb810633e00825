/** A record of the database as a line of an export, opened where there is a key. */
import { bytesToHex } from '@noble/hashes/utils.js';
import type { BinaryRecord, SealedRecord } from '../../crypto/chain';
import { openRecord } from '../../crypto/open';
import { decodePayload, withoutFilling } from '../payload';
import type { ExportLine, RecordLine } from './line';

/** What of a record's line may be bytes already; `event` is its canonical JSON. */
export interface LineParts {
  box: Uint8Array | string | null;
  boxHash: Uint8Array | string;
  hash: Uint8Array | string;
  nonce: Uint8Array | string;
  prev: Uint8Array | string;
  key: Uint8Array | string | null;
  event: Uint8Array | null;
}

/** A line whose texts are made when they are asked for: written to NDJSON, most of them never are. */
export class OpenedLine implements RecordLine {
  readonly kind = 'record';
  readonly v = 1;
  constructor(
    private readonly record: SealedRecord | BinaryRecord,
    private readonly opened: { key: Uint8Array; payload: Uint8Array } | null,
  ) {}
  parts(): LineParts {
    const { record, opened } = this;
    const { box, boxHash, hash, nonce, prev } = 'bytes' in record ? record.bytes() : record;
    const event = opened && withoutFilling(opened.payload);
    return { box, boxHash, hash, nonce, prev, key: opened?.key ?? null, event };
  }
  /** Whether retention has erased its payload. */
  get isPurged(): boolean {
    const { record } = this;
    return ('bytes' in record ? record.bytes() : record).box === null;
  }
  /** Whether it shows its event. */
  get isDisclosed(): boolean {
    return this.opened !== null;
  }
  get epoch() {
    return this.record.epoch;
  }
  get seq() {
    return this.record.seq;
  }
  get time() {
    return this.record.time;
  }
  get class() {
    return this.record.class;
  }
  get prev() {
    return this.record.prev;
  }
  get nonce() {
    return this.record.nonce;
  }
  get box() {
    return this.record.box;
  }
  get boxHash() {
    return this.record.boxHash;
  }
  get hash() {
    return this.record.hash;
  }
  get key() {
    return this.opened ? bytesToHex(this.opened.key) : undefined;
  }
  get event() {
    return this.opened ? (decodePayload(this.opened.payload) as NonNullable<RecordLine['event']>) : undefined;
  }
}

/** A line that comes from the database. */
export type LogLine = Exclude<ExportLine, { kind: 'record' }> | OpenedLine;

/** @param key of its place; the line stays sealed without one, or where it does not fit */
export function openedLine(record: SealedRecord, key: Uint8Array | null): OpenedLine {
  const payload = key && openRecord(key, record);
  return new OpenedLine(record, key && payload && { key, payload });
}
