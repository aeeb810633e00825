import { useState } from 'react';
import { registerCsv, registerJson } from '../../../lib/incidents/register';
import { ask } from '../../../lib/protocol/client';
import { Notice } from '../../ui/Notice';
import { t } from '../../ui/t';
import { download } from '../download';

const WRITE = { csv: registerCsv, json: registerJson } as const;

/** The register of Article 33(5) as a file, with everything that is in it. */
export function ExportRegister() {
  const [failed, setFailed] = useState(false);
  const run = async (format: keyof typeof WRITE) => {
    const reply = await ask<'pages.incidents.export'>({ type: 'pages.incidents.export' });
    setFailed(!reply.ok);
    if (!reply.ok) return;
    const now = Date.now();
    const day = new Date(now).toISOString().slice(0, 10);
    const file = new Blob([WRITE[format](reply.register, now)], { type: `text/${format}` });
    download(file, `draftguard-incidents-${day}.${format}`);
  };
  return (
    <section id="export" aria-labelledby="incidents-export">
      <h2 id="incidents-export">{t('incidents_export')}</h2>
      <p>{t('incidents_export_help')}</p>
      <p className="actions">
        <button type="button" onClick={() => void run('csv')}>
          {t('incidents_export_csv')}
        </button>
        <button type="button" onClick={() => void run('json')}>
          {t('incidents_export_json')}
        </button>
      </p>
      {failed && <Notice kind="bad">{t('incident_failed')}</Notice>}
    </section>
  );
}
