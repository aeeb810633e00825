/**
 * Requests read by OpenTelemetry's own code: the messages that its JavaScript project generates from the official .proto files.
 * A request goes from JSON into protobuf and back, so that a name the protocol does not have, or a value of the wrong type,
 * is lost or refused on the way.
 */
import root from '@opentelemetry/otlp-transformer/build/src/generated/root';
import { z } from 'zod';

interface ProtobufMessage {
  fromObject(json: object): object;
  verify(message: object): string | null;
  encode(message: object): { finish(): Uint8Array };
  decode(bytes: Uint8Array): object;
  toObject(message: object, options: { longs: StringConstructor; arrays: boolean }): object;
}

const logs = (root as unknown as Proto).opentelemetry.proto.collector.logs.v1;
interface Proto {
  opentelemetry: {
    proto: {
      collector: {
        logs: { v1: Record<'ExportLogsServiceRequest' | 'ExportLogsServiceResponse', ProtobufMessage> };
      };
    };
  };
}

const text = z.object({ stringValue: z.string() });
const attributes = z.array(z.object({ key: z.string(), value: text }));
const shape = z.object({
  resourceLogs: z.array(
    z.object({
      resource: z.object({ attributes }),
      scopeLogs: z.array(
        z.object({
          scope: z.object({ name: z.string(), version: z.string() }),
          logRecords: z.array(
            z.object({
              timeUnixNano: z.string(),
              severityNumber: z.int(),
              eventName: z.string(),
              body: text,
              attributes,
            }),
          ),
        }),
      ),
    }),
  ),
});

/** What a receiver has after the protocol's own form. @throws if it is not an ExportLogsServiceRequest */
const throughProtobuf = (message: ProtobufMessage, json: object): object => {
  const wrong = message.verify(message.fromObject(json));
  if (wrong !== null) throw new Error(`Not OTLP: ${wrong}.`);
  const bytes = message.encode(message.fromObject(json)).finish();
  return message.toObject(message.decode(bytes), { longs: String, arrays: false });
};

/** An ExportLogsServiceRequest in JSON, and all of it that the protocol knows. */
export function decodeOtlp(json: string): { request: z.infer<typeof shape>; known: object } {
  const known = throughProtobuf(logs.ExportLogsServiceRequest, JSON.parse(json));
  return { request: shape.parse(known), known };
}

/** What a collector answers that refuses records, made by the same code. */
export const rejecting = (rejectedLogRecords: number): string =>
  JSON.stringify(
    throughProtobuf(logs.ExportLogsServiceResponse, {
      partialSuccess: { rejectedLogRecords, errorMessage: 'no' },
    }),
  );
