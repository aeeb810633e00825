/** Asking a person: the warning of one draft, from its opening to the answer. */
import type { Fix } from '../cases/dialog';
import type { AnsweredMessage } from '../cases/told';
import type { Route } from '../mail/draft';
import type { Link, Written } from './link';
import type { GuardTexts } from './texts';
import { showNotice, showProgress, showWarning } from './ui/overlay';

/** So long it may take until an update is noticed, in ms. */
const ORPHANED_WITHIN = 1000;

export type Answer =
  | { kind: 'send' }
  | { kind: 'edit' }
  | { kind: 'fix'; fix: Fix }
  | { kind: 'failed'; release: boolean };

export interface Asker {
  ask(written: Written, route: Route): Promise<Answer>;
  /** Waits for the background, and says so where that takes longer than a moment. */
  waitFor<T>(reply: Promise<T>, attachments: boolean): Promise<T>;
  /** Delivers an answer that the background has recorded. */
  deliver(message: AnsweredMessage): void;
  explain(code: string): void;
}

/** What is said of a code; of any other that the check has failed. */
const SENTENCES: ReadonlyMap<string, keyof Omit<GuardTexts, 'count'>> = new Map([
  ['orphaned', 'orphaned'],
  ['hidden', 'hidden'],
  ['unreadable', 'unreadable'],
  ['too-large', 'tooLarge'],
  ['policy-pending', 'policyPending'],
  ['policy-refused', 'policyRefused'],
  ['protected-data', 'protectedData'],
  ['consents-lost', 'consentsLost'],
  ['not-shown', 'notShown'],
  ['not-fixed', 'notFixed'],
  ['not-reached', 'notReached'],
  ['not-moved', 'notMoved'],
  ['schedule-again', 'scheduleAgain'],
]);

/** `onWarning`: a warning is about to open. */
export function createAsker(
  document: Document,
  link: Pick<Link, 'warn' | 'tell' | 'isOrphaned'>,
  texts: () => GuardTexts,
  onWarning: () => void,
): Asker {
  const waiting = new Map<string, (answer: Answer) => void>();
  const explain = (code: string) =>
    showNotice(document, texts()[SENTENCES.get(code) ?? 'failed'], texts().close);
  const waitFor = async <T>(reply: Promise<T>, attachments: boolean) => {
    const shown = showProgress(document, attachments ? texts().reading : texts().checking);
    return reply.finally(shown.close);
  };
  return {
    explain,
    deliver: (message) => {
      const { id, send, fix } = message;
      waiting.get(id)?.(fix ? { kind: 'fix', fix } : { kind: send ? 'send' : 'edit' });
      waiting.delete(id);
    },
    waitFor,
    ask: async (written, route) => {
      const opened = await waitFor(link.warn(written, { route }), written.files.length > 0);
      if (!opened.ok) {
        const release = opened.onFailure === 'allow';
        if (!release) explain(opened.code);
        return { kind: 'failed', release };
      }
      const { id } = opened;
      if (id === null) return { kind: 'send' };
      onWarning();
      const answer = Promise.withResolvers<Answer>();
      waiting.set(id, answer.resolve);
      const shown = showWarning(document, id, () => {
        link.tell({ type: 'guard.tamper', webmail: written.draft.webmail, code: 'taken-away' });
        explain('hidden');
        answer.resolve({ kind: 'edit' });
      });
      // An update closes the page in the dialog: nobody could answer, and nobody could close it.
      const watch = setInterval(() => {
        if (!link.isOrphaned()) return;
        answer.resolve({ kind: 'failed', release: false });
        explain('orphaned');
      }, ORPHANED_WITHIN);
      try {
        return await answer.promise;
      } finally {
        clearInterval(watch);
        waiting.delete(id);
        shown.close();
      }
    },
  };
}
