/** What the answers to the Incidents page share. */
import type { AuditLog } from '../audit/log';
import { DraftguardError } from '../base/errors';
import type { Random } from '../crypto/box';
import type { Incident } from './record';
import type { Change, IncidentStore } from './store';
import type { IncidentView } from './views';

export interface IncidentContext {
  store: IncidentStore;
  audit: Pick<AuditLog, 'append'>;
  random: Random;
  /** ms since the Unix epoch */
  now(): number;
}

type How = (before: Incident) => Change;

/** Changes an incident, closed or not. */
export async function changeIncident(
  { store }: IncidentContext,
  id: string,
  how: How,
): Promise<IncidentView> {
  await store.change(id, how);
  return store.read(id);
}

/** @throws {DraftguardError} 'incident-closed' */
export const editIncident = (context: IncidentContext, id: string, how: How): Promise<IncidentView> =>
  changeIncident(context, id, (before) => {
    if (before.closed)
      throw new DraftguardError('incident-closed', 'This incident is closed; open it again to change it.');
    return how(before);
  });
