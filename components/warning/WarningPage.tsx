import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { WarningMessage, WarningView } from '../../lib/messages';
import { t } from '../ui/t';
import { Warning } from './Warning';

type Claimed = { ok: true; view: WarningView } | { ok: false };

const send = (message: WarningMessage) => browser.runtime.sendMessage(message);

/** Claims the question behind the nonce, once, and carries the answer back. */
export function WarningPage({ nonce }: { nonce: string }) {
  const [claimed, setClaimed] = useState<Claimed | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    claimOnce(nonce).then(setClaimed, () => setClaimed({ ok: false }));
  }, [nonce]);
  if (!claimed) return null;
  if (!claimed.ok) return <p role="alert">{t('warning_gone')}</p>;
  return (
    <Warning
      view={claimed.view}
      failed={failed}
      onAnswer={async (answer, reason) => {
        const reply = await send({ type: 'warning.answer', nonce, answer, reason }).catch(() => null);
        setFailed(!reply?.ok);
      }}
      onNotRight={(detector) => void send({ type: 'warning.not-right', nonce, detector })}
    />
  );
}

let claiming: Promise<Claimed> | null = null;

/** A nonce can be claimed once only, and React may run an effect twice. */
function claimOnce(nonce: string): Promise<Claimed> {
  claiming ??= send({ type: 'warning.claim', nonce });
  return claiming;
}
