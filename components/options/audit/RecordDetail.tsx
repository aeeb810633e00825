import { useEffect, useRef } from 'react';
import type { AuditEntry } from '../../../lib/audit/reader';
import { ask } from '../../../lib/protocol/client';
import { dateTime } from '../../ui/labels';
import { t } from '../../ui/t';
import { useAnswer } from '../../ui/use-answer';
import { openIncident } from '../incidents/open-incident';
import { titleOf } from './RecordRow';
import { TraceList } from './TraceList';
import './record-detail.css';

interface Props {
  entry: AuditEntry;
  onClose(): void;
}

/** Everything that one record says, and where it stands in the chain. */
export function RecordDetail({ entry, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { data } = useAnswer<'pages.policy'>(() => ask({ type: 'pages.policy' }));
  useEffect(() => dialog.current?.showModal(), []);
  const { event, time, epoch, seq, hash } = entry;
  const { rules, trace } = event && 'rules' in event ? event : { rules: [], trace: [] };
  const same = event && 'policyHash' in event && event.policyHash === data?.hash;
  return (
    <dialog ref={dialog} className="detail" aria-labelledby="detail-title" onClose={onClose}>
      <h2 id="detail-title">{titleOf(entry)}</h2>
      <dl>
        <dt>{t('audit_time')}</dt>
        <dd>{dateTime(time)}</dd>
        {Object.entries(event ?? {})
          .filter(([key]) => key !== 'trace')
          .map(([key, value]) => (
            <Field key={key} name={key} value={value} />
          ))}
        <dt>{t('audit_record')}</dt>
        <dd>
          <code>{`${epoch}/${seq}`}</code>
        </dd>
        <dt>{t('audit_hash')}</dt>
        <dd>
          <code>{hash}</code>
        </dd>
      </dl>
      {rules.length > 0 && (
        <>
          <h3>{t('audit_trace')}</h3>
          <TraceList rules={rules} trace={trace ?? []} policy={data?.policy ?? null} />
          {data && !same && <p>{t('audit_trace_other')}</p>}
        </>
      )}
      <p className="actions">
        {event && 'entities' in event && (
          <button
            type="button"
            onClick={() =>
              void openIncident({
                place: `${epoch}/${seq}`,
                time,
                external: event.recipients.external,
                entities: Object.keys(event.entities),
              })
            }
          >
            {t('incident_from_record')}
          </button>
        )}
        <button type="button" className="primary" onClick={() => dialog.current?.close()}>
          {t('audit_close')}
        </button>
      </p>
    </dialog>
  );
}

/** Lists and what belongs together, in one line. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('; ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, each]) => `${key}: ${textOf(each)}`)
    .join(', ');
}

function Field({ name, value }: { name: string; value: unknown }) {
  const text = textOf(value);
  return (
    <>
      <dt>
        <code>{name}</code>
      </dt>
      <dd>{text || '–'}</dd>
    </>
  );
}
