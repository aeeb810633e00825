import { useState } from 'react';
import type { LogJobs } from '../../../lib/audit/jobs/log-jobs';
import { Notice } from '../../ui/Notice';
import { TextField } from '../../ui/TextField';
import { t } from '../../ui/t';

interface Props {
  jobs: LogJobs;
  onOpen(identities: readonly string[]): void;
  /** The person looks at the chain only. */
  onWithout(): void;
}

/** Asks for the passphrase; what it opens stays in this page and is gone when it closes. */
export function UnlockForm({ jobs, onOpen, onWithout }: Props) {
  const [passphrase, setPassphrase] = useState('');
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const unlock = async () => {
    setBusy(true);
    setWrong(false);
    await jobs.unlock(passphrase).then(onOpen, () => setWrong(true));
    setBusy(false);
  };
  return (
    <form
      autoComplete="off"
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void unlock();
      }}
    >
      <label htmlFor="audit-passphrase">{t('audit_passphrase')}</label>
      <TextField
        id="audit-passphrase"
        type="password"
        required
        aria-invalid={wrong}
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      <p className="actions">
        <button type="submit" className="primary" aria-disabled={busy}>
          {t('audit_unlock')}
        </button>
        <button type="button" onClick={onWithout}>
          {t('audit_unlock_without')}
        </button>
      </p>
      {busy && <p role="status">{t('audit_unlocking')}</p>}
      {wrong && <Notice kind="bad">{t('audit_passphrase_wrong')}</Notice>}
    </form>
  );
}
