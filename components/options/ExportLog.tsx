import { useState } from 'react';
import { Notice } from '../ui/Notice';
import { t } from '../ui/t';
import { download } from './download';
import { pullExport } from './pull-export';

type Format = 'csv' | 'ndjson';
type State =
  | { at: 'running'; stop: AbortController; records: number }
  | { at: 'done'; records: number }
  | { at: 'failed' | 'cancelled' };

const MIME = { csv: 'text/csv', ndjson: 'application/x-ndjson' } as const;

/** The log as a file, with the chain. */
export function ExportLog() {
  const [state, setState] = useState<State | null>(null);
  const running = state?.at === 'running' ? state : null;
  const run = async (format: Format) => {
    const stop = new AbortController();
    const pieces: string[] = [];
    let count = 0;
    setState({ at: 'running', stop, records: 0 });
    try {
      for await (const { text, records } of pullExport(format, stop.signal)) {
        pieces.push(text);
        count = records;
        setState({ at: 'running', stop, records });
      }
      if (stop.signal.aborted) return setState({ at: 'cancelled' });
      const day = new Date().toISOString().slice(0, 10);
      download(pieces, `draftguard-audit-${day}.${format}`, MIME[format]);
      setState({ at: 'done', records: count });
    } catch {
      setState({ at: 'failed' });
    }
  };
  return (
    <>
      <h3>{t('audit_export')}</h3>
      <p id="export-help">{t('audit_export_help')}</p>
      <p className="actions">
        {(['csv', 'ndjson'] as const).map((format) => (
          <button
            key={format}
            type="button"
            aria-describedby="export-help"
            aria-disabled={running !== null}
            onClick={() => {
              if (!running) void run(format);
            }}
          >
            {t(`audit_export_${format}`)}
          </button>
        ))}
        {running && (
          <button type="button" onClick={() => running.stop.abort()}>
            {t('audit_cancel')}
          </button>
        )}
        <span role="status">{running && t('audit_exporting', running.records)}</span>
      </p>
      {state?.at === 'done' && <Notice kind="good">{t('audit_exported', state.records)}</Notice>}
      {state?.at === 'failed' && <Notice kind="bad">{t('audit_failed')}</Notice>}
      {state?.at === 'cancelled' && <Notice kind="plain">{t('audit_cancelled')}</Notice>}
    </>
  );
}
