/**
 * OpenTelemetry logs in the JSON of OTLP 1.x, one export request a line, as its file exporter writes them and an OTLP/HTTP
 * receiver takes them. The OCSF form of each event is its body.
 */
import { canonicalText } from '../../crypto/chain';
import type { ExportLine } from './line';
import { writeLine } from './line-text';
import { type Producer, toOcsf } from './ocsf';
import type { SiemEvent } from './siem';

/** SeverityNumber of the data model: INFO, INFO2, WARN, ERROR. */
const SEVERITY = { 1: [9, 'INFO'], 2: [10, 'INFO2'], 3: [13, 'WARN'], 4: [17, 'ERROR'] } as const;

const attribute = (key: string, value: string) => ({ key, value: { stringValue: value } });

/** One LogRecord. */
export interface OtlpLog {
  timeUnixNano: string;
  observedTimeUnixNano: string;
  severityNumber: number;
  severityText: string;
  eventName: string;
  body: { stringValue: string };
  attributes: ReturnType<typeof attribute>[];
}

function logOf(time: number, severity: SiemEvent['severity'], name: string, body: string): OtlpLog {
  const [severityNumber, severityText] = SEVERITY[severity];
  const nano = String(BigInt(time) * 1_000_000n);
  return {
    timeUnixNano: nano,
    observedTimeUnixNano: nano,
    severityNumber,
    severityText,
    eventName: `draftguard.${name}`,
    body: { stringValue: body },
    attributes: [],
  };
}

/** An event that can be read. */
export function otlpEvent(event: SiemEvent, producer: Producer): OtlpLog {
  return {
    ...logOf(event.time, event.severity, event.type, toOcsf(event, producer)),
    attributes: [
      attribute('draftguard.record', event.uid),
      attribute('draftguard.hash', event.hash),
      ...(event.action === null ? [] : [attribute('draftguard.verdict', event.action)]),
    ],
  };
}

/** A line of the log as it is, for a collector that cannot read it; all of them in order are the export. */
export function otlpLine(line: ExportLine): OtlpLog {
  const place =
    line.kind === 'record'
      ? `${line.epoch}/${line.seq}`
      : line.kind === 'anchor'
        ? `${line.epoch}/${line.size}/anchor`
        : line.kind === 'epoch'
          ? line.epoch
          : line.kind;
  const time = 'time' in line ? line.time : 0;
  return {
    ...logOf(time, 1, `line.${line.kind}`, writeLine(line)),
    attributes: [attribute('draftguard.record', place)],
  };
}

/** One request: an ExportLogsServiceRequest. */
export function toOtlpRequest(logRecords: readonly OtlpLog[], { version, device }: Producer): string {
  return canonicalText({
    resourceLogs: [
      {
        resource: {
          attributes: [
            attribute('service.name', 'draftguard'),
            attribute('service.version', version),
            attribute('service.instance.id', device),
          ],
        },
        scopeLogs: [{ scope: { name: 'draftguard.audit', version }, logRecords }],
      },
    ],
  });
}

export const toOtlp = (events: readonly SiemEvent[], producer: Producer): string =>
  toOtlpRequest(
    events.map((event) => otlpEvent(event, producer)),
    producer,
  );
