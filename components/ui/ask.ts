/** One question of a page to the background. */
import { browser } from 'wxt/browser';
import type { PagesMessage, PagesReply, PagesType } from '../../lib/pages/messages';

/** Nobody has answered: the background is gone, or was stopped with the question in its hands. */
const LOST: readonly string[] = ['no-answer', 'no-background'];

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

/** Whether a question may be asked again, as nothing was decided about it. What changes something may yet have been done. */
export const isLost = ({ code }: { code: string }): boolean => LOST.includes(code);
