/**
 * OpenTelemetry logs in the JSON of OTLP 1.x, one export request a line, as its file exporter writes them and an OTLP/HTTP
 * receiver takes them. The OCSF form of each event is its body.
 */
import { canonicalText } from '../../crypto/chain';
import { type Producer, toOcsf } from './ocsf';
import type { SiemEvent } from './siem';

/** SeverityNumber of the data model: INFO, INFO2, WARN, ERROR. */
const SEVERITY = { 1: [9, 'INFO'], 2: [10, 'INFO2'], 3: [13, 'WARN'], 4: [17, 'ERROR'] } as const;

const attribute = (key: string, value: string) => ({ key, value: { stringValue: value } });

function logRecord(event: SiemEvent, producer: Producer) {
  const [severityNumber, severityText] = SEVERITY[event.severity];
  const nano = `${event.time}000000`;
  return {
    timeUnixNano: nano,
    observedTimeUnixNano: nano,
    severityNumber,
    severityText,
    eventName: `draftguard.${event.type}`,
    body: { stringValue: toOcsf(event, producer) },
    attributes: [
      attribute('draftguard.record', event.uid),
      attribute('draftguard.hash', event.hash),
      ...(event.action === null ? [] : [attribute('draftguard.verdict', event.action)]),
    ],
  };
}

/** One request. */
export function toOtlp(events: readonly SiemEvent[], producer: Producer): string {
  return canonicalText({
    resourceLogs: [
      {
        resource: {
          attributes: [
            attribute('service.name', 'draftguard'),
            attribute('service.version', producer.version),
            attribute('service.instance.id', producer.device),
          ],
        },
        scopeLogs: [
          {
            scope: { name: 'draftguard.audit', version: producer.version },
            logRecords: events.map((event) => logRecord(event, producer)),
          },
        ],
      },
    ],
  });
}
