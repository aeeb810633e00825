/** Every message enters here: its sender is checked, then its shape, then who may ask; then its entry answers. */
import { type Browser, browser } from 'wxt/browser';
import type { AnyMessage, DepsOf, Senders } from '../base/define-message';
import { DraftguardError } from '../base/errors';
import { isFor, type Role } from '../base/roles';
import type { Answer } from './answer';

/** Where a message came from. */
export type Source = { [S in keyof Senders]: { kind: S; sender: Senders[S] } }[keyof Senders];

export interface RouterDeps {
  /** Who the person is on this device; waits until the browser has said whether an organisation has a say. */
  roles(): Promise<readonly Role[]>;
  onFailure(): Promise<'hold' | 'allow'>;
}

/**
 * Answers one message; every refusal and every failure has a code, and the policy's onFailure goes with it. An error's text
 * might name what a person typed, and stays here.
 * @param source null: it came from a place that may not speak to us
 */
export function createRouter<E extends AnyMessage>(
  messages: readonly E[],
  deps: DepsOf<E>,
  { roles, onFailure }: RouterDeps,
): (raw: unknown, source: Source | null) => Promise<Answer<object>> {
  const byName = new Map<string, AnyMessage>(messages.map((entry) => [entry.name, entry]));
  const answer = async (raw: unknown, source: Source | null): Promise<object> => {
    if (!source) throw new DraftguardError('wrong-sender', 'Nobody may speak to us from there.');
    const entry = byName.get(nameOf(raw));
    if (entry?.from !== source.kind)
      throw new DraftguardError('wrong-shape', 'There is no such message from there.');
    const parsed = entry.schema.safeParse(raw);
    if (!parsed.success) {
      const large = parsed.error.issues.some(({ code }) => code === 'too_big');
      throw new DraftguardError(large ? 'too-large' : 'wrong-shape', 'The message has another shape.');
    }
    if (entry.roles && !isFor(entry.roles, await roles()))
      throw new DraftguardError('wrong-role', 'Your organisation has given this to other roles.');
    const { type: _, ...body } = parsed.data;
    return entry.serve(deps as never, body as never, source.sender);
  };
  return async (raw, source) => {
    try {
      return { ok: true, ...(await answer(raw, source)) };
    } catch (error) {
      const code = error instanceof DraftguardError ? error.code : 'internal-error';
      return { ok: false, code, onFailure: await onFailure() };
    }
  };
}

const nameOf = (raw: unknown): string =>
  typeof raw === 'object' && raw !== null && 'type' in raw ? String(raw.type) : '';

/** Listens; the reply goes back through sendResponse, which both browsers understand. */
export function listen(route: ReturnType<typeof createRouter>): void {
  browser.runtime.onMessage.addListener((raw: unknown, sender, sendResponse) => {
    void route(raw, sourceOf(sender, browser.runtime.id)).then(sendResponse);
    return true;
  });
}

/** Popup and options page speak for themselves; the warning has our origin too, but lies in a webmail's page. */
export function sourceOf(sender: Browser.runtime.MessageSender, ownId: string): Source | null {
  if (sender.id !== ownId) return null;
  if (isFromPages(sender.url)) return { kind: 'pages', sender: null };
  const own = /^(chrome|moz)-extension:/.test(sender.origin ?? sender.url ?? '');
  const tabId = sender.tab?.id;
  if (tabId === undefined) return null;
  if (own) return { kind: 'warning', sender: { tabId } };
  const openerTabId = sender.tab?.openerTabId ?? null;
  return { kind: 'page', sender: { tabId, openerTabId, frameId: sender.frameId ?? 0 } };
}

function isFromPages(url: string | undefined): boolean {
  const root = browser.runtime.getURL('/');
  return (
    url !== undefined && ['popup.html', 'options.html'].some((page) => url.split(/[?#]/)[0] === root + page)
  );
}
