import { useState } from 'react';
import { MIN_PASSPHRASE } from '../../../lib/audit/local-reader';
import { ask } from '../../../lib/protocol/client';
import { Notice } from '../../ui/Notice';
import { t } from '../../ui/t';
import { SecretField } from './SecretField';

const FAILURES = {
  differs: 'audit_lock_differs',
  'no-passphrase': 'audit_lock_none',
  'passphrase-needed': 'audit_lock_needed',
  'wrong-passphrase': 'audit_passphrase_wrong',
  'short-passphrase': 'audit_lock_short',
} as const;

interface Props {
  /** Whether reading takes a passphrase now. */
  isSet: boolean;
  onChanged(isSet: boolean): void;
}

const EMPTY = { before: '', after: '', again: '' };

/** Puts reading on this device under a passphrase, changes it, or takes it away. */
export function ReaderLock({ isSet, onChanged }: Props) {
  const [typed, setTyped] = useState(EMPTY);
  const [outcome, setOutcome] = useState<'removed' | string | null>(null);
  const [busy, setBusy] = useState(false);
  const { before, after, again } = typed;
  const change = async () => {
    // What is mistyped here could never be typed again, and the log would be lost.
    if (after !== again) return setOutcome('differs');
    setBusy(true);
    const reply = await ask<'pages.audit.lock'>({
      type: 'pages.audit.lock',
      before: (isSet && before) || null,
      after: after || null,
    });
    setBusy(false);
    setOutcome(reply.ok ? 'removed' : reply.code);
    if (!reply.ok) return;
    setTyped(EMPTY);
    onChanged(after !== '');
  };
  const field = (name: keyof typeof EMPTY) => ({
    id: `lock-${name}`,
    label: t(`audit_lock_${name}`),
    value: typed[name],
    onChange: (value: string) => {
      setTyped({ ...typed, [name]: value });
      setOutcome(null);
    },
  });
  return (
    <details>
      <summary>{t('audit_lock')}</summary>
      <p id="lock-help">
        {t('audit_lock_help', MIN_PASSPHRASE)} {isSet && t('audit_lock_help_remove')}
      </p>
      <form
        autoComplete="off"
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void change();
        }}
      >
        {isSet && <SecretField {...field('before')} />}
        <SecretField {...field('after')} isNew describedBy="lock-help" />
        <SecretField {...field('again')} isNew isWrong={outcome === 'differs'} />
        <button type="submit" aria-disabled={busy}>
          {t(isSet ? 'audit_lock_change' : 'audit_lock_set')}
        </button>
      </form>
      {outcome === 'removed' && <Notice kind="good">{t('audit_lock_changed')}</Notice>}
      {outcome !== null && outcome !== 'removed' && (
        <Notice kind="bad">{t(FAILURES[outcome as keyof typeof FAILURES] ?? 'audit_failed')}</Notice>
      )}
    </details>
  );
}
