/** Runs the state machine of one compose window: effects of ./machine.ts become scans, warnings and clicks. */
import type { Draft } from '../draft';
import type { CheckReply, Failure, Fix } from '../messages';
import type { SendIntent, WebmailAdapter } from '../webmail/adapter';
import { press } from '../webmail/press';
import type { Asker } from './asking';
import type { Cards } from './cards';
import type { Cleared } from './cleared';
import { applyEdits } from './edit';
import type { Link } from './link';
import { type Effect, type Event, INITIAL, type State, transition } from './machine';
import { watchMarks } from './mark-watch';
import type { SeenFiles } from './seen-files';
import { showBcc } from './show-bcc';
import { type PlacedMark, paintMarks } from './ui/marks';

/** Rest after the last change before a draft is scanned, in ms, */
const PAUSE = 50;
/** and at least so many times what reading the draft took, so that a long one does not slow the typing down. */
const PAUSE_FACTOR = 10;
/** So long a webmail may take to show recipients that were moved, in ms. */
const MOVED_WITHIN = 1000;

export interface Parts {
  adapter: WebmailAdapter;
  link: Link;
  asker: Asker;
  cards: Cards;
  files: SeenFiles;
  /** Canonical drafts that need no question; shared with the request lock. */
  cleared: Pick<Cleared, 'add'>;
  onFindings(compose: Element, count: number): void;
}

export interface ComposeGuard {
  /** Something may have changed. */
  touch(): void;
  /** What was said of the draft no longer stands. */
  recheck(): void;
  /** Decides on a trigger of Send for the draft as it stands, at once; true stops the event. */
  send(intent: SendIntent, draft: Draft): boolean;
}

/** Whether recipients stand where they were to be put. */
function moved({ recipients }: Draft, addresses: string[], toBcc: boolean): boolean {
  const has = (address: string, hidden: boolean) =>
    recipients.some((one) => one.address === address && (one.field === 'bcc') === hidden);
  return addresses.every((address) => !has(address, false) && has(address, true) === toBcc);
}

export function guardCompose(compose: Element, parts: Parts, signal: AbortSignal): ComposeGuard {
  const { adapter, link, asker, cards, files, cleared } = parts;
  let state: State = INITIAL;
  let seen = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the draft will have rested, on the page's clock. */
  let rested = 0;
  let intent: SendIntent | null = null;
  let marks: PlacedMark[] = [];
  let watched: HTMLElement | null = null;
  let pause = PAUSE;
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    if (watched) cards.leave('key');
  });

  const step = (event: Event) => {
    const next = transition(state, event);
    state = next.state;
    return next.effects;
  };

  const learn = (message: string, reply: CheckReply | Failure) => {
    if (!reply.ok) return;
    // 'log' passes without a question, but the request lock must still report it: only 'allow' is cleared.
    if (reply.action === 'allow' && !reply.pending) cleared.add(message, reply.until);
    show(message, reply);
  };

  const show = (message: string, reply: CheckReply) => {
    // The window has closed meanwhile.
    if (signal.aborted) return;
    const body = adapter.body(compose);
    // Offsets belong to the text that was scanned.
    if (body && files.identity(adapter.read(compose)) === message)
      marks = paintMarks(
        body,
        reply.marks.filter((mark) => mark.part === 'body'),
      );
    parts.onFindings(compose, reply.marks.length);
  };

  const scan = async (draft: Draft, message: string) => {
    const reply = await link.check({
      type: 'guard.check',
      draft,
      files: files.of(draft),
      trigger: 'typing',
      route: null,
    });
    learn(message, reply);
    if (reply.ok) step({ type: 'scanned', message, held: reply.held || reply.pending });
  };

  /** One timer for many changes: starting one costs more than anything else that a key does here. */
  const rest = () => {
    const left = rested - performance.now();
    timer = left > 0 ? setTimeout(rest, left) : undefined;
    if (left <= 0) look();
  };

  const look = () => {
    const start = performance.now();
    const draft = adapter.read(compose);
    const message = files.identity(draft);
    pause = Math.max(PAUSE, PAUSE_FACTOR * (performance.now() - start));
    watch();
    if (message === seen) return;
    seen = message;
    step({ type: 'edited' });
    void scan(draft, message);
  };

  const check = async () => {
    const draft = adapter.read(compose);
    const message = files.identity(draft);
    const route = intent?.route ?? 'click';
    const attached = files.of(draft);
    const asked = link.check({ type: 'guard.check', draft, files: attached, trigger: 'send', route });
    const reply = await asker.waitFor(asked, attached.length > 0);
    learn(message, reply);
    if (!reply.ok) {
      const release = reply.onFailure === 'allow';
      link.tell({ type: 'guard.failure', webmail: adapter.webmail, code: reply.code, released: release });
      return run(step({ type: 'failed', release }), reply.code);
    }
    if (!reply.held) return run(step({ type: 'verdict', held: false }));
    step({ type: 'verdict', held: true });
    const answer = await asker.ask(draft, attached, route);
    if (answer.kind === 'failed') {
      if (answer.release) run(step({ type: 'failed', release: true }));
      else step({ type: 'answered', send: false });
    } else run(step({ type: 'answered', send: answer.kind === 'send' }));
    if (answer.kind === 'fix') void apply(answer.fix, message);
  };

  /** Offsets and recipients are those of the message that was shown; in another one nothing is touched. */
  const apply = async ({ edits, recipients }: Fix, message: string) => {
    if (files.identity(adapter.read(compose)) !== message) return asker.explain('not-fixed');
    if (!applyEdits(adapter, compose, edits)) asker.explain('not-reached');
    if (!recipients) return;
    const { addresses, toBcc } = recipients;
    if (toBcc && !(await showBcc(adapter, compose))) return asker.explain('not-moved');
    adapter.moveRecipients(compose, addresses, toBcc);
    setTimeout(() => {
      if (!moved(adapter.read(compose), addresses, toBcc)) asker.explain('not-moved');
    }, MOVED_WITHIN);
  };

  /** Each editor element is watched once; a webmail may put another in its place. */
  const watch = () => {
    const body = adapter.body(compose);
    if (!body || body.element === watched) return;
    watched = body.element;
    watchMarks(
      body,
      {
        marks: () => marks,
        open: async (mark, place, by) => {
          const draft = adapter.read(compose);
          const message = files.identity(draft);
          // Marks of an older text are about to be painted anew.
          if (message !== seen) return;
          const fix = await cards.open(draft, files.of(draft), mark, place, by);
          if (fix) void apply(fix, message);
          else if (by === 'key') body.element.focus();
        },
        leave: cards.leave,
      },
      signal,
    );
  };

  const run = (effects: readonly Effect[], code = '') => {
    if (effects.includes('check')) void check();
    if (effects.includes('explain')) asker.explain(code);
    if (effects.includes('replay')) {
      const { control = null, schedules } = intent ?? {};
      // Before the press: what the page changes on the way makes it a new send, with an intent of its own.
      intent = null;
      const stands = control?.isConnected && control.getClientRects().length > 0;
      // A menu that has closed meanwhile is the person's to open again; the message may then pass.
      if (schedules && !stands) return asker.explain('schedule-again');
      // A page that redraws its toolbar meanwhile has a new control in the same place.
      const pressed = control?.isConnected ? control : adapter.sendControl(compose);
      if (pressed) press(pressed);
      step({ type: 'replayed' });
    }
  };

  return {
    touch: () => {
      rested = performance.now() + pause;
      timer ??= setTimeout(rest, pause);
    },
    recheck: () => {
      step({ type: 'edited' });
      seen = '';
      look();
    },
    send: (newIntent, draft) => {
      const message = files.identity(draft);
      const effects = step({ type: 'send', message });
      if (effects.includes('check')) intent = newIntent;
      run(effects);
      return effects.includes('stop');
    },
  };
}
