/** Asking a person: the warning of one draft, from its opening to the answer. */
import type { Draft } from '../draft';
import type { AnsweredMessage, Fix, PageMessage, SeenFile } from '../messages';
import type { Link } from './link';
import type { GuardTexts } from './texts';
import { type Shown, showNotice, showProgress, showWarning } from './ui/overlay';

/** So long it may take until an update is noticed, in ms. */
const ORPHANED_WITHIN = 1000;

export type Answer =
  | { kind: 'send' }
  | { kind: 'edit' }
  | { kind: 'fix'; fix: Fix }
  | { kind: 'failed'; release: boolean };
type Route = Extract<PageMessage, { type: 'guard.warn' }>['route'];

export interface Asker {
  ask(draft: Draft, files: SeenFile[], route: Route): Promise<Answer>;
  /** Says that attachments are being read, if that takes longer than a moment. */
  showReading(): Shown;
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
]);

/** `onWarning`: a warning is about to open. */
export function createAsker(
  document: Document,
  link: Link,
  texts: () => GuardTexts,
  onWarning: () => void,
): Asker {
  const waiting = new Map<string, (answer: Answer) => void>();
  const explain = (code: string) =>
    showNotice(document, texts()[SENTENCES.get(code) ?? 'failed'], texts().close);
  return {
    explain,
    deliver: (message) => {
      const { nonce, send, fix } = message;
      waiting.get(nonce)?.(fix ? { kind: 'fix', fix } : { kind: send ? 'send' : 'edit' });
      waiting.delete(nonce);
    },
    showReading: () => showProgress(document, texts().reading),
    ask: async (draft, files, route) => {
      const opened = await link.warn({ type: 'guard.warn', draft, files, route });
      if (!opened.ok) {
        const release = opened.onFailure === 'allow';
        if (!release) explain(opened.code);
        return { kind: 'failed', release };
      }
      onWarning();
      const answer = Promise.withResolvers<Answer>();
      waiting.set(opened.nonce, answer.resolve);
      const shown = showWarning(document, opened.nonce, () => {
        link.tell({ type: 'guard.tamper', webmail: draft.webmail, code: 'taken-away' });
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
        waiting.delete(opened.nonce);
        shown.close();
      }
    },
  };
}
