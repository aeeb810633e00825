/** Which run of the browser this is. */
import { browser } from 'wxt/browser';

const KEY = 'run';

const get = async () => (await browser.storage.session.get(KEY))[KEY] as string | undefined;

/** Names this run of the browser; the same for every worker in it. */
export async function browserSession(): Promise<string> {
  const known = await get();
  if (known !== undefined) return known;
  const made = crypto.randomUUID();
  await browser.storage.session.set({ [KEY]: made });
  // Of two that asked at once, both take what was stored last.
  return (await get()) ?? made;
}
