/** The audit log, of which the ledger knows how far it has come and for whom it is sealed. */
import type { AuditLog } from '../audit/log';
import type { Ledger } from './ledger';

export const keptLog = (log: AuditLog, ledger: Pick<Ledger, 'note'>): AuditLog => ({
  ...log,
  append: async (event, signal) => {
    const appended = await log.append(event, signal);
    // An epoch that cannot be noted is there all the same, and is noted with the next.
    if (appended.rotated) void ledger.note('log').catch(() => {});
    return appended;
  },
});
