import { useState } from 'react';
import type { VerifyReport } from '../../../lib/audit/verify';
import '../../ui/forms.css';
import { count } from '../../ui/labels';
import { Notice } from '../../ui/Notice';
import { t } from '../../ui/t';
import { JobNotice } from './JobNotice';
import type { OpenLog } from './log-view';
import { useJob } from './use-job';

/**
 * Verifies the log where it lies, with the same code as the command line. Nothing is decrypted for it unless the person asks for that:
 * only the keys of the payloads tell what was forged with the device's own signing key.
 */
export function VerifyLog({ log: { jobs, identities, index } }: { log: OpenLog }) {
  const [opens, setOpens] = useState(false);
  const job = useJob<VerifyReport>();
  const running = job.state.at === 'running';
  const run = () =>
    job.run(async (progress, signal) =>
      // As it is now, not as it was when the page was opened.
      jobs.verify({ identities: opens ? identities : [], index: await jobs.index() }, progress, signal),
    );
  return (
    <>
      <h2>{t('audit_verify')}</h2>
      <p id="verify-help">{t('audit_verify_help')}</p>
      {identities.length > 0 && (
        <label className="check">
          <input type="checkbox" checked={opens} onChange={({ target }) => setOpens(target.checked)} />
          <span>{t('audit_verify_open')}</span>
        </label>
      )}
      <p className="actions">
        <button
          type="button"
          aria-describedby="verify-help"
          aria-disabled={running}
          onClick={() => {
            if (!running) void run();
          }}
        >
          {t('audit_verify')}
        </button>
      </p>
      <JobNotice job={job} total={index.records} />
      {job.state.at === 'done' && <Report report={job.state.result} now={index.records} />}
    </>
  );
}

/** @param now how many records the page shows */
function Report({ report, now }: { report: VerifyReport; now: number }) {
  const { ok, records, opened, purged, anchors, head, device, problems } = report;
  return (
    <Notice kind={ok ? 'good' : 'bad'}>
      <p>
        {ok
          ? t('audit_whole', count(records), count(purged), count(anchors))
          : t('audit_broken', problems.length)}
        {ok && opened > 0 && ` ${t('audit_opened', count(opened))}`}
      </p>
      {now > records && <p>{t('audit_whole_since', count(now - records))}</p>}
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
      <p>
        {t('audit_device')} <code>{device || '–'}</code>
      </p>
    </Notice>
  );
}
