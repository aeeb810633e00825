import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Written } from '../../../lib/guard/link';
import { type Effect, type GuardEvent, INITIAL, type State, transition } from '../../../lib/guard/machine';
import type { SendIntent } from '../../../lib/webmail/adapter';

const A = 'message A';
const B = 'message B';
const INTENT = { route: 'click', compose: {}, control: null } as unknown as SendIntent;
const written = (message: string) => ({ draft: {}, files: [], message }) as unknown as Written;
const send = (message: string): GuardEvent => ({ type: 'send', written: written(message), intent: INTENT });

const STATES: State[] = [
  { phase: 'unknown' },
  { phase: 'cleared', message: A },
  { phase: 'flagged', message: A },
  { phase: 'holding', message: A, intent: INTENT },
  { phase: 'warning', message: A, intent: INTENT },
  { phase: 'releasing', message: A },
];

/** The whole table: phase × event → next phase and effects. '=' means that the phase stays. */
const TABLE: [GuardEvent, Record<State['phase'], [State['phase'] | '=', ...Effect['type'][]]>][] = [
  [
    { type: 'edited', written: written(A) },
    {
      unknown: ['=', 'scan'],
      cleared: ['unknown', 'scan'],
      flagged: ['unknown', 'scan'],
      holding: ['=', 'scan'],
      warning: ['=', 'scan'],
      releasing: ['=', 'scan'],
    },
  ],
  [
    { type: 'stale' },
    {
      unknown: ['='],
      cleared: ['unknown'],
      flagged: ['unknown'],
      holding: ['='],
      warning: ['='],
      releasing: ['='],
    },
  ],
  [
    { type: 'scanned', message: A, held: false },
    {
      unknown: ['cleared'],
      cleared: ['cleared'],
      flagged: ['cleared'],
      holding: ['='],
      warning: ['='],
      releasing: ['='],
    },
  ],
  [
    { type: 'scanned', message: A, held: true },
    {
      unknown: ['flagged'],
      cleared: ['flagged'],
      flagged: ['flagged'],
      holding: ['='],
      warning: ['='],
      releasing: ['='],
    },
  ],
  [
    send(A),
    {
      unknown: ['holding', 'stop', 'check'],
      cleared: ['='],
      flagged: ['holding', 'stop', 'check'],
      holding: ['=', 'stop'],
      warning: ['=', 'stop'],
      releasing: ['='],
    },
  ],
  [
    send(B),
    {
      unknown: ['holding', 'stop', 'check'],
      cleared: ['holding', 'stop', 'check'],
      flagged: ['holding', 'stop', 'check'],
      holding: ['=', 'stop'],
      warning: ['=', 'stop'],
      releasing: ['holding', 'stop', 'check'],
    },
  ],
  [
    { type: 'verdict', written: written(A), held: false },
    {
      unknown: ['='],
      cleared: ['='],
      flagged: ['='],
      holding: ['releasing', 'replay'],
      warning: ['='],
      releasing: ['='],
    },
  ],
  [
    { type: 'verdict', written: written(A), held: true },
    {
      unknown: ['='],
      cleared: ['='],
      flagged: ['='],
      holding: ['warning', 'warn'],
      warning: ['='],
      releasing: ['='],
    },
  ],
  [
    { type: 'answered', send: true },
    {
      unknown: ['='],
      cleared: ['='],
      flagged: ['='],
      holding: ['='],
      warning: ['releasing', 'replay'],
      releasing: ['='],
    },
  ],
  [
    { type: 'answered', send: false },
    {
      unknown: ['='],
      cleared: ['='],
      flagged: ['='],
      holding: ['='],
      warning: ['flagged'],
      releasing: ['='],
    },
  ],
  [
    { type: 'failed', code: 'timeout', release: true },
    {
      unknown: ['='],
      cleared: ['='],
      flagged: ['='],
      holding: ['releasing', 'replay'],
      warning: ['releasing', 'replay'],
      releasing: ['='],
    },
  ],
  [
    { type: 'failed', code: 'timeout', release: false },
    {
      unknown: ['='],
      cleared: ['='],
      flagged: ['='],
      holding: ['unknown', 'explain'],
      warning: ['unknown', 'explain'],
      releasing: ['='],
    },
  ],
  [
    { type: 'replayed' },
    {
      unknown: ['='],
      cleared: ['='],
      flagged: ['='],
      holding: ['='],
      warning: ['='],
      releasing: ['unknown'],
    },
  ],
];

describe('the guard, transition by transition', () => {
  for (const [event, row] of TABLE)
    for (const state of STATES)
      it(`${state.phase} + ${event.type} ${JSON.stringify(event)}`, () => {
        const [phase, ...effects] = row[state.phase];
        const next = transition(state, event);
        expect(next.state.phase).toBe(phase === '=' ? state.phase : phase);
        expect(next.effects.map(({ type }) => type)).toEqual(effects);
      });
});

const message = fc.constantFrom(A, B);
const event: fc.Arbitrary<GuardEvent> = fc.oneof(
  message.map((one): GuardEvent => ({ type: 'edited', written: written(one) })),
  fc.constant<GuardEvent>({ type: 'stale' }),
  fc.record({ type: fc.constant('scanned' as const), message, held: fc.boolean() }),
  message.map(send),
  fc.boolean().map((held): GuardEvent => ({ type: 'verdict', written: written(A), held })),
  fc.record({ type: fc.constant('answered' as const), send: fc.boolean() }),
  fc.constant<GuardEvent>({ type: 'failed', code: 'timeout', release: false }),
  fc.constant<GuardEvent>({ type: 'replayed' }),
);

describe('the guard, over any history', () => {
  it('passes a Send only when that very message was cleared, or is being released', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let state = INITIAL;
        for (const one of events) {
          const before = state;
          const { state: next, effects } = transition(state, one);
          const has = (type: Effect['type']) => effects.some((effect) => effect.type === type);
          if (one.type === 'send' && !has('stop'))
            expect(
              (before.phase === 'releasing' || before.phase === 'cleared') &&
                before.message === one.written.message,
            ).toBe(true);
          if (has('replay')) expect(['holding', 'warning']).toContain(before.phase);
          state = next;
        }
      }),
    );
  });
});
