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

/** Makes text of lines, in the order in which they come. */
export interface Formatter {
  text(lines: readonly ExportLine[]): string;
  /** Records that had nothing to show in this format: sealed, or erased. */
  left(): number;
}

/** What it is called on the disk. */
export const EXTENSION: Readonly<Record<FormatId, string>> = {
  ...{
    ndjson: 'ndjson',
    csv: 'csv',
    ocsf: 'ocsf.ndjson',
    ecs: 'ecs.ndjson',
    cef: 'cef',
    otlp: 'otlp.ndjson',
  },
};

export function createFormatter(format: FormatId): Formatter {
  if (format === 'ndjson') return { text: toNdjson, left: () => 0 };
  if (format === 'csv') {
    let first = true;
    const text = (lines: readonly ExportLine[]) => {
      const header = first;
      first = false;
      return toCsv(lines, header);
    };
    return { text, left: () => 0 };
  }
  const write = WRITERS[format];
  const producer: Producer = { version: '', device: '' };
  let left = 0;
  return {
    text: (lines) => {
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
      return events.length === 0 ? '' : write(events, producer);
    },
    left: () => left,
  };
}

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
