import { useCallback, useEffect, useMemo, useState } from 'react';
import type { LogIndex } from '../../../lib/audit/jobs/rows';
import { Notice } from '../../ui/Notice';
import { t } from '../../ui/t';
import { ExportLog } from './ExportLog';
import { LogBrowser } from './LogBrowser';
import { openLogJobs } from './open-log-jobs';
import { ReaderLock } from './ReaderLock';
import { UnlockForm } from './UnlockForm';
import { VerifyLog } from './VerifyLog';

/** Whether this page may read the log. */
type Access =
  | { at: 'asking' }
  /** `isNew`: by a passphrase that was set just now. */
  | { at: 'locked'; isNew: boolean }
  /** `hasPassphrase`: reading takes one, whether it was given or not. */
  | { at: 'open'; identities: readonly string[]; hasPassphrase: boolean };

const opened = (identities: readonly string[], hasPassphrase: boolean): Access => ({
  at: 'open',
  identities,
  hasPassphrase,
});

/** The log: read, searched, verified and exported here, in workers of this page. */
export default function AuditPage() {
  const jobs = useMemo(openLogJobs, []);
  const [index, setIndex] = useState<LogIndex | null>(null);
  const [failed, setFailed] = useState(false);
  const [access, setAccess] = useState<Access>({ at: 'asking' });

  const refresh = useCallback(
    () =>
      jobs.index().then(
        (found) => {
          setIndex(found);
          setFailed(false);
        },
        () => setFailed(true),
      ),
    [jobs],
  );
  const open = useCallback(
    () =>
      jobs.unlock(undefined).then(
        (identities) => setAccess(opened(identities, false)),
        ({ code }: { code: string }) =>
          setAccess(code === 'passphrase-needed' ? { at: 'locked', isNew: false } : opened([], false)),
      ),
    [jobs],
  );
  useEffect(() => {
    void refresh();
    void open();
    return () => jobs.close();
  }, [jobs, refresh, open]);

  const log =
    index && access.at === 'open'
      ? { jobs, index, identities: access.identities, hasPassphrase: access.hasPassphrase }
      : null;
  return (
    <>
      <p>{t('audit_help')}</p>
      {failed && <Notice kind="bad">{t('audit_failed')}</Notice>}
      {!log && !failed && access.at !== 'locked' && <p role="status">{t('options_loading')}</p>}
      {access.at === 'locked' && (
        <>
          {access.isNew && (
            <Notice kind="good" focus>
              {t('audit_lock_set_done')}
            </Notice>
          )}
          <UnlockForm
            jobs={jobs}
            onOpen={(identities) => setAccess(opened(identities, true))}
            onWithout={() => setAccess(opened([], true))}
          />
        </>
      )}
      {log && (
        <>
          {log.identities.length === 0 && log.index.records > 0 && (
            <Notice kind="plain">{t(log.hasPassphrase ? 'audit_no_passphrase' : 'audit_no_reader')}</Notice>
          )}
          <LogBrowser log={log} onRefresh={refresh} />
          <VerifyLog log={log} />
          <ExportLog log={log} onExported={refresh} />
          <ReaderLock
            isSet={log.hasPassphrase}
            onChanged={(isSet) => {
              if (isSet) setAccess({ at: 'locked', isNew: true });
              else void open();
              void refresh();
            }}
          />
        </>
      )}
    </>
  );
}
