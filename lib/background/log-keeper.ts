/** Wakes the worker for a round of keeping the audit log in order. */
import { browser } from 'wxt/browser';
import { type KeeperParts, keepInOrder } from '../audit/keeper';

const ALARM = 'keep-log';
/** Minutes. */
const EVERY = 60;

/** Runs a round every hour in which the browser runs. What one round could not do, the next one does. */
export function keepLog(parts: KeeperParts): void {
  let running = false;
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== ALARM || running) return;
    running = true;
    void keepInOrder(parts)
      // A log that cannot be written is told by whatever a person does next, and by the popup.
      .catch(() => {})
      .finally(() => {
        running = false;
      });
  });
  void browser.alarms.get(ALARM).then((set) => {
    if (!set) return browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: EVERY });
  });
}
