import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Effect, type Event, INITIAL, type State, transition } from '../../../lib/guard/machine';

const A = 'message A';
const B = 'message B';

const STATES: State[] = [
  { phase: 'unknown' },
  { phase: 'cleared', message: A },
  { phase: 'flagged', message: A },
  { phase: 'holding', message: A },
  { phase: 'warning', message: A },
  { phase: 'releasing', message: A },
];

/** The whole table: phase × event → next phase and effects. '=' means that the phase stays. */
const TABLE: [Event, Record<State['phase'], [State['phase'] | '=', ...Effect[]]>][] = [
  [
    { type: 'edited' },
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
    { type: 'send', message: A },
    {
      unknown: ['holding', 'stop', 'check'],
      cleared: ['=', 'pass'],
      flagged: ['holding', 'stop', 'check'],
      holding: ['=', 'stop'],
      warning: ['=', 'stop'],
      releasing: ['=', 'pass'],
    },
  ],
  [
    { type: 'send', message: B },
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
    { type: 'verdict', held: false },
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
    { type: 'verdict', held: true },
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
    { type: 'failed', release: true },
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
    { type: 'failed', release: false },
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
      it(`${state.phase} + ${JSON.stringify(event)}`, () => {
        const [phase, ...effects] = row[state.phase];
        const next = transition(state, event);
        expect(next.state.phase).toBe(phase === '=' ? state.phase : phase);
        expect(next.effects).toEqual(effects);
      });
});

const message = fc.constantFrom(A, B);
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.constant<Event>({ type: 'edited' }),
  fc.record({ type: fc.constant('scanned' as const), message, held: fc.boolean() }),
  fc.record({ type: fc.constant('send' as const), message }),
  fc.record({ type: fc.constant('verdict' as const), held: fc.boolean() }),
  fc.record({ type: fc.constant('answered' as const), send: fc.boolean() }),
  fc.record({ type: fc.constant('failed' as const), release: fc.constant(false) }),
  fc.constant<Event>({ type: 'replayed' }),
);

describe('the guard, over any history', () => {
  it('passes a Send only when that very message was cleared, or a replay is under way', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let state = INITIAL;
        for (const one of events) {
          const before = state;
          const { state: next, effects } = transition(state, one);
          if (effects.includes('pass') && one.type === 'send')
            expect(
              before.phase === 'releasing' || (before.phase === 'cleared' && before.message === one.message),
            ).toBe(true);
          if (effects.includes('replay')) expect(['holding', 'warning']).toContain(before.phase);
          state = next;
        }
      }),
    );
  });
});
