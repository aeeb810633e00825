/** Every message enters here: its sender is checked, then its shape, then it reaches one service. */
import { type Browser, browser } from 'wxt/browser';
import { type PageMessage, pageMessage, type WarningMessage, warningMessage } from '../messages';
import { isFromPages } from '../pages/browser-parts';
import { pagesMessage } from '../pages/messages';
import { answerPages, type PagesParts } from '../pages/service';
import { card, check, type Frame, failure, type GuardParts, health, left, warn } from './guard-service';
import { answer, claim, close, covered, fix, moveRecipients, notRight } from './warning-service';

export interface RouterParts extends GuardParts {
  pages: PagesParts;
}

/** Where a message came from; null when it is not from a place that may speak to us. */
export type Source =
  | { kind: 'page'; frame: Frame }
  | { kind: 'warning'; tabId: number }
  | { kind: 'pages' }
  | null;

function sourceOf(sender: Browser.runtime.MessageSender, ownId: string): Source {
  if (sender.id !== ownId) return null;
  if (isFromPages(sender.url)) return { kind: 'pages' };
  const own = /^(chrome|moz)-extension:/.test(sender.origin ?? sender.url ?? '');
  const tabId = sender.tab?.id;
  if (tabId === undefined) return null;
  if (own) return { kind: 'warning', tabId };
  return {
    kind: 'page',
    frame: { tabId, openerTabId: sender.tab?.openerTabId ?? null, frameId: sender.frameId ?? 0 },
  };
}

async function onPage(parts: GuardParts, message: PageMessage, frame: Frame): Promise<unknown> {
  switch (message.type) {
    case 'guard.hello':
      return { ok: true };
    case 'guard.files':
      await parts.attachments.read(message.files, frame.tabId);
      return { ok: true };
    case 'guard.check':
      return check(parts, message, frame);
    case 'guard.left':
      await left(parts, message);
      return { ok: true };
    case 'guard.warn':
      return warn(parts, message, frame);
    case 'guard.card':
      return card(parts, message, frame);
    case 'guard.health':
      await health(parts, message, frame);
      return { ok: true };
    case 'guard.tamper':
      await parts.audit.append({ ...message, type: 'ui.tamper' });
      return { ok: true };
    case 'guard.failure':
      await failure(parts, message);
      return { ok: true };
  }
}

async function onWarning(parts: GuardParts, message: WarningMessage, tabId: number): Promise<unknown> {
  switch (message.type) {
    case 'warning.claim':
      return claim(message, tabId);
    case 'warning.answer':
      return answer(parts, message, tabId);
    case 'warning.fix':
      return fix(parts, message, tabId);
    case 'warning.recipients':
      return moveRecipients(parts, message, tabId);
    case 'warning.close':
      return close(parts, message, tabId);
    case 'warning.covered':
      return covered(parts, message, tabId);
    case 'warning.not-right':
      return notRight(parts, message, tabId);
  }
}

/** Answers one message; every refusal and every failure has a code, and the policy's onFailure goes with it. */
async function route(parts: RouterParts, raw: unknown, source: Source): Promise<unknown> {
  const refuse = async (code: string) => ({
    ok: false,
    code,
    onFailure: (await parts.policy.current()).policy.onFailure,
  });
  if (!source) return refuse('wrong-sender');
  try {
    if (source.kind === 'page') {
      const parsed = pageMessage.safeParse(raw);
      if (!parsed.success) return refuse(tooLarge(parsed.error.issues) ? 'too-large' : 'wrong-shape');
      return await onPage(parts, parsed.data, source.frame);
    }
    if (source.kind === 'pages') {
      const parsed = pagesMessage.safeParse(raw);
      return parsed.success ? await answerPages(parts.pages, parsed.data) : refuse('wrong-shape');
    }
    const parsed = warningMessage.safeParse(raw);
    return parsed.success ? await onWarning(parts, parsed.data, source.tabId) : refuse('wrong-shape');
  } catch (error) {
    // The code is safe to pass on; an error's text might not be.
    return refuse((error as { code?: string }).code ?? 'internal-error');
  }
}

const tooLarge = (issues: { code: string }[]) => issues.some((issue) => issue.code === 'too_big');

/** Listens; the reply goes back through sendResponse, which both browsers understand. */
export function listen(parts: RouterParts): void {
  browser.runtime.onMessage.addListener((raw: unknown, sender, sendResponse) => {
    void route(parts, raw, sourceOf(sender, browser.runtime.id)).then(sendResponse);
    return true;
  });
}
