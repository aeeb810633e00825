/**
 * Cases over random interleavings: two tabs, a worker that dies between any two steps, a clock that jumps, a policy that
 * changes. The log, the budget and what is released are held against a model that knows nothing of the reducer.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AuditEvent } from '../../../lib/audit/event';
import { type AskedNow, createCaseKeeper } from '../../../lib/background/case-keeper';
import { APPROVAL_LIFE } from '../../../lib/cases/case';
import { createCaseStore } from '../../../lib/cases/case-store';
import type { WarningDialog } from '../../../lib/cases/dialog';
import { makeLock, makeSession } from '../cases/session-rig';

class Died extends Error {}

const dialog = {
  kind: 'warning',
  view: {},
  fixable: [],
  cut: [],
  movable: [],
  facts: {},
} as unknown as WarningDialog;
const MESSAGES = ['m1', 'm2'];
const RULES = ['rule a warn', 'rule b warn'];

type Step =
  | { do: 'ask'; tab: number; message: string; rules: string[] }
  | { do: 'answer'; tab: number; at: number; send: boolean }
  | { do: 'leave'; tab: number; message: string; rules: string[]; ticket: string }
  | { do: 'clock'; ms: number };

// Mostly the same ones, so that questions, answers and requests meet.
const tab = fc.constantFrom(1, 1, 1, 2);
const message = fc.constantFrom(...MESSAGES, 'm1', 'm1');
const rules = fc.constantFrom(RULES.slice(0, 1), RULES.slice(0, 1), RULES);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('ask' as const), tab, message, rules }),
  fc.record({
    do: fc.constant('answer' as const),
    tab,
    at: fc.constantFrom(0, 0, 0, 1, 2),
    send: fc.constantFrom(true, true, false),
  }),
  fc.record({
    do: fc.constant('leave' as const),
    tab,
    message,
    rules,
    ticket: fc.constantFrom('t1', 't2', 't3', 't4'),
  }),
  fc.record({ do: fc.constant('clock' as const), ms: fc.constantFrom(1000, 1000, APPROVAL_LIFE, -5000) }),
);

interface Asked {
  id: string;
  tab: number;
  message: string;
}

function world() {
  const state = {
    time: 10_000_000,
    /** Steps until the worker dies; null: it lives. */
    left: null as number | null,
    log: [] as AuditEvent[],
    counted: [] as string[],
    told: [] as { id: string; send: boolean }[],
    made: 0,
  };
  const tick = () => {
    if (state.left === null) return;
    if (state.left-- === 0) throw new Died();
  };
  const { items } = makeSession(Number.POSITIVE_INFINITY, tick);
  /** A worker that starts anew knows what is stored, and nothing else. */
  const start = () =>
    createCaseKeeper({
      store: createCaseStore(items, makeLock()),
      record: async (event) => {
        tick();
        state.log.push(event);
      },
      countWarning: async (id) => {
        tick();
        if (!state.counted.includes(id)) state.counted.push(id);
      },
      tell: async (_, { id, send }) => {
        tick();
        state.told.push({ id, send });
      },
      makeId: () => `case-${state.made++}`,
      now: () => state.time,
    });
  return { state, start };
}

test('an answer lets out one message at most, is recorded before, and counts once, wherever a worker dies', async () => {
  let releasedOnce = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(step, fc.option(fc.nat(12), { nil: null, freq: 2 })), {
        maxLength: 25,
        minLength: 5,
      }),
      async (steps) => {
        const { state, start } = world();
        let keeper = start();
        const asked: Asked[] = [];
        /** By message and tab: how many answers said "send", and which requests went out. */
        const yes = new Set<string>();
        const released = new Map<string, Set<string>>();
        const run = async (one: Step) => {
          if (one.do === 'clock') state.time += one.ms;
          if (one.do === 'ask') {
            const now: AskedNow = { tab: one.tab, digest: one.message, action: 'warn', asked: one.rules };
            if (await keeper.isApproved(now)) {
              // Never a second question for an answered mail, and no approval out of nothing.
              expect(yes.size).toBeGreaterThan(0);
              return;
            }
            const from = { tabId: one.tab, openerTabId: null, frameId: 0 };
            const id = await keeper.ask(now, dialog, from);
            await keeper.claim(id, one.tab);
            asked.push({ id, tab: one.tab, message: one.message });
          }
          if (one.do === 'answer') {
            const about = asked.at(-1 - one.at);
            if (!about) return;
            if (one.send && about.tab === one.tab) yes.add(about.id);
            const ending = one.send ? 'send' : 'edit';
            await keeper.answer(about.id, one.tab, { ending, reasonLength: 0 });
          }
          if (one.do === 'leave') {
            const now: AskedNow = { tab: one.tab, digest: one.message, action: 'warn', asked: one.rules };
            if (!(await keeper.leave(now, `${one.tab} ${one.message} ${one.ticket}`))) return;
            const key = `${one.tab} ${one.message}`;
            released.set(key, (released.get(key) ?? new Set()).add(one.ticket));
          }
        };
        for (const [one, dies] of steps) {
          state.left = dies;
          // What was lost is asked once more, by the client's own rule.
          for (let attempt = 0; attempt < 2; attempt++)
            try {
              await run(one);
              break;
            } catch (error) {
              state.left = null;
              if (!(error instanceof Died)) break;
              keeper = start();
            }
          state.left = null;
        }
        for (const [key, tickets] of released) {
          const answered = asked.filter((each) => `${each.tab} ${each.message}` === key && yes.has(each.id));
          expect(tickets.size).toBeLessThanOrEqual(answered.length);
          releasedOnce++;
        }
        const sent = state.log.filter((event) => event.type === 'draft.answered' && event.answer === 'send');
        const allReleased = [...released.values()].reduce((sum, { size }) => sum + size, 0);
        // A record first; one may be there twice where a worker died behind it.
        expect(allReleased).toBeLessThanOrEqual(sent.length);
        expect(new Set(state.counted).size).toBe(state.counted.length);
      },
    ),
    { numRuns: 400 },
  );
  // The property is of use only where something does leave.
  expect(releasedOnce).toBeGreaterThan(20);
});
