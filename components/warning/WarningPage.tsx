import { useEffect, useState } from 'react';
import type { CardView, WarningMessage, WarningView } from '../../lib/messages';
import { sendMessage } from '../../lib/send-message';
import { Card } from '../card/Card';
import { Gone } from './Gone';
import { Warning } from './Warning';

type Claimed = { ok: true; view: WarningView | CardView } | { ok: false };

/** The background answers everything with at least this. */
const send = (message: WarningMessage) => sendMessage(message) as Promise<{ ok: boolean } | undefined>;

/** Claims the question behind the nonce, once, and carries the answer back. */
export function WarningPage({ nonce }: { nonce: string }) {
  const [claimed, setClaimed] = useState<Claimed | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    claimOnce(nonce).then(setClaimed, () => setClaimed({ ok: false }));
  }, [nonce]);
  if (!claimed) return null;
  const tell = async (message: WarningMessage) => {
    const reply = await send(message).catch(() => null);
    setFailed(!reply?.ok);
  };
  const onClose = () => void tell({ type: 'warning.close', nonce });
  if (!claimed.ok) return <Gone failed={failed} onClose={onClose} />;
  const { view } = claimed;
  if (view.kind === 'card')
    return (
      <Card
        view={view}
        onFix={(how, scope) => void tell({ type: 'warning.fix', nonce, how, scope })}
        onClose={onClose}
      />
    );
  return (
    <Warning
      view={view}
      failed={failed}
      onAnswer={(answer, reason) => void tell({ type: 'warning.answer', nonce, answer, reason })}
      onFix={(how) => void tell({ type: 'warning.fix', nonce, how, scope: 'all' })}
      onMove={(address, toBcc) => void tell({ type: 'warning.recipients', nonce, address, toBcc })}
      onCovered={() => void send({ type: 'warning.covered', nonce })}
      onNotRight={(detector) => void send({ type: 'warning.not-right', nonce, detector })}
    />
  );
}

let claiming: Promise<Claimed> | null = null;

/** A nonce can be claimed once only, and React may run an effect twice. */
function claimOnce(nonce: string): Promise<Claimed> {
  claiming ??= send({ type: 'warning.claim', nonce }) as Promise<Claimed>;
  return claiming;
}
