import { useState } from 'react';
import { MIN_PASSPHRASE } from '../../../lib/crypto/keys';
import { ask } from '../../ui/ask';
import { Notice } from '../../ui/Notice';
import { t } from '../../ui/t';

const FAILURES = {
  'passphrase-needed': 'audit_lock_needed',
  'wrong-passphrase': 'audit_passphrase_wrong',
  'short-passphrase': 'audit_lock_short',
} as const;

/** Puts reading on this device under a passphrase, changes it, or takes it away. */
export function ReaderLock({ onChanged }: { onChanged(): void }) {
  const [before, setBefore] = useState('');
  const [after, setAfter] = useState('');
  const [outcome, setOutcome] = useState<'done' | string | null>(null);
  const [busy, setBusy] = useState(false);
  const change = async () => {
    setBusy(true);
    const reply = await ask<'pages.audit.lock'>({
      ...{ type: 'pages.audit.lock', before: before || null, after: after || null },
    });
    setBusy(false);
    setOutcome(reply.ok ? 'done' : reply.code);
    if (!reply.ok) return;
    setBefore('');
    setAfter('');
    onChanged();
  };
  return (
    <details>
      <summary>{t('audit_lock')}</summary>
      <p id="lock-help">{t('audit_lock_help', MIN_PASSPHRASE)}</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void change();
        }}
      >
        <label htmlFor="lock-before">{t('audit_lock_before')}</label>
        <input
          id="lock-before"
          type="password"
          autoComplete="off"
          value={before}
          onChange={({ target }) => setBefore(target.value)}
        />
        <label htmlFor="lock-after">{t('audit_lock_after')}</label>
        <input
          id="lock-after"
          type="password"
          autoComplete="new-password"
          aria-describedby="lock-help"
          value={after}
          onChange={({ target }) => setAfter(target.value)}
        />
        <button type="submit" aria-disabled={busy}>
          {t('audit_lock_change')}
        </button>
      </form>
      {outcome === 'done' && <Notice kind="good">{t('audit_lock_changed')}</Notice>}
      {outcome !== null && outcome !== 'done' && (
        <Notice kind="bad">{t(FAILURES[outcome as keyof typeof FAILURES] ?? 'audit_failed')}</Notice>
      )}
    </details>
  );
}
