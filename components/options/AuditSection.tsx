import { useState } from 'react';
import type { Cursor } from '../../lib/audit/reader';
import { ask } from '../ui/ask';
import { Notice } from '../ui/Notice';
import { t } from '../ui/t';
import { useAnswer } from '../ui/use-answer';
import { AuditTable } from './AuditTable';
import { ExportLog } from './ExportLog';
import { VerifyLog } from './VerifyLog';

/** The log, a page at a time, newest first. */
export function AuditSection() {
  const [before, setBefore] = useState<Cursor | null>(null);
  const { data, failed, refresh } = useAnswer<'pages.audit.page'>(
    () => ask({ type: 'pages.audit.page', before }),
    [before],
  );
  const newest = () => (before ? setBefore(null) : refresh());
  const next = data?.next;
  return (
    <section id="audit" aria-labelledby="audit-title">
      <h2 id="audit-title">{t('audit_title')}</h2>
      <p>{t('audit_help')}</p>
      {failed && <Notice kind="bad">{t('audit_failed')}</Notice>}
      {!data && !failed && <p role="status">{t('options_loading')}</p>}
      {data && (
        <>
          {data.entries.length === 0 ? <p>{t('audit_empty')}</p> : <AuditTable entries={data.entries} />}
          <p className="actions">
            <button type="button" onClick={newest}>
              {t('audit_newest')}
            </button>
            <button type="button" disabled={!next} onClick={() => next && setBefore(next)}>
              {t('audit_older')}
            </button>
            <span role="status">{t('audit_shown', data.entries.length)}</span>
          </p>
        </>
      )}
      <VerifyLog />
      <ExportLog />
    </section>
  );
}
