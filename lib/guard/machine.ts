/**
 * The guard of one compose window as a pure state machine: (state, event) -> (state, effects). `message` is the draft as it
 * was scanned (mail/canonical.ts); only the very message that was cleared, or that is being released, may pass without a question.
 */
import type { SendIntent } from '../webmail/adapter';
import type { Written } from './link';

export type State =
  /** Nothing is known about the newest text. */
  | { phase: 'unknown' }
  | { phase: 'cleared'; message: string }
  | { phase: 'flagged'; message: string }
  /** Send was stopped; the verdict is awaited. */
  | { phase: 'holding'; message: string; intent: SendIntent }
  /** A person is being asked. */
  | { phase: 'warning'; message: string; intent: SendIntent }
  /** Send is being repeated; the next trigger for this message is ours and passes. */
  | { phase: 'releasing'; message: string };

export type GuardEvent =
  /** The draft is another than the last that was looked at. */
  | { type: 'edited'; written: Written }
  /** What was said of drafts no longer stands. */
  | { type: 'stale' }
  /** A scan while typing came back. */
  | { type: 'scanned'; message: string; held: boolean }
  | { type: 'send'; written: Written; intent: SendIntent }
  /** The check that a stopped Send waits for came back. */
  | { type: 'verdict'; written: Written; held: boolean }
  | { type: 'answered'; send: boolean }
  /** No verdict in time, or none possible; `release` is the policy's onFailure. */
  | { type: 'failed'; code: string; release: boolean }
  /** The repeated Send has been dispatched. */
  | { type: 'replayed' };

export type Effect =
  /** Ask what is found in this draft. */
  | { type: 'scan'; written: Written }
  /** The event that triggered Send goes no further. */
  | { type: 'stop' }
  /** Ask whether this draft may leave. */
  | { type: 'check'; written: Written; intent: SendIntent }
  /** Ask the person. */
  | { type: 'warn'; written: Written; intent: SendIntent }
  /** Press Send again. */
  | { type: 'replay'; intent: SendIntent }
  /** Say why nothing was sent. */
  | { type: 'explain'; code: string };

export interface Step {
  state: State;
  effects: readonly Effect[];
}

export const INITIAL: State = { phase: 'unknown' };

const stay = (state: State, ...effects: Effect[]): Step => ({ state, effects });

/** The whole transition table; an event that means nothing in a phase changes nothing. */
export function transition(state: State, event: GuardEvent): Step {
  switch (event.type) {
    case 'edited':
      return isBusy(state)
        ? stay(state, { type: 'scan', written: event.written })
        : stay({ phase: 'unknown' }, { type: 'scan', written: event.written });
    case 'stale':
      return isBusy(state) ? stay(state) : stay({ phase: 'unknown' });
    case 'scanned':
      if (isBusy(state)) return stay(state);
      return stay({ phase: event.held ? 'flagged' : 'cleared', message: event.message });
    case 'send':
      return onSend(state, event);
    case 'verdict':
      if (state.phase !== 'holding') return stay(state);
      if (!event.held) return release(state);
      return stay(
        { ...state, phase: 'warning' },
        { type: 'warn', written: event.written, intent: state.intent },
      );
    case 'answered':
      if (state.phase !== 'warning') return stay(state);
      return event.send ? release(state) : stay({ phase: 'flagged', message: state.message });
    case 'failed':
      if (state.phase !== 'holding' && state.phase !== 'warning') return stay(state);
      return event.release
        ? release(state)
        : stay({ phase: 'unknown' }, { type: 'explain', code: event.code });
    case 'replayed':
      return state.phase === 'releasing' ? stay({ phase: 'unknown' }) : stay(state);
  }
}

/** A question is under way, or its answer is being carried out. */
const isBusy = ({ phase }: State) => phase === 'holding' || phase === 'warning' || phase === 'releasing';

const release = ({ message, intent }: Extract<State, { intent: SendIntent }>): Step =>
  stay({ phase: 'releasing', message }, { type: 'replay', intent });

function onSend(state: State, { written, intent }: Extract<GuardEvent, { type: 'send' }>): Step {
  const { message } = written;
  if ((state.phase === 'releasing' || state.phase === 'cleared') && state.message === message)
    return stay(state);
  // An impatient second click: one question at a time, never two sends.
  if (state.phase === 'holding' || state.phase === 'warning') return stay(state, { type: 'stop' });
  return stay({ phase: 'holding', message, intent }, { type: 'stop' }, { type: 'check', written, intent });
}
