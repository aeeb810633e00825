/** Two weeks of somebody's log; the first is a whole one. */
import { randomBytes } from 'node:crypto';
import type { AuditEvent } from '../../../lib/audit/event';
import { held, makeLog, type Rig } from '../audit/log-rig';
import { DAY, MONDAY } from './simulate';

export const answered = (digest: string, answer: 'edit' | 'send-with-reason'): AuditEvent => ({
  ...(held({ digest }) as Extract<AuditEvent, { type: 'draft.held' }>),
  type: 'draft.answered',
  answer,
  reasonLength: 12,
  durationMs: 4000,
});

/** Of every two warnings the first leads back to the draft, the second is overridden with a reason. */
export async function somebodysLog(warnings = 3): Promise<Rig> {
  const rig = makeLog({ epochRecords: 7 });
  rig.time.now = MONDAY - DAY;
  await rig.log.append({ type: 'log.anchored' });
  for (let at = 0; at < warnings; at++) {
    rig.time.now = MONDAY + at * DAY;
    const digest = randomBytes(32).toString('hex');
    await rig.log.append(held({ digest }));
    await rig.log.append(answered(digest, at % 2 ? 'send-with-reason' : 'edit'));
  }
  rig.time.now = MONDAY + 8 * DAY;
  return rig;
}
