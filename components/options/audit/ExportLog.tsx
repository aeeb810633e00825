import { useState } from 'react';
import { EXTENSION, FORMATS, type FormatId } from '../../../lib/audit/export/formats';
import { DraftguardError } from '../../../lib/base/errors';
import { isReader } from '../../../lib/crypto/seal';
import { ask } from '../../../lib/protocol/client';
import { count, dateTime } from '../../ui/labels';
import { Notice } from '../../ui/Notice';
import { TextArea } from '../../ui/TextField';
import { t } from '../../ui/t';
import { download } from '../download';
import { JobNotice } from './JobNotice';
import type { OpenLog } from './log-view';
import { useJob } from './use-job';

interface Props {
  log: OpenLog;
  onExported(): void;
}

/** ms; after so long an export is due again. */
const DUE = 30 * 86_400_000;

/** A secret key is not to be shown again, nor any part of it. */
const SECRET_KEY = /age-secret-key/i;

const recipientsIn = (text: string) => text.split(/[\s,;]+/).filter(Boolean);

/** The log as a file: with the chain, or as other systems read it; for anybody, or sealed to certain readers. */
export function ExportLog({ log: { jobs, identities, index }, onExported }: Props) {
  const [format, setFormat] = useState<FormatId>('ndjson');
  const [recipients, setRecipients] = useState('');
  const job = useJob<{ records: number; left: number }>();
  const running = job.state.at === 'running';
  const readers = recipientsIn(recipients);
  const wrong = readers.filter((reader) => !isReader(reader));

  const run = () =>
    job.run(async (progress, signal) => {
      const sealed = readers.length > 0;
      const events = identities.length > 0;
      const reply = await ask<'pages.audit.exporting'>({
        type: 'pages.audit.exporting',
        format,
        sealed,
        events,
      });
      if (!reply.ok) throw new DraftguardError(reply.code, 'The export could not be recorded.');
      const what = { identities, end: reply.end, format, recipients: readers };
      const { file, records, left } = await jobs.export(what, progress, signal);
      const day = new Date().toISOString().slice(0, 10);
      download(file, `draftguard-audit-${day}.${EXTENSION[format]}${sealed ? '.age' : ''}`);
      onExported();
      return { records, left };
    });

  return (
    <>
      <h2>{t('audit_export')}</h2>
      <p id="export-help">{t('audit_export_help')}</p>
      <LastExport at={index.exported} />
      <form
        autoComplete="off"
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!running && wrong.length === 0) void run();
        }}
      >
        <label htmlFor="export-format">{t('audit_export_format')}</label>
        <select
          autoComplete="off"
          id="export-format"
          aria-describedby="export-help"
          value={format}
          onChange={({ target }) => {
            setFormat(target.value as FormatId);
            job.forget();
          }}
        >
          {FORMATS.map((id) => (
            <option key={id} value={id}>
              {t(`audit_format_${id}`)}
            </option>
          ))}
        </select>
        <label htmlFor="export-recipients">{t('audit_export_recipients')}</label>
        <TextArea
          id="export-recipients"
          rows={2}
          dir="ltr"
          spellCheck={false}
          placeholder="age1…"
          aria-invalid={wrong.length > 0}
          value={recipients}
          onChange={({ target }) => {
            setRecipients(target.value);
            job.forget();
          }}
        />
        {wrong[0] && (
          <Notice kind="bad">
            {SECRET_KEY.test(recipients)
              ? t('audit_export_secret_key')
              : t('audit_export_wrong_recipient', wrong[0].slice(0, 80))}
          </Notice>
        )}
        <button type="submit" className="primary" aria-disabled={running || wrong.length > 0}>
          {t('audit_export')}
        </button>
      </form>
      <JobNotice job={job} total={index.records} />
      {job.state.at === 'done' && (
        <Notice kind="good">
          {t('audit_exported', count(job.state.result.records))}
          {job.state.result.left > 0 && ` ${t('audit_export_left', count(job.state.result.left))}`}
        </Notice>
      )}
    </>
  );
}

/** Regular audits want regular exports: says when one is due. */
function LastExport({ at }: { at: number | null }) {
  if (at !== null && Date.now() - at < DUE) return <p>{t('audit_last_export', dateTime(at))}</p>;
  return (
    <Notice kind="plain">
      {at === null ? t('audit_never_exported') : t('audit_export_due', dateTime(at))}
    </Notice>
  );
}
