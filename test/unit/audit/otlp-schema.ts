/** ExportLogsServiceRequest in the JSON of OTLP, as far as we write it: lowerCamelCase, 64-bit numbers as strings, enums as numbers. */
import { z } from 'zod';

const nano = z.string().regex(/^\d{1,19}$/);
const attributes = z.array(
  z.strictObject({ key: z.string(), value: z.strictObject({ stringValue: z.string() }) }),
);

export const otlpRequest = z.strictObject({
  resourceLogs: z.array(
    z.strictObject({
      resource: z.strictObject({ attributes }),
      scopeLogs: z.array(
        z.strictObject({
          scope: z.strictObject({ name: z.string(), version: z.string() }),
          logRecords: z.array(
            z.strictObject({
              timeUnixNano: nano,
              observedTimeUnixNano: nano,
              severityNumber: z.int().min(1).max(24),
              severityText: z.string(),
              eventName: z.string(),
              body: z.strictObject({ stringValue: z.string() }),
              attributes,
            }),
          ),
        }),
      ),
    }),
  ),
});
