/**
 * The guard of one compose window as a pure state machine: (state, event) -> (state, effects). `message` is the draft as it
 * was scanned (../canonical.ts); only the very message that was cleared, or that is being released, may pass without a question.
 */

export type State =
  /** Nothing is known about the newest text. */
  | { phase: 'unknown' }
  | { phase: 'cleared'; message: string }
  | { phase: 'flagged'; message: string }
  /** Send was stopped; the verdict is awaited. */
  | { phase: 'holding'; message: string }
  /** A person is being asked. */
  | { phase: 'warning'; message: string }
  /** Send is being repeated; the next trigger for this message is ours and passes. */
  | { phase: 'releasing'; message: string };

export type Event =
  | { type: 'edited' }
  /** A scan while typing came back. */
  | { type: 'scanned'; message: string; held: boolean }
  | { type: 'send'; message: string }
  /** The check that a stopped Send waits for came back. */
  | { type: 'verdict'; held: boolean }
  | { type: 'answered'; send: boolean }
  /** No verdict in time, or none possible; `release` is the policy's onFailure. */
  | { type: 'failed'; release: boolean }
  /** The repeated Send has been dispatched. */
  | { type: 'replayed' };

export type Effect = 'scan' | 'pass' | 'stop' | 'check' | 'warn' | 'replay' | 'explain';

export interface Step {
  state: State;
  effects: Effect[];
}

export const INITIAL: State = { phase: 'unknown' };

const stay = (state: State, ...effects: Effect[]): Step => ({ state, effects });

function onSend(state: State, message: string): Step {
  switch (state.phase) {
    case 'releasing':
    case 'cleared':
      return state.message === message
        ? stay(state, 'pass')
        : { state: { phase: 'holding', message }, effects: ['stop', 'check'] };
    case 'holding':
    case 'warning':
      // An impatient second click: one question at a time, never two sends.
      return stay(state, 'stop');
    default:
      return { state: { phase: 'holding', message }, effects: ['stop', 'check'] };
  }
}

/** The whole transition table; an event that means nothing in a phase changes nothing. */
export function transition(state: State, event: Event): Step {
  const asking = state.phase === 'holding' || state.phase === 'warning';
  switch (event.type) {
    case 'edited':
      return asking || state.phase === 'releasing'
        ? stay(state, 'scan')
        : { state: { phase: 'unknown' }, effects: ['scan'] };
    case 'scanned':
      if (asking || state.phase === 'releasing') return stay(state);
      return stay({ phase: event.held ? 'flagged' : 'cleared', message: event.message });
    case 'send':
      return onSend(state, event.message);
    case 'verdict':
      if (state.phase !== 'holding') return stay(state);
      return event.held
        ? { state: { phase: 'warning', message: state.message }, effects: ['warn'] }
        : { state: { phase: 'releasing', message: state.message }, effects: ['replay'] };
    case 'answered':
      if (state.phase !== 'warning') return stay(state);
      return event.send
        ? { state: { phase: 'releasing', message: state.message }, effects: ['replay'] }
        : stay({ phase: 'flagged', message: state.message });
    case 'failed':
      if (!asking) return stay(state);
      return event.release
        ? { state: { phase: 'releasing', message: state.message }, effects: ['replay'] }
        : { state: { phase: 'unknown' }, effects: ['explain'] };
    case 'replayed':
      return state.phase === 'releasing' ? stay({ phase: 'unknown' }) : stay(state);
  }
}
