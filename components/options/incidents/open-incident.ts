import type { FromEvent } from '../../../lib/incidents/messages';
import { ask } from '../../../lib/protocol/client';

let opening: Promise<boolean> | null = null;

/** Opens an incident and goes to it, once for a double click. @returns whether it was opened */
export function openIncident(event: FromEvent | null): Promise<boolean> {
  opening ??= open(event).finally(() => {
    opening = null;
  });
  return opening;
}

async function open(event: FromEvent | null): Promise<boolean> {
  const reply = await ask<'pages.incidents.open'>({ type: 'pages.incidents.open', event });
  if (reply.ok) location.hash = `incidents/${reply.id}/facts`;
  return reply.ok;
}
