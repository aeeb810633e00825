/** Work that is done now and then: by an alarm, which outlives the worker. */
import { type Browser, browser } from 'wxt/browser';

/** Does a round of work at every alarm of that name, never two at once. What one round could not do, the next one does. */
export function atAlarm(
  name: string,
  times: Browser.alarms.AlarmCreateInfo,
  work: () => Promise<unknown>,
): void {
  let running = false;
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name !== name || running) return;
    running = true;
    void work().finally(() => {
      running = false;
    });
  });
  void browser.alarms.get(name).then((set) => {
    if (!set) return browser.alarms.create(name, times);
  });
}
