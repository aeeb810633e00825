/** The forms in which a log leaves: two that can be verified, and four that other systems read. */
import { toCef } from './cef';
import { toCsv } from './csv';
import { toEcs } from './ecs';
import type { ExportLine } from './line';
import { toNdjson } from './ndjson';
import { type Producer, toOcsf } from './ocsf';
import { toOtlp } from './otlp';
import { type SiemEvent, siemEvent } from './siem';

export const FORMATS = ['ndjson', 'csv', 'ocsf', 'ecs', 'cef', 'otlp'] as const;
export type FormatId = (typeof FORMATS)[number];

/** Makes text (UTF-8) of lines, in the order in which they come. */
export interface Formatter {
  write(lines: readonly ExportLine[]): Uint8Array<ArrayBuffer>;
  /** Records that had nothing to show in this format: sealed, or erased. */
  left(): number;
}

/** What it is called on the disk. */
export const EXTENSION: Readonly<Record<FormatId, string>> = {
  ndjson: 'ndjson',
  csv: 'csv',
  ocsf: 'ocsf.ndjson',
  ecs: 'ecs.ndjson',
  cef: 'cef',
  otlp: 'otlp.ndjson',
};

/** @param continues the device of a log that an earlier stretch has begun, whose text goes before this one's */
export function createFormatter(format: FormatId, continues: string | null = null): Formatter {
  if (format === 'ndjson') return { write: toNdjson, left: () => 0 };
  if (format === 'csv') {
    let first = continues === null;
    const write = (lines: readonly ExportLine[]) => {
      const header = first;
      first = false;
      return encoder.encode(toCsv(lines, header));
    };
    return { write, left: () => 0 };
  }
  const write = WRITERS[format];
  const producer: Producer = { version: '', device: continues ?? '' };
  let left = 0;
  return {
    write: (lines) => {
      const events: SiemEvent[] = [];
      for (const line of lines) {
        if (line.kind === 'epoch') {
          producer.version = line.extensionVersion;
          producer.device ||= line.signer;
        }
        if (line.kind !== 'record') continue;
        const event = siemEvent(line);
        if (event) events.push(event);
        else left++;
      }
      return encoder.encode(events.length === 0 ? '' : write(events, producer));
    },
    left: () => left,
  };
}

const encoder = new TextEncoder();

type Write = (events: readonly SiemEvent[], producer: Producer) => string;

const each =
  (write: (event: SiemEvent, producer: Producer) => string): Write =>
  (events, producer) =>
    events.map((event) => `${write(event, producer)}\n`).join('');

/** Log records in one OTLP request: some hundred kilobytes. */
const OTLP_BATCH = 256;

const WRITERS: Readonly<Record<Exclude<FormatId, 'ndjson' | 'csv'>, Write>> = {
  ocsf: each(toOcsf),
  ecs: each(toEcs),
  cef: each(toCef),
  otlp: (events, producer) => {
    const batches = Array.from({ length: Math.ceil(events.length / OTLP_BATCH) }, (_, at) =>
      events.slice(at * OTLP_BATCH, (at + 1) * OTLP_BATCH),
    );
    return batches.map((batch) => `${toOtlp(batch, producer)}\n`).join('');
  },
};
