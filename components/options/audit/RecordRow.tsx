import type { CSSProperties } from 'react';
import type { AuditEntry } from '../../../lib/audit/reader';
import { entityName } from '../../../lib/texts/entity-name';
import { dateTime, nameOf } from '../../ui/labels';
import { t } from '../../ui/t';

interface Props {
  /** From 0, in the whole listing. */
  index: number;
  /** undefined while it is read. */
  entry: AuditEntry | undefined;
  style: CSSProperties;
  onOpen(entry: AuditEntry): void;
}

function found({ event }: AuditEntry): string {
  if (!event || !('entities' in event)) return '';
  return Object.entries(event.entities)
    .map(([entity, count]) => `${entityName(entity)}: ${count}`)
    .join(', ');
}

export const titleOf = ({ event, state }: AuditEntry): string =>
  event ? nameOf('audit_type', event.type) : nameOf('audit_state', state);

function cellsOf(entry: AuditEntry): string[] {
  const { event, epoch, seq } = entry;
  return [
    titleOf(entry),
    event && 'action' in event ? nameOf('policy_action', event.action) : '',
    event && 'answer' in event ? nameOf('audit_answer', event.answer) : '',
    found(entry),
    event && 'recipients' in event
      ? t('audit_recipients_counts', event.recipients.external, event.recipients.internal)
      : '',
    `${epoch.slice(0, 8)}/${seq}`,
  ];
}

/** One record; its time opens it. */
export function RecordRow({ index, entry, style, onOpen }: Props) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useSemanticElements: see RecordList
    <div role="row" aria-rowindex={index + 2} className="row" style={style}>
      {/* biome-ignore lint/a11y/useSemanticElements: see RecordList */}
      <div role="cell">
        {entry ? (
          <button type="button" className="link" onClick={() => onOpen(entry)}>
            <time dateTime={new Date(entry.time).toISOString()}>{dateTime(entry.time)}</time>
          </button>
        ) : (
          '…'
        )}
      </div>
      {(entry ? cellsOf(entry) : ['', '', '', '', '', '']).map((text, at) => (
        // biome-ignore lint/a11y/useSemanticElements: see RecordList
        // biome-ignore lint/suspicious/noArrayIndexKey: columns are never reordered
        <div role="cell" key={at} title={text}>
          {text}
        </div>
      ))}
    </div>
  );
}
