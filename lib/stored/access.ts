/** Who may reach the browser's storage. */
import { browser } from 'wxt/browser';

/** Shuts every storage area to content scripts: a page that breaks out of its world finds nothing to read. */
export async function closeStorage(): Promise<void> {
  for (const name of ['local', 'session', 'sync', 'managed'] as const) {
    const area = browser.storage[name] as { setAccessLevel?: (o: { accessLevel: string }) => Promise<void> };
    // Firefox knows the call for the session area only, where it is the default anyway.
    await area?.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  }
}
