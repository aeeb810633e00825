import { useState } from 'react';
import { ndjsonTexts } from '../../lib/audit/export/ndjson';
import { createExportVerifier, type ExportReport } from '../../lib/audit/export/verify';
import { Notice } from '../ui/Notice';
import { t } from '../ui/t';
import { pullExport } from './pull-export';

type State = { at: 'running'; stop: AbortController; records: number } | { at: 'failed' | 'cancelled' };

/** Verifies the log as an auditor would: from an export, with the same code as the command line. */
export function VerifyLog() {
  const [state, setState] = useState<State | null>(null);
  const [report, setReport] = useState<ExportReport | null>(null);
  const run = async () => {
    const stop = new AbortController();
    setReport(null);
    setState({ at: 'running', stop, records: 0 });
    try {
      const verifier = createExportVerifier();
      for await (const { text, records } of pullExport('ndjson', stop.signal)) {
        for (const line of ndjsonTexts(text)) verifier.take(line);
        setState({ at: 'running', stop, records });
      }
      if (stop.signal.aborted) return setState({ at: 'cancelled' });
      setReport(verifier.report());
      setState(null);
    } catch {
      setState({ at: 'failed' });
    }
  };
  const running = state?.at === 'running' ? state : null;
  return (
    <>
      <h3>{t('audit_verify')}</h3>
      <p id="verify-help">{t('audit_verify_help')}</p>
      <p className="actions">
        <button
          type="button"
          aria-describedby="verify-help"
          aria-disabled={running !== null}
          onClick={() => {
            if (!running) void run();
          }}
        >
          {t('audit_verify')}
        </button>
        {running && (
          <button type="button" onClick={() => running.stop.abort()}>
            {t('audit_cancel')}
          </button>
        )}
        <span role="status">{running && t('audit_verifying', running.records)}</span>
      </p>
      {state?.at === 'failed' && <Notice kind="bad">{t('audit_failed')}</Notice>}
      {state?.at === 'cancelled' && <Notice kind="plain">{t('audit_cancelled')}</Notice>}
      {report && <Report report={report} />}
    </>
  );
}

function Report({ report: { ok, records, opened, purged, head, problems } }: { report: ExportReport }) {
  return (
    <Notice kind={ok ? 'good' : 'bad'}>
      <p>{ok ? t('audit_whole', records, opened, purged) : t('audit_broken', problems.length)}</p>
      {!ok && (
        <ul>
          {problems.slice(0, 20).map(({ epoch, seq, code, message }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a list that is never reordered
            <li key={index}>
              {epoch && <code>{`${epoch.slice(0, 8)}/${seq ?? '–'} ${code} `}</code>}
              {message}
            </li>
          ))}
        </ul>
      )}
      <p>
        {t('audit_head')} <code>{head || '–'}</code>
      </p>
    </Notice>
  );
}
