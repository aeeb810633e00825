/** Both locks of one document: finds compose windows, listens for changes and triggers, reports health. */
import { browser } from 'wxt/browser';
import type { AnsweredMessage } from '../messages';
import type { WebmailAdapter } from '../webmail/adapter';
import { createAsker } from './asking';
import { type ComposeGuard, guardCompose } from './compose-guard';
import { createLink } from './link';
import { connectGate, createJudge } from './request-lock';
import { createSeenFiles } from './seen-files';
import { readTexts } from './texts';
import { createCountBadge } from './ui/count-badge';

/** Rest after a change of the page before it is looked at again, in ms. */
const SETTLE = 250;
const TRIGGERS = ['click', 'keydown'] as const;
const CHANGES = ['input', 'change', 'paste', 'drop', 'keyup'] as const;

export function guardPage(page: Window, adapter: WebmailAdapter, signal: AbortSignal): void {
  const { document } = page;
  const link = createLink();
  const texts = readTexts();
  const asker = createAsker(document, link, texts);
  const files = createSeenFiles((seen) => link.tell({ type: 'guard.files', files: seen }));
  const badge = createCountBadge(document);
  const cleared = new Set<string>();
  const guards = new Map<Element, ComposeGuard>();
  const counts = new Map<Element, number>();
  const listening = new WeakSet<Document>();
  // A frame in which nothing is composed has nothing to say about its page.
  let health = page === page.top ? 'unknown' : 'idle';
  let settle: ReturnType<typeof setTimeout> | undefined;

  const onFindings = (compose: Element, count: number) => {
    counts.set(compose, count);
    const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
    badge.show(total > 0 ? texts.count(total) : '');
  };

  const guardOf = (compose: Element): ComposeGuard => {
    const known = guards.get(compose);
    if (known) return known;
    const guard = guardCompose(compose, { adapter, link, asker, files, cleared, onFindings }, signal);
    guards.set(compose, guard);
    return guard;
  };

  const onTrigger = (event: Event) => {
    const intent = adapter.sendIntent(event, document);
    if (!intent || !guardOf(intent.compose).send(intent)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const touchAll = () => {
    for (const guard of guards.values()) guard.touch();
  };

  /** The editor may be a same-origin frame with a document (and events) of its own. */
  const listen = (target: Document) => {
    if (listening.has(target)) return;
    listening.add(target);
    const view = target.defaultView ?? target;
    for (const type of TRIGGERS) view.addEventListener(type, onTrigger, { capture: true, signal });
    for (const type of CHANGES)
      view.addEventListener(type, touchAll, { capture: true, signal, passive: true });
    files.listen(view, signal);
    const observer = new MutationObserver(look);
    observer.observe(target, { childList: true, subtree: true });
    signal.addEventListener('abort', () => observer.disconnect());
  };

  const survey = () => {
    const composes = adapter.composes(document);
    for (const compose of guards.keys())
      if (!composes.includes(compose)) {
        guards.delete(compose);
        counts.delete(compose);
        onFindings(compose, 0);
      }
    for (const compose of composes) {
      const body = adapter.body(compose);
      if (body) listen(body.element.ownerDocument);
      if (!guards.has(compose)) link.tell({ type: 'guard.hello' });
      guardOf(compose).touch();
    }
    const now = adapter.health(document);
    if (now === health) return;
    health = now;
    link.tell({ type: 'guard.health', webmail: adapter.webmail, state: now });
  };
  const look = () => {
    if (settle === undefined)
      settle = setTimeout(() => {
        settle = undefined;
        survey();
      }, SETTLE);
  };

  connectGate(
    page,
    createJudge({
      adapter,
      link,
      asker,
      files,
      cleared,
      openDrafts: () => adapter.composes(document).map(adapter.read),
    }),
    signal,
  );
  browser.runtime.onMessage.addListener((message: AnsweredMessage) => {
    if (message.type === 'guard.answered') asker.deliver(message);
  });
  listen(document);
  look();
  page.addEventListener('load', look, { signal });
}
