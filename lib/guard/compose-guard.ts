/** Runs the state machine of one compose window: effects of ./machine.ts become scans, warnings and clicks. */
import type { CheckReply, Mark } from '../background/check-messages';
import type { Fix } from '../cases/dialog';
import type { Draft } from '../mail/draft';
import type { SendIntent, WebmailAdapter } from '../webmail/adapter';
import { press } from '../webmail/press';
import type { Asker } from './asking';
import type { Cards } from './cards';
import type { Cleared } from './cleared';
import { applyEdits } from './edit';
import type { Link, Written } from './link';
import { type Effect, type GuardEvent, INITIAL, type State, transition } from './machine';
import { watchMarks } from './mark-watch';
import { showBcc } from './show-bcc';
import type { Snapshot } from './snapshot';
import { type PlacedMark, paintMarks } from './ui/marks';

/** Rest after the last change before a draft is scanned, in ms, */
const PAUSE = 50;
/** and at least so many times what reading the draft took, so that a long one does not slow the typing down. */
const PAUSE_FACTOR = 10;
/** So long a webmail may take to show recipients that were moved, in ms. */
const MOVED_WITHIN = 1000;

export interface ComposeDeps {
  adapter: WebmailAdapter;
  link: Pick<Link, 'check' | 'tell'>;
  asker: Asker;
  cards: Cards;
  /** Canonical drafts that need no question; shared with the request lock. */
  cleared: Pick<Cleared, 'add'>;
  /** Looks at the window as it is now. */
  look(compose: Element): Snapshot;
  onFindings(compose: Element, count: number): void;
}

export interface ComposeGuard {
  /** Something may have changed. */
  touch(): void;
  /** What was said of the draft no longer stands. */
  recheck(): void;
  /** Decides on a trigger of Send for the draft as it stands, at once; true stops the event. */
  send(intent: SendIntent, written: Written): boolean;
}

/** Whether recipients stand where they were to be put. */
function moved({ recipients }: Draft, addresses: string[], toBcc: boolean): boolean {
  const has = (address: string, hidden: boolean) =>
    recipients.some((one) => one.address === address && (one.field === 'bcc') === hidden);
  return addresses.every((address) => !has(address, false) && has(address, true) === toBcc);
}

export function guardCompose(compose: Element, deps: ComposeDeps, signal: AbortSignal): ComposeGuard {
  const { adapter, link, asker, cards, cleared } = deps;
  let state: State = INITIAL;
  /** What was looked at last; null before the first look, and when it is to be scanned again. */
  let looked: Written | null = null;
  /** Something may have changed since. */
  let touched = true;
  /** Marks of a text that wait for the next look at it. */
  let found: { message: string; marks: readonly Mark[] } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the draft will have rested, on the page's clock. */
  let rested = 0;
  let pause = PAUSE;
  let marks: PlacedMark[] = [];
  let watched: HTMLElement | null = null;
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    if (watched) cards.leave('key');
  });

  const step = (event: GuardEvent): readonly Effect[] => {
    const next = transition(state, event);
    state = next.state;
    for (const effect of next.effects) carryOut(effect);
    return next.effects;
  };

  const carryOut = (effect: Effect) => {
    switch (effect.type) {
      case 'scan':
        return void scan(effect.written);
      case 'check':
        return void check(effect.written, effect.intent);
      case 'warn':
        return void warn(effect.written, effect.intent);
      case 'replay':
        return replay(effect.intent);
      case 'explain':
        return asker.explain(effect.code);
      case 'stop':
        // Whoever holds the event stops it.
        return;
    }
  };

  const learn = (message: string, reply: CheckReply) => {
    // 'log' passes without a question, but the request lock must still report it: only 'allow' is cleared.
    if (reply.action === 'allow' && !reply.reading) cleared.add(message, reply.until);
    // The window has closed meanwhile.
    if (signal.aborted) return;
    found = { message, marks: reply.marks };
    paint();
    deps.onFindings(compose, reply.marks.length);
  };

  /** Offsets belong to the text that was scanned: while it may have changed, the next look decides. */
  const paint = () => {
    if (!found || touched || found.message !== looked?.message) return;
    const body = adapter.body(compose);
    if (body)
      marks = paintMarks(
        body,
        found.marks.filter((mark) => mark.part === 'body'),
      );
    found = null;
  };

  const scan = async (written: Written) => {
    const reply = await link.check(written, { kind: 'typing' });
    if (!reply.ok) return;
    learn(written.message, reply);
    step({ type: 'scanned', message: written.message, held: reply.held || reply.reading });
  };

  /** One timer for many changes: starting one costs more than anything else that a key does here. */
  const rest = () => {
    const left = rested - performance.now();
    timer = left > 0 ? setTimeout(rest, left) : undefined;
    if (left <= 0) look();
  };

  const look = () => {
    const start = performance.now();
    const written = deps.look(compose);
    pause = Math.max(PAUSE, PAUSE_FACTOR * (performance.now() - start));
    touched = false;
    watch();
    if (written.message !== looked?.message) {
      looked = written;
      step({ type: 'edited', written });
    }
    paint();
  };

  const check = async (written: Written, { route }: SendIntent) => {
    const asked = link.check(written, { kind: 'send', route });
    const reply = await asker.waitFor(asked, written.files.length > 0);
    if (!reply.ok) {
      const released = reply.onFailure === 'allow';
      link.tell({ type: 'guard.failure', webmail: adapter.webmail, code: reply.code, released });
      step({ type: 'failed', code: reply.code, release: released });
      return;
    }
    learn(written.message, reply);
    step({ type: 'verdict', written, held: reply.held });
  };

  const warn = async (written: Written, { route }: SendIntent) => {
    const answer = await asker.ask(written, route);
    // What has failed was explained where it did.
    if (answer.kind === 'failed' && answer.release) step({ type: 'failed', code: '', release: true });
    else step({ type: 'answered', send: answer.kind === 'send' });
    if (answer.kind === 'fix') void apply(answer.fix, written.message);
  };

  /** Offsets and recipients are those of the message that was shown; in another one nothing is touched. */
  const apply = async ({ edits, recipients }: Fix, message: string) => {
    if (deps.look(compose).message !== message) return asker.explain('not-fixed');
    if (!applyEdits(adapter, compose, edits)) asker.explain('not-reached');
    if (!recipients) return;
    const { addresses, toBcc } = recipients;
    if (toBcc && !(await showBcc(adapter, compose))) return asker.explain('not-moved');
    adapter.moveRecipients(compose, addresses, toBcc);
    setTimeout(() => {
      if (!moved(deps.look(compose).draft, addresses, toBcc)) asker.explain('not-moved');
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
          const written = deps.look(compose);
          // Marks of an older text are about to be painted anew.
          if (written.message !== looked?.message) return;
          const fix = await cards.open(written, mark, place, by);
          if (fix) void apply(fix, written.message);
          else if (by === 'key') body.element.focus();
        },
        leave: cards.leave,
      },
      signal,
    );
  };

  const replay = ({ control, schedules }: SendIntent) => {
    const stands = control?.isConnected && control.getClientRects().length > 0;
    // A menu that has closed meanwhile is the person's to open again; the message may then pass.
    if (schedules && !stands) return asker.explain('schedule-again');
    // A page that redraws its toolbar meanwhile has a new control in the same place.
    const pressed = control?.isConnected ? control : adapter.sendControl(compose);
    if (pressed) press(pressed);
    step({ type: 'replayed' });
  };

  return {
    touch: () => {
      touched = true;
      rested = performance.now() + pause;
      timer ??= setTimeout(rest, pause);
    },
    recheck: () => {
      step({ type: 'stale' });
      looked = null;
      look();
    },
    send: (intent, written) => step({ type: 'send', written, intent }).some(({ type }) => type === 'stop'),
  };
}
