/** Both locks of one document: finds compose windows, listens for changes and triggers, reports health. */
import { browser } from 'wxt/browser';
import { lazy } from '../base/memo';
import type { AnsweredMessage, RecheckMessage } from '../cases/told';
import { eventElement, isSendShortcut, type SendIntent, type WebmailAdapter } from '../webmail/adapter';
import type { OpenDraft } from '../webmail/message-fields';
import { createSavedDrafts } from '../webmail/saved-drafts';
import { createAsker } from './asking';
import { createCards } from './cards';
import { createCleared } from './cleared';
import { type ComposeGuard, guardCompose } from './compose-guard';
import { relatedDocuments, topDocument } from './documents';
import { createLink } from './link';
import { createOpenTimes } from './open-times';
import { createRecentDrafts, RECENT } from './recent-drafts';
import { connectGate, createRequestLock } from './request-lock';
import { createSeenFiles } from './seen-files';
import { type Lookout, takeSnapshot, withFiles } from './snapshot';
import { readTexts } from './texts';
import { createCountBadge } from './ui/count-badge';

/** Rest after a change of the page before it is looked at again, in ms. */
const SETTLE = 250;
const TRIGGERS = ['click', 'mouseup', 'keydown'] as const;
const USES = ['pointerdown', 'focusin'] as const;
const CHANGES = ['input', 'change', 'paste', 'drop', 'keyup'] as const;

export function guardPage(page: Window, adapter: WebmailAdapter, signal: AbortSignal): void {
  const { document } = page;
  const link = createLink();
  const saved = createSavedDrafts();
  const openTimes = createOpenTimes();
  const files = createSeenFiles((seen) => {
    link.tell({ type: 'guard.files', files: seen });
    // Remembered with their files at once: a script may send before the next look.
    openDrafts();
  });
  const recent = createRecentDrafts();
  const lookout: Lookout = { webmail: adapter, saved, openTimes, files };
  /** Looks at a window, and remembers what it said. */
  const lookAt = (compose: Element) => {
    const snapshot = takeSnapshot(lookout, compose);
    recent.remember(snapshot);
    files.noteListed(snapshot.listed);
    return snapshot;
  };
  const texts = lazy(readTexts);
  const cards = createCards(topDocument(page), link);
  const asker = createAsker(topDocument(page), link, texts, () => cards.leave('key'));
  const badge = createCountBadge(document);
  const cleared = createCleared();
  const guards = new Map<Element, { guard: ComposeGuard; gone: AbortController }>();
  const counts = new Map<Element, number>();
  /** Documents that are listened to, each with the root element it had then. */
  const listening = new WeakMap<Document, Element | null>();
  // A frame in which nothing is composed has nothing to say about its page.
  let health = page === page.top ? 'unknown' : 'idle';
  let lastUsed: Element | undefined;
  let watchedAt = Number.NEGATIVE_INFINITY;
  /** Something was sent while nothing was recognised, and nothing has been since. */
  let unseen = false;
  let settle: ReturnType<typeof setTimeout> | undefined;

  const showCount = () => {
    const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
    badge.show(total > 0 ? texts().count(total) : '');
  };
  const onFindings = (compose: Element, count: number) => {
    counts.set(compose, count);
    showCount();
  };

  const guardOf = (compose: Element): ComposeGuard => {
    const known = guards.get(compose);
    if (known) return known.guard;
    // What a window listens with must not outlive it: a page is open for days.
    const gone = new AbortController();
    const parts = { adapter, link, asker, cards, cleared, look: lookAt, onFindings };
    const guard = guardCompose(compose, parts, gone.signal);
    guards.set(compose, { guard, gone });
    return guard;
  };

  signal.addEventListener('abort', () => {
    for (const { gone } of guards.values()) gone.abort();
  });

  const related = () => relatedDocuments(page);
  const openComposes = () => related().flatMap((one) => adapter.composes(one));
  const openDrafts = (): OpenDraft[] => {
    const composes = openComposes();
    openTimes.note(composes);
    // First, as they say which files are listed.
    const open = composes.map(lookAt).map(({ draftId, draft }) => ({ id: draftId, draft }));
    const closed = recent.closed(composes).map((last) => ({
      id: last.draftId,
      draft: withFiles(lookout, last.listed, last.openedAt),
    }));
    return [...open, ...closed];
  };

  /** A menu stands outside of the compose window that it belongs to: the one that was used last. */
  const scheduleIntent = (event: Event): SendIntent | null => {
    const control = adapter.scheduleControl?.(event) ?? null;
    if (!control) return null;
    const open = adapter.composes(document);
    const compose = open.find((one) => one === lastUsed) ?? open[0];
    if (!compose) return null;
    return { route: event.type === 'keydown' ? 'key' : 'click', compose, control, schedules: true };
  };
  const noteUse = (event: Event) => {
    const target = eventElement(event);
    lastUsed = adapter.composes(document).find((one) => one.contains(target)) ?? lastUsed;
  };
  const onTrigger = (event: Event) => {
    if (event.isTrusted && (event.type === 'click' || isSendShortcut(event))) requestLock.acted();
    const intent = adapter.sendIntent(event, document) ?? scheduleIntent(event);
    if (!intent) return;
    if (!guardOf(intent.compose).send(intent, lookAt(intent.compose))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const touchAll = () => {
    for (const { guard } of guards.values()) guard.touch();
  };

  /** The editor may be a same-origin frame with a document (and events) of its own. */
  const listen = (target: Document) => {
    const before = listening.get(target);
    if (before === target.documentElement) return;
    listening.set(target, target.documentElement);
    // Adding the same listener again changes nothing; document.open() has taken the earlier ones away.
    const view = target.defaultView ?? target;
    for (const type of TRIGGERS) view.addEventListener(type, onTrigger, { capture: true, signal });
    for (const type of USES) view.addEventListener(type, noteUse, { capture: true, signal, passive: true });
    for (const type of CHANGES)
      view.addEventListener(type, touchAll, { capture: true, signal, passive: true });
    files.listen(view, signal);
    if (before !== undefined) return;
    const observer = new MutationObserver(() => {
      listen(target);
      look();
    });
    observer.observe(target, { childList: true, subtree: true });
    signal.addEventListener('abort', () => observer.disconnect());
  };

  const survey = () => {
    // Not at the start, which a page waits for, and before the script can be orphaned.
    texts();
    const open = openComposes();
    // When a window has closed is known by the first look after it.
    recent.closed(open);
    const composes = open.filter((compose) => compose.ownerDocument === document);
    openTimes.note(open);
    for (const [compose, { gone }] of guards)
      if (!composes.includes(compose)) {
        gone.abort();
        guards.delete(compose);
        counts.delete(compose);
        showCount();
      }
    for (const compose of composes) {
      const body = adapter.body(compose);
      if (body) listen(body.element.ownerDocument);
      if (!guards.has(compose)) link.tell({ type: 'guard.hello' });
      guardOf(compose).touch();
    }
    const now = adapter.health(document);
    if (now === 'watching') {
      watchedAt = Date.now();
      unseen = false;
    }
    // What sent unseen is no less unseen because the page has changed since.
    if (now === health || (now === 'idle' && unseen)) return;
    health = now;
    link.tell({ type: 'guard.health', webmail: adapter.webmail, state: now, unseen: false });
  };
  /** A send from a page in which nothing was ever recognised: the adapter is blind and did not know. */
  const onSend = () => {
    // Sent before the first look.
    if (health === 'unknown') survey();
    if (page !== page.top || health !== 'idle' || Date.now() - watchedAt < RECENT) return;
    tellBlind();
  };
  const tellBlind = () => {
    if (unseen) return;
    health = 'blind';
    unseen = true;
    link.tell({ type: 'guard.health', webmail: adapter.webmail, state: 'blind', unseen });
  };
  const requestLock = createRequestLock({
    adapter,
    link,
    asker,
    files,
    cleared,
    saved,
    openDrafts,
    related,
    onSend,
    onOpaque: tellBlind,
  });
  const look = () => {
    if (settle === undefined)
      settle = setTimeout(() => {
        settle = undefined;
        survey();
      }, SETTLE);
  };

  connectGate(page, requestLock, signal);
  browser.runtime.onMessage.addListener((message: AnsweredMessage | RecheckMessage) => {
    if (message.type === 'guard.recheck') {
      cleared.clear();
      for (const { guard } of guards.values()) guard.recheck();
    }
    if (message.type !== 'guard.answered') return;
    asker.deliver(message);
    cards.deliver(message);
  });
  listen(document);
  look();
  page.addEventListener('load', look, { signal });
}
