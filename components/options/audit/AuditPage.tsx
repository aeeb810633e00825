import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Index } from '../../../lib/audit/desk/task';
import { Notice } from '../../ui/Notice';
import { t } from '../../ui/t';
import { openDesk } from './desk';
import { ExportLog } from './ExportLog';
import { LogBrowser } from './LogBrowser';
import { ReaderLock } from './ReaderLock';
import { UnlockForm } from './UnlockForm';
import { VerifyLog } from './VerifyLog';

/** Whether this page may read the log. */
type Access = { at: 'asking' | 'locked' } | { at: 'open'; identities: readonly string[] };

/** The log: read, searched, verified and exported here, in workers of this page. */
export default function AuditPage() {
  const desk = useMemo(openDesk, []);
  const [index, setIndex] = useState<Index | null>(null);
  const [failed, setFailed] = useState(false);
  const [access, setAccess] = useState<Access>({ at: 'asking' });

  const refresh = useCallback(
    () =>
      desk.index().then(
        (found) => {
          setIndex(found);
          setFailed(false);
        },
        () => setFailed(true),
      ),
    [desk],
  );
  const open = useCallback(
    () =>
      desk.unlock(undefined).then(
        (identities) => setAccess({ at: 'open', identities }),
        ({ code }: { code: string }) =>
          setAccess(code === 'passphrase-needed' ? { at: 'locked' } : { at: 'open', identities: [] }),
      ),
    [desk],
  );
  useEffect(() => {
    void refresh();
    void open();
    return () => desk.close();
  }, [desk, refresh, open]);

  const log = index && access.at === 'open' ? { desk, index, identities: access.identities } : null;
  return (
    <>
      <p>{t('audit_help')}</p>
      {failed && <Notice kind="bad">{t('audit_failed')}</Notice>}
      {!log && !failed && access.at !== 'locked' && <p role="status">{t('options_loading')}</p>}
      {access.at === 'locked' && (
        <UnlockForm
          desk={desk}
          onOpen={(identities) => setAccess({ at: 'open', identities })}
          onWithout={() => setAccess({ at: 'open', identities: [] })}
        />
      )}
      {log && (
        <>
          {log.identities.length === 0 && log.index.records > 0 && (
            <Notice kind="plain">{t('audit_no_reader')}</Notice>
          )}
          <LogBrowser log={log} onRefresh={refresh} />
          <VerifyLog log={log} />
          <ExportLog log={log} onExported={refresh} />
          <ReaderLock
            onChanged={() => {
              void open();
              void refresh();
            }}
          />
        </>
      )}
    </>
  );
}
