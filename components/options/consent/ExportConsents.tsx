import { useState } from 'react';
import type { ConsentCursor } from '../../../lib/consent/export';
import type { Answer as Answered } from '../../../lib/protocol/answer';
import { ask } from '../../../lib/protocol/client';
import type { Reply } from '../../../lib/protocol/table';
import { Notice } from '../../ui/Notice';
import { t } from '../../ui/t';
import { download } from '../download';

/** All records as one CSV file. */
export function ExportConsents() {
  const [running, setRunning] = useState(false);
  const [failed, setFailed] = useState(false);
  const run = async () => {
    setRunning(true);
    setFailed(false);
    const pieces: string[] = [];
    const today = new Date().toISOString().slice(0, 10);
    let from: ConsentCursor | null = null;
    do {
      const reply: Answered<Reply<'pages.consent.export'>> = await ask({
        type: 'pages.consent.export',
        from,
      });
      if (!reply.ok) {
        setFailed(true);
        break;
      }
      pieces.push(reply.text);
      from = reply.next;
      if (!from) download(new Blob(pieces, { type: 'text/csv' }), `draftguard-consents-${today}.csv`);
    } while (from);
    setRunning(false);
  };
  return (
    <>
      <h2>{t('consent_export')}</h2>
      <p id="consent-export-help">{t('consent_export_help')}</p>
      <p className="actions">
        <button
          type="button"
          aria-describedby="consent-export-help"
          aria-disabled={running}
          onClick={() => {
            if (!running) void run();
          }}
        >
          {t('consent_export_run')}
        </button>
        <span role="status">{running && t('options_loading')}</span>
      </p>
      {failed && <Notice kind="bad">{t('consent_failed')}</Notice>}
    </>
  );
}
