import type { FromEvent } from '../../../lib/incidents/messages';
import { ask } from '../../ui/ask';

/** Opens an incident and goes to it. @returns whether it was opened */
export async function openIncident(event: FromEvent | null): Promise<boolean> {
  const reply = await ask<'pages.incidents.open'>({ type: 'pages.incidents.open', event });
  if (reply.ok) location.hash = `incidents/${reply.id}/facts`;
  return reply.ok;
}
