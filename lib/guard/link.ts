/** The content script's line to the background: with a time limit, and with a word for every way it can fail. */
import { browser } from 'wxt/browser';
import type { CheckReply, Failure, PageMessage } from '../messages';
import { sendMessage } from '../send-message';

/** A cold worker answers within 0.2 s; a 5 MB draft takes a few seconds. */
const PATIENCE = 15_000;

export interface Link {
  check(message: Extract<PageMessage, { type: 'guard.check' }>): Promise<CheckReply | Failure>;
  /** The nonce of the warning, null where nothing is asked about any more, or why there is none. */
  warn(
    message: Extract<PageMessage, { type: 'guard.warn' }>,
  ): Promise<{ ok: true; nonce: string | null } | Failure>;
  card(message: Extract<PageMessage, { type: 'guard.card' }>): Promise<{ ok: true; nonce: string } | Failure>;
  tell(message: PageMessage): void;
  /** Whether the extension was updated or taken away under this page: nobody can be asked any more. */
  isOrphaned(): boolean;
}

/** The script of an older version still runs, without a runtime. */
const isOrphaned = () => !browser.runtime?.id;

export function createLink(): Link {
  // What the policy said last stands when nobody can be asked any more.
  let onFailure: 'hold' | 'allow' = 'hold';
  const ask = async <T extends { ok: true }>(message: PageMessage): Promise<T | Failure> => {
    if (isOrphaned()) return { ok: false, code: 'orphaned', onFailure };
    const late = Promise.withResolvers<Failure>();
    const timer = setTimeout(() => late.resolve({ ok: false, code: 'timeout', onFailure }), PATIENCE);
    try {
      const reply = await Promise.race([
        sendMessage(message) as Promise<T | Failure | undefined>,
        late.promise,
      ]);
      if (!reply) return { ok: false, code: 'no-answer', onFailure };
      if ('onFailure' in reply) onFailure = reply.onFailure as 'hold' | 'allow';
      return reply;
    } catch {
      return { ok: false, code: isOrphaned() ? 'orphaned' : 'no-background', onFailure };
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    check: (message) => ask<CheckReply>(message),
    warn: (message) => ask<{ ok: true; nonce: string | null }>(message),
    card: (message) => ask<{ ok: true; nonce: string }>(message),
    tell: (message) => void ask(message),
    isOrphaned,
  };
}
