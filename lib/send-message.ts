/** A message to the background that outlasts the end of a worker. */
import { browser } from 'wxt/browser';

/**
 * Sends a message, and once more when nothing came back: a worker that the browser stops at that very moment takes the
 * message with it, and the next message starts a new worker.
 */
export async function sendMessage(message: object): Promise<unknown> {
  const first = await browser.runtime.sendMessage(message).catch(() => undefined);
  return first ?? browser.runtime.sendMessage(message);
}
