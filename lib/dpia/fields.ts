/** The field list: what the log records of which event at a level of detail, with what each field means. */
import { auditEvent, LEVEL_OF } from '../audit/event';
import { languageOf } from '../texts/language';
import { DPIA_TEXTS } from './texts';

export interface RecordedEvent {
  type: string;
  fields: { name: string; meaning: string }[];
}

/** Names of the fields of every event, by its type; from the schema, so that nothing recorded is left out. */
export const EVENT_FIELDS: readonly { type: string; fields: string[] }[] = auditEvent.options.map(
  ({ shape }) => ({
    type: shape.type.value,
    fields: Object.keys(shape).filter((key) => key !== 'type'),
  }),
);

export const dpiaTexts = (language: string) => DPIA_TEXTS[languageOf(language)];

/** @param detail 0 to 2; works-council mode keeps it at 0 */
export function recordedFields(detail: number, language: string): RecordedEvent[] {
  const meanings = dpiaTexts(language).fields;
  return EVENT_FIELDS.map(({ type, fields }) => ({
    type,
    fields: fields
      .filter((field) => (LEVEL_OF[field] ?? 0) <= detail)
      .map((name) => ({ name, meaning: meanings[name] ?? '' })),
  }));
}
