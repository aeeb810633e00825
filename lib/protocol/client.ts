/** Asks the background. One way for pages, the warning and content scripts, with one rule for what gets lost. */
import { browser } from 'wxt/browser';
import type { Answer } from './answer';
import type { Message, MessageName, Reply } from './table';

/** Nobody has answered: the background is gone, or was stopped with the question in its hands. */
const LOST: readonly string[] = ['no-answer', 'no-background'];

/**
 * Never rejects: a background that is gone, or does not know the message, is a refusal with a code. A message of which
 * nothing came back is sent once more, as a worker that the browser stops at that very moment takes it along, and the
 * next message starts a new one.
 */
export async function ask<N extends MessageName>(
  message: { type: N } & Message<N>,
): Promise<Answer<Reply<N>>> {
  return (await sent(message)) ?? (await sent(message)) ?? { ok: false, code: lostCode(), onFailure: 'hold' };
}

/** Whether a question may be asked again, as nothing was decided about it. What changes something may yet have been done. */
export const isLost = ({ code }: { code: string }): boolean => LOST.includes(code);

async function sent<T>(message: object): Promise<Answer<T> | null> {
  try {
    const reply: unknown = await browser.runtime.sendMessage(message);
    return typeof reply === 'object' && reply !== null && 'ok' in reply ? (reply as Answer<T>) : null;
  } catch {
    return null;
  }
}

/** The script of an older version still runs, without a runtime. */
const lostCode = () => (browser.runtime?.id ? 'no-answer' : 'no-background');
