/** What content scripts tell the background of their page: what was seen, sent, understood or broken. */
import { browser } from 'wxt/browser';
import { z } from 'zod';
import { defineMessage } from '../base/define-message';
import { WEBMAILS } from '../mail/draft';
import { recipientsSchema } from '../mail/draft-schema';
import { seenFilesSchema } from '../mail/seen-file';
import type { GuardDeps } from './guard-deps';
import { setTabState, tabState } from './page-state';

const webmail = z.enum(WEBMAILS);

export const watchMessages = [
  defineMessage({
    name: 'guard.hello',
    from: 'page',
    does: 'Wakes the background when a compose window opens.',
    body: {},
    serve: async (_: object): Promise<object> => ({}),
  }),
  defineMessage({
    name: 'guard.files',
    from: 'page',
    does: 'Names files that were seen in the page, so that they are read before anyone asks.',
    body: { files: seenFilesSchema },
    serve: async ({ attachments }: GuardDeps, { files }, { tabId }): Promise<object> => {
      await attachments.read(files, tabId);
      return {};
    },
  }),
  defineMessage({
    name: 'guard.sent',
    from: 'page',
    does: 'Says to whom a message has left, so that usual recipients are known.',
    body: { recipients: recipientsSchema },
    serve: async ({ policy, correspondents, now }: GuardDeps, { recipients }): Promise<object> => {
      const { internalDomains } = (await policy.current()).policy.organization;
      await correspondents.noteSent({ recipients }, internalDomains, now());
      return {};
    },
  }),
  defineMessage({
    name: 'guard.health',
    from: 'page',
    does: 'Says whether the page is understood. `unseen`: known only by a send that came by.',
    body: { webmail, state: z.enum(['watching', 'idle', 'blind']), unseen: z.boolean() },
    serve: async ({ audit }: GuardDeps, { webmail: where, state, unseen }, { tabId }): Promise<object> => {
      // A window that this tab has opened may be the one being watched.
      if (unseen && (await watchesPopOut(tabId))) return {};
      await setTabState(tabId, { webmail: where, state });
      if (state === 'blind') await audit.append({ type: 'guard.blind', webmail: where });
      return {};
    },
  }),
  defineMessage({
    name: 'guard.tamper',
    from: 'page',
    does: 'Says that the page has taken a warning away, again and again.',
    body: { webmail, code: z.literal('taken-away') },
    serve: async ({ audit }: GuardDeps, { webmail: where, code }): Promise<object> => {
      await audit.append({ type: 'ui.tamper', webmail: where, code });
      return {};
    },
  }),
  defineMessage({
    name: 'guard.failure',
    from: 'page',
    does: 'Says that something kept the guard from deciding, and that the onFailure of the policy was applied.',
    body: { webmail, code: z.string().regex(/^[a-z-]{1,40}$/), released: z.boolean() },
    serve: async ({ audit }: GuardDeps, { webmail: where, code, released }): Promise<object> => {
      await audit.append({ type: 'guard.failure', webmail: where, code, released });
      return {};
    },
  }),
] as const;

/** Whether a window that a tab has opened is being watched. */
async function watchesPopOut(tabId: number): Promise<boolean> {
  const opened = (await browser.tabs.query({})).filter((tab) => tab.openerTabId === tabId);
  const states = await Promise.all(opened.map((tab) => tabState(tab.id ?? -1)));
  return states.some((state) => state?.state === 'watching');
}
