import { useState } from 'react';
import type { IncidentView } from '../../../lib/incidents/messages';
import type { Incident } from '../../../lib/incidents/record';
import type { PagesMessage, PagesReply } from '../../../lib/pages/messages';
import { ask } from '../../ui/ask';
import { useAnswer } from '../../ui/use-answer';

/** What a person fills in; kept while they go from step to step, and written when they save. */
export type Edited = Pick<Incident, 'facts' | 'assessment' | 'tasks' | 'notified'>;
export type Told = { kind: 'saved' } | { kind: 'failed'; code: string } | null;
type Change = Extract<PagesMessage, { type: `pages.incidents.${string}` }>;

export interface IncidentControl {
  view: IncidentView | null;
  failed: boolean;
  edited: Partial<Edited>;
  edit(part: Partial<Edited>): void;
  /** @returns whether it was written */
  send(change: Change, saves?: keyof Edited): Promise<boolean>;
  told: Told;
}

export function useIncident(id: string): IncidentControl {
  const { data, failed } = useAnswer<'pages.incidents.read'>(
    () => ask({ type: 'pages.incidents.read', id }),
    [id],
  );
  const [written, setWritten] = useState<IncidentView | null>(null);
  const [edited, setEdited] = useState<Partial<Edited>>({});
  const [told, setTold] = useState<Told>(null);
  return {
    ...{ view: written ?? data, failed, edited, told },
    edit: (part) => {
      setTold(null);
      setEdited((before) => ({ ...before, ...part }));
    },
    send: async (change, saves) => {
      const reply = (await ask(change)) as PagesReply<'pages.incidents.read'>;
      setTold(reply.ok ? { kind: 'saved' } : { kind: 'failed', code: reply.code });
      if (!reply.ok) return false;
      setWritten(reply);
      if (saves) setEdited(({ [saves]: _, ...rest }) => rest);
      return true;
    },
  };
}
