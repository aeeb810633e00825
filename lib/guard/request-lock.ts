/** The request lock's isolated half: answers the gate by the message as parsed from the request. */
import { GATE_UP, type GateAnswer, type GateQuestion, GIVE_PORT, WANT_PORT } from '../gate/protocol';
import type { SendRequest, WebmailAdapter } from '../webmail/adapter';
import type { OpenDraft } from '../webmail/message-fields';
import type { SavedDrafts } from '../webmail/saved-drafts';
import type { Asker } from './asking';
import type { Link } from './link';
import type { SeenFiles } from './seen-files';

/** A webmail repeats a failed request by itself; for so long (ms) a refused message is refused without a new dialog. */
const REMEMBER_REFUSAL = 60_000;

export interface RequestLockParts {
  adapter: WebmailAdapter;
  link: Link;
  asker: Asker;
  files: SeenFiles;
  cleared: ReadonlySet<string>;
  saved: SavedDrafts;
  openDrafts(): OpenDraft[];
  /** A send has come by; what was watched is known at this moment. */
  onSend(): void;
}

export interface Judge {
  /** Whether a request may leave. */
  decide(request: SendRequest): Promise<boolean>;
  /** Learns from a draft save. */
  learn(request: SendRequest): void;
}

/** Whether a request may leave. */
export function createJudge(parts: RequestLockParts, now: () => number = Date.now): Judge {
  const { adapter, link, asker, files, cleared, saved } = parts;
  const parse = (request: SendRequest) => {
    const parsed = adapter.parseRequest(request, {
      get open() {
        return parts.openDrafts();
      },
      saved: saved.get,
    });
    if ('saved' in parsed) saved.remember(parsed.saved);
    return parsed;
  };
  const refused = new Map<string, number>();
  const decide = async (request: SendRequest) => {
    const parsed = parse(request);
    if (parsed.kind === 'other' || parsed.kind === 'save') return true;
    parts.onSend();
    const fail = (code: string, release: boolean) => {
      link.tell({ type: 'guard.failure', webmail: adapter.webmail, code, released: release });
      if (!release) asker.explain(code);
      return release;
    };
    if (parsed.kind === 'unreadable') return fail('unreadable', false);
    const { draft } = parsed;
    const message = files.identity(draft);
    if (cleared.has(message)) return true;
    const attached = files.of(draft);
    const check = () =>
      link.check({ type: 'guard.check', draft, files: attached, trigger: 'request', route: request.route });
    const reply = await check();
    if (!reply.ok) return fail(reply.code, reply.onFailure === 'allow');
    if (!reply.held) return true;
    if (now() - (refused.get(message) ?? Number.NEGATIVE_INFINITY) < REMEMBER_REFUSAL) return false;
    const answer = await asker.ask(draft, attached, request.route);
    if (answer.kind === 'failed') return answer.release;
    if (answer.kind === 'edit') {
      refused.set(message, now());
      return false;
    }
    // The answer has left an approval for exactly this message; using it up here keeps it single.
    const again = await check();
    return again.ok && !again.held;
  };
  return { decide, learn: (request) => void parse(request) };
}

/** Takes the gate's port and answers its questions. */
export function connectGate(target: EventTarget, judge: Judge, signal: AbortSignal): void {
  let port: MessagePort | null = null;
  const take = (event: Event) => {
    const given = (event as MessageEvent).ports?.[0];
    if (!given || port) return;
    port = given;
    port.onmessage = async (message: MessageEvent<GateQuestion>) => {
      const { id, request } = message.data;
      if (id === null) return judge.learn(request);
      // A judge that breaks must not let the message out, nor leave the page waiting for ever.
      const allow = await judge.decide(request).catch(() => false);
      const answer: GateAnswer = { id, allow };
      given.postMessage(answer);
    };
    target.removeEventListener(GIVE_PORT, take);
  };
  const want = () => target.dispatchEvent(new Event(WANT_PORT));
  target.addEventListener(GIVE_PORT, take, { signal });
  target.addEventListener(GATE_UP, want, { signal, once: true });
  want();
}
