import { useEffect, useState } from 'react';
import type { Incident } from '../../../lib/incidents/record';
import type { IncidentView } from '../../../lib/incidents/views';
import { ask } from '../../../lib/protocol/client';
import type { Message } from '../../../lib/protocol/table';
import { useAnswer } from '../../ui/use-answer';
import { useKept } from '../../ui/use-kept';

/** What a person fills in; kept while they go from step to step, and written when they save. */
export type Edited = Pick<Incident, 'facts' | 'assessment' | 'tasks' | 'notified'>;
export type Told = { kind: 'saved' } | { kind: 'failed'; code: string } | null;
/** Messages that are answered with the incident as it then is. */
type ChangeName =
  `pages.incidents.${'facts' | 'assess' | 'tasks' | 'notified' | 'note' | 'close' | 'reopen'}`;
type Change = Message<ChangeName>;

export interface IncidentControl {
  view: IncidentView | null;
  failed: boolean;
  edited: Partial<Edited>;
  isUnsaved: boolean;
  edit(part: Partial<Edited>): void;
  /** @returns whether it was written */
  send(change: Change, saves?: keyof Edited): Promise<boolean>;
  told: Told;
}

/** @param step where the person is; what was told of another step is not repeated there */
export function useIncident(id: string, step: string): IncidentControl {
  const { data, failed } = useAnswer<'pages.incidents.read'>(
    () => ask({ type: 'pages.incidents.read', id }),
    [id],
  );
  const [written, setWritten] = useState<IncidentView | null>(null);
  const [edited, setEdited] = useKept<Partial<Edited>>(`unsaved-${id}`, {});
  const [told, setTold] = useState<Told>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step, another word
  useEffect(() => setTold(null), [step]);
  const isUnsaved = Object.keys(edited).length > 0;
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: Event) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
  return {
    view: written ?? data,
    failed,
    edited,
    isUnsaved,
    told,
    edit: (part) => {
      setTold(null);
      setEdited((before) => withoutSaved({ ...before, ...part }, written ?? data));
    },
    send: async (change, saves) => {
      const reply = await ask<ChangeName>(change);
      setTold(reply.ok ? { kind: 'saved' } : { kind: 'failed', code: reply.code });
      if (!reply.ok) return false;
      setWritten(reply);
      if (saves) setEdited(({ [saves]: _, ...rest }) => rest);
      return true;
    },
  };
}

/** What was changed and changed back is as saved as before. */
function withoutSaved(edited: Partial<Edited>, view: IncidentView | null): Partial<Edited> {
  const parts = Object.entries(edited) as [keyof Edited, Edited[keyof Edited]][];
  const changed = parts.filter(
    ([name, part]) => JSON.stringify(part) !== JSON.stringify(view?.incident[name]),
  );
  return Object.fromEntries(changed);
}
