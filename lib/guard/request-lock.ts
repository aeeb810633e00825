/** The request lock's isolated half: answers the gate by the message as parsed from the request. */
import type { Draft } from '../draft';
import { GATE_UP, type GateAnswer, type GateQuestion, GIVE_PORT, WANT_PORT } from '../gate/protocol';
import type { SendRequest, WebmailAdapter } from '../webmail/adapter';
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
  openDrafts(): Draft[];
}

export type Judge = (request: SendRequest) => Promise<boolean>;

/** Whether a request may leave. */
export function createJudge(parts: RequestLockParts, now: () => number = Date.now): Judge {
  const { adapter, link, asker, files, cleared } = parts;
  const refused = new Map<string, number>();
  return async (request) => {
    const parsed = adapter.parseRequest(request, parts.openDrafts());
    if (parsed.kind === 'other') return true;
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
      // A judge that breaks must not let the message out, nor leave the page waiting for ever.
      const allow = await judge(request).catch(() => false);
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
