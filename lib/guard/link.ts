/** The content script's line to the background: with a time limit, and with a word for every way it can fail. */
import { browser } from 'wxt/browser';
import type { CheckReply } from '../background/check-messages';
import { keepNewest } from '../base/keep-newest';
import type { Draft } from '../mail/draft';
import type { SeenFile } from '../mail/seen-file';
import type { Answer, Refusal } from '../protocol/answer';
import { ask, isLost } from '../protocol/client';
import type { Message, MessageName, Reply } from '../protocol/table';

/** A cold worker answers within 0.2 s; a 5 MB draft takes a few seconds. */
const PATIENCE = 15_000;

/** Drafts whose id is remembered. */
const KEPT = 50;

/** A draft as it is about to be checked. */
export interface Written {
  draft: Draft;
  /** Seen files that may be its attachments. */
  files: SeenFile[];
  /** All that a check reads of it, as one string: equal strings get equal answers. */
  message: string;
}

type Named = 'guard.check' | 'guard.warn' | 'guard.card';
type Rest<N extends Named> = Omit<Message<N>, 'type' | 'subject'>;

export interface Link {
  check(written: Written, trigger: Message<'guard.check'>['trigger']): Promise<Answer<CheckReply>>;
  /** The id of the warning, null where nothing is asked about any more, or why there is none. */
  warn(written: Written, rest: Rest<'guard.warn'>): Promise<Answer<Reply<'guard.warn'>>>;
  card(written: Written, rest: Rest<'guard.card'>): Promise<Answer<Reply<'guard.card'>>>;
  tell(message: Message<Exclude<MessageName, Named>>): void;
  /** Whether the extension was updated or taken away under this page: nobody can be asked any more. */
  isOrphaned(): boolean;
}

/** The script of an older version still runs, without a runtime. */
const isOrphaned = () => !browser.runtime?.id;

export function createLink(): Link {
  // What the policy said last stands when nobody can be asked any more.
  let onFailure: 'hold' | 'allow' = 'hold';
  /** Ids by which the background knows drafts: a text crosses to it once. */
  const ids = new Map<string, string>();

  const inTime = async <T extends object>(answer: Promise<Answer<T>>): Promise<Answer<T>> => {
    const late = Promise.withResolvers<Refusal>();
    const timer = setTimeout(() => late.resolve({ ok: false, code: 'timeout', onFailure }), PATIENCE);
    try {
      const reply = await Promise.race([answer, late.promise]);
      if (reply.ok) return reply;
      if (isOrphaned()) return { ok: false, code: 'orphaned', onFailure };
      return isLost(reply) ? { ...reply, onFailure } : reply;
    } finally {
      clearTimeout(timer);
    }
  };

  const askAbout = async <N extends Named>(
    type: N,
    { draft, files, message }: Written,
    rest: Rest<N>,
  ): Promise<Answer<Reply<N>>> => {
    const send = (subject: Message<Named>['subject']) =>
      inTime(ask<N>({ type, subject, ...rest } as unknown as { type: N } & Message<N>));
    const whole = { kind: 'draft', draft, files } as const;
    const id = ids.get(message);
    const reply = await send(id === undefined ? whole : { kind: 'known', id });
    // A worker that has started since knows no draft.
    return !reply.ok && reply.code === 'unknown-case' ? send(whole) : reply;
  };

  return {
    check: async (written, trigger) => {
      const reply = await askAbout('guard.check', written, { trigger });
      onFailure = reply.onFailure;
      if (reply.ok) keepNewest(ids, written.message, reply.id, KEPT);
      return reply;
    },
    warn: (written, rest) => askAbout('guard.warn', written, rest),
    card: (written, rest) => askAbout('guard.card', written, rest),
    tell: (message) => void ask(message),
    isOrphaned,
  };
}
