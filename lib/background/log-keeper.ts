/** Wakes the worker for a round of keeping the audit log in order, every hour in which the browser runs. */
import { type KeeperDeps, keepInOrder } from '../audit/keeper';
import { atAlarm } from './alarm';

/** Minutes. */
const EVERY = 60;

export function keepLog(deps: KeeperDeps): void {
  atAlarm('keep-log', { delayInMinutes: 1, periodInMinutes: EVERY }, () =>
    // A log that cannot be written is told by whatever a person does next, and by the popup.
    keepInOrder(deps).catch(() => {}),
  );
}
