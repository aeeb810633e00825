import type { AuditEntry } from '../../lib/audit/reader';
import { dateTime, entityName, nameOf } from '../ui/labels';
import { t } from '../ui/t';

function found({ event }: AuditEntry): string {
  if (!event || !('entities' in event)) return '';
  return Object.entries(event.entities)
    .map(([entity, count]) => `${entityName(entity)}: ${count}`)
    .join(', ');
}

function Row({ entry }: { entry: AuditEntry }) {
  const { event, time, epoch, seq, hash, state } = entry;
  const place = `${epoch.slice(0, 8)}/${seq}`;
  return (
    <tr>
      <td>
        <time dateTime={new Date(time).toISOString()}>{dateTime(time)}</time>
      </td>
      <th scope="row">{event ? nameOf('audit_type', event.type) : nameOf('audit_state', state)}</th>
      <td>{event && 'action' in event && nameOf('policy_action', event.action)}</td>
      <td>{event && 'answer' in event && nameOf('audit_answer', event.answer)}</td>
      <td>{found(entry)}</td>
      <td>
        {event &&
          'recipients' in event &&
          t('audit_recipients_counts', event.recipients.external, event.recipients.internal)}
      </td>
      <td>
        <code title={hash}>{place}</code>
      </td>
    </tr>
  );
}

/** A page of the log. Wide: it can be scrolled by itself, also with the keyboard. */
export function AuditTable({ entries }: { entries: AuditEntry[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="wide" tabIndex={0} aria-label={t('audit_records')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('audit_time')}</th>
            <th scope="col">{t('audit_event')}</th>
            <th scope="col">{t('audit_action')}</th>
            <th scope="col">{t('audit_answer')}</th>
            <th scope="col">{t('audit_found')}</th>
            <th scope="col">{t('audit_recipients')}</th>
            <th scope="col">{t('audit_record')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Row key={entry.hash} entry={entry} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
