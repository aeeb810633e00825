import { useEffect, useState } from 'react';
import type { Answer } from '../../lib/protocol/answer';
import { ask } from '../../lib/protocol/client';
import type { Message, Reply } from '../../lib/protocol/table';
import { Card } from '../card/Card';
import { Gone } from './Gone';
import { Warning } from './Warning';

type Claimed = Answer<Reply<'warning.claim'>>;
type Said = `warning.${'answer' | 'fix' | 'recipients' | 'close' | 'covered' | 'not-right'}`;

/** Claims the question behind the id, once, and carries the answer back. */
export function WarningPage({ id }: { id: string }) {
  const [claimed, setClaimed] = useState<Claimed | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    void claimOnce(id).then(setClaimed);
  }, [id]);
  if (!claimed) return null;
  const tell = async (message: Message<Said>) => setFailed(!(await ask<Said>(message)).ok);
  const onClose = () => void tell({ type: 'warning.close', id });
  if (!claimed.ok) return <Gone failed={failed} onClose={onClose} />;
  const { view } = claimed;
  if (view.kind === 'card')
    return (
      <Card
        view={view}
        onFix={(how, scope) => void tell({ type: 'warning.fix', id, how, scope })}
        onClose={onClose}
      />
    );
  return (
    <Warning
      view={view}
      failed={failed}
      onAnswer={(answer, reason) => void tell({ type: 'warning.answer', id, answer, reason })}
      onFix={(how) => void tell({ type: 'warning.fix', id, how, scope: 'all' })}
      onMove={(address, toBcc) => void tell({ type: 'warning.recipients', id, address, toBcc })}
      onCovered={() => void ask({ type: 'warning.covered', id })}
      onNotRight={(detector) => void ask({ type: 'warning.not-right', id, detector })}
    />
  );
}

let claiming: Promise<Claimed> | null = null;

/** A dialog can be claimed once only, and React may run an effect twice. */
function claimOnce(id: string): Promise<Claimed> {
  claiming ??= ask({ type: 'warning.claim', id });
  return claiming;
}
