/** One question of a page to the background. */
import { browser } from 'wxt/browser';
import type { PagesMessage, PagesReply, PagesType } from '../../lib/pages/messages';

/** Never rejects: a background that is gone or does not know the question is a failure with a code. */
export async function ask<T extends PagesType>(
  message: Extract<PagesMessage, { type: T }>,
): Promise<PagesReply<T>> {
  try {
    const reply: unknown = await browser.runtime.sendMessage(message);
    const answered = typeof reply === 'object' && reply !== null && 'ok' in reply;
    return answered ? (reply as PagesReply<T>) : { ok: false, code: 'no-answer' };
  } catch {
    return { ok: false, code: 'no-background' };
  }
}
