/** The request lock's isolated half: answers the gate by the message as parsed from the request. */

import { ASK, answerOf, GATE_UP, type GateQuestion, GIVE, WANT } from '../gate/protocol';
import { settled } from '../mail/canonical';
import type { Draft } from '../mail/draft';
import type { SendRequest, WebmailAdapter } from '../webmail/adapter';
import type { OpenDraft } from '../webmail/message-fields';
import { parseAny } from '../webmail/registry';
import type { SavedDrafts } from '../webmail/saved-drafts';
import type { Asker } from './asking';
import type { Cleared } from './cleared';
import type { Link, Written } from './link';
import type { SeenFiles } from './seen-files';
import { written } from './snapshot';

/** A webmail repeats a failed request by itself; for so long (ms) a refused message is refused without a new dialog. */
const REMEMBER_REFUSAL = 60_000;

export interface RequestLockDeps {
  adapter: WebmailAdapter;
  link: Pick<Link, 'check' | 'tell'>;
  asker: Asker;
  files: Pick<SeenFiles, 'of'>;
  cleared: Pick<Cleared, 'has'>;
  saved: SavedDrafts;
  openDrafts(): OpenDraft[];
  related(): readonly Document[];
  /** A send has come by; what was watched is known at this moment. */
  onSend(): void;
  /** Something went where messages go that cannot be read, while nothing is written. */
  onOpaque(): void;
}

export interface RequestLock {
  /** Whether a request may leave: at once where the background need not be asked. */
  decide(request: SendRequest): boolean | Promise<boolean>;
  /** Learns from a draft save. */
  learn(request: SendRequest): void;
  /** A person has pressed something: what follows is no repetition by the webmail, and is asked about again. */
  acted(): void;
}

export function createRequestLock(deps: RequestLockDeps, now: () => number = Date.now): RequestLock {
  const { adapter, link, asker, files, cleared, saved } = deps;
  const parse = (request: SendRequest) => {
    const parsed = parseAny(adapter, request, {
      get open() {
        return deps.openDrafts();
      },
      get related() {
        return deps.related();
      },
      saved: saved.get,
    });
    if ('saved' in parsed) saved.remember(parsed.saved);
    return parsed;
  };
  const refused = new Map<string, number>();
  const fail = (code: string, release: boolean) => {
    link.tell({ type: 'guard.failure', webmail: adapter.webmail, code, released: release });
    if (!release) asker.explain(code);
    return release;
  };
  const noteSent = ({ recipients }: Draft) => {
    link.tell({ type: 'guard.sent', recipients });
    return true;
  };
  const decide = (request: SendRequest) => {
    const parsed = parse(request);
    if (parsed.kind === 'other' || parsed.kind === 'save') return true;
    if (parsed.kind === 'opaque') {
      // While somebody writes it may be the message. Else it is passed on and told, as to hold all that a webmail may ask for
      // in a new format would leave people without their mail.
      if (deps.openDrafts().length > 0) return fail('unreadable', false);
      deps.onOpaque();
      return true;
    }
    // No compose window was overlooked where there is none.
    if (!parsed.resent) deps.onSend();
    if (parsed.kind === 'unreadable') return fail(parsed.resent ? 'not-shown' : 'unreadable', false);
    const leaving = written(files, settled(parsed.draft));
    if (!cleared.has(leaving.message)) return ask(leaving, request.route);
    // Later: the message does not wait for what is learned of it.
    setTimeout(() => noteSent(leaving.draft), 0);
    return true;
  };
  const ask = async (leaving: Written, route: SendRequest['route']) => {
    const { draft, message } = leaving;
    // One ticket for one request: an approval lets it out once, however often a worker that dies is asked.
    const ticket = crypto.randomUUID();
    const check = () =>
      asker.waitFor(link.check(leaving, { kind: 'request', route, ticket }), leaving.files.length > 0);
    const reply = await check();
    if (!reply.ok) return fail(reply.code, reply.onFailure === 'allow');
    if (!reply.held) return noteSent(draft);
    if (now() - (refused.get(message) ?? Number.NEGATIVE_INFINITY) < REMEMBER_REFUSAL) return false;
    const answer = await asker.ask(leaving, route);
    if (answer.kind === 'failed') return answer.release;
    if (answer.kind === 'edit') {
      refused.set(message, now());
      return false;
    }
    // The answer has left an approval for exactly this message; using it up here keeps it single.
    const again = await check();
    return again.ok && !again.held && noteSent(draft);
  };
  return { decide, learn: (request) => void parse(request), acted: () => refused.clear() };
}

/** Takes the gate's element and answers its questions. */
export function connectGate(page: EventTarget, requestLock: RequestLock, signal: AbortSignal): void {
  const take = (event: Event) => {
    const line = (event as MouseEvent).relatedTarget;
    if (!line) return;
    page.removeEventListener(GIVE, take);
    line.addEventListener(ASK, (asked) => onAsk(asked as CustomEvent<string>, line, requestLock), { signal });
  };
  const want = () => page.dispatchEvent(new Event(WANT));
  page.addEventListener(GIVE, take, { signal });
  page.addEventListener(GATE_UP, want, { signal, once: true });
  want();
}

function onAsk(event: CustomEvent<string>, line: EventTarget, requestLock: RequestLock): void {
  const { id, request } = JSON.parse(event.detail) as GateQuestion;
  if (id === null) {
    requestLock.learn(request);
    return;
  }
  const answer = (allow: boolean) => line.dispatchEvent(new Event(answerOf(id, allow)));
  const decided = attempt(() => requestLock.decide(request));
  if (decided === true) event.preventDefault();
  // A judge that breaks must not let the message out, nor leave the page waiting for ever.
  else
    void Promise.resolve(decided)
      .catch(() => false)
      .then(answer);
}

function attempt(decide: () => boolean | Promise<boolean>): boolean | Promise<boolean> {
  try {
    return decide();
  } catch {
    return false;
  }
}
