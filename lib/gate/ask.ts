/** The gate's side of the private port. */
import type { SendRequest } from '../webmail/adapter';
import { GATE_UP, type GateAnswer, type GateQuestion, GIVE_PORT, WANT_PORT } from './protocol';

/** A request as a hook saw it. */
export type Seen = Pick<SendRequest, 'route' | 'url' | 'method'> & Partial<SendRequest>;

export interface Line {
  /** Whether a request that may be a send may leave. */
  ask(request: Seen): Promise<boolean>;
  /** Tells of a draft save. */
  tell(request: Seen): void;
}

const whole = (seen: Seen): SendRequest => ({
  fields: null,
  body: null,
  postData: '',
  response: null,
  ...seen,
});

/** How long a request waits for a content script that has not come up, in ms. */
const NO_CONTENT_SCRIPT = 2000;

/** Gives the port to the content script, whichever of the two starts first. */
export function connect(target: EventTarget): Line {
  const { port1, port2 } = new MessageChannel();
  const waiting = new Map<number, (allow: boolean) => void>();
  let given = false;
  let lastId = 0;
  port1.onmessage = (event: MessageEvent<GateAnswer>) => {
    waiting.get(event.data.id)?.(event.data.allow);
    waiting.delete(event.data.id);
  };
  target.addEventListener(WANT_PORT, () => {
    if (given) return;
    given = true;
    target.dispatchEvent(new MessageEvent(GIVE_PORT, { ports: [port2] }));
  });
  target.dispatchEvent(new Event(GATE_UP));
  const post = (id: number | null, seen: Seen) => {
    const question: GateQuestion = { id, request: whole(seen) };
    port1.postMessage(question);
  };
  return {
    ask: (seen) =>
      new Promise((resolve) => {
        const id = ++lastId;
        waiting.set(id, resolve);
        post(id, seen);
        // Nobody will ever answer when the content script is missing: hold, as the policy's default says.
        if (!given) setTimeout(() => !given && resolve(false), NO_CONTENT_SCRIPT);
      }),
    tell: (seen) => post(null, seen),
  };
}
