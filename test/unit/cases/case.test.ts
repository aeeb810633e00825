/** The table of one mail's case, phase by event, and what holds over any history. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  APPROVAL_LIFE,
  type Case,
  type CaseEvent,
  covers,
  type Phase,
  transition,
} from '../../../lib/cases/case';

const T = 1_000_000;
const kase = (phase: Phase, more: Partial<Case> = {}): Case => ({
  id: 'a',
  tabs: [1],
  digest: 'd',
  action: 'warn',
  asked: ['rule r warn'],
  phase,
  since: T,
  until: phase === 'approved' || phase === 'spent' ? T + APPROVAL_LIFE : 0,
  ticket: phase === 'spent' ? 'ticket' : null,
  ...more,
});
const answer = (ending: Extract<CaseEvent, { type: 'answer' }>['ending'], reasonLength = 0): CaseEvent => ({
  type: 'answer',
  ending,
  reasonLength,
  at: T + 1,
});
const leave = (more: Partial<Extract<CaseEvent, { type: 'leave' }>> = {}): CaseEvent => ({
  type: 'leave',
  tab: 1,
  ticket: 'ticket',
  action: 'warn',
  asked: ['rule r warn'],
  at: T + 1,
  ...more,
});

/** Case, event, and what follows: the next phase, what is done first, what is said. */
const TABLE: [string, Case, CaseEvent, Phase, string[], string][] = [
  ['a question opens', kase('open'), { type: 'ask', at: T }, 'asked', ['record-held'], 'show'],
  ['it opens once', kase('asked'), { type: 'ask', at: T }, 'asked', [], 'unknown-question'],
  ['yes', kase('asked'), answer('send'), 'approved', ['record-answer', 'count-warning'], 'tell'],
  ['yes again', kase('approved'), answer('send'), 'approved', [], 'tell'],
  ['yes after it left', kase('spent'), answer('send'), 'spent', [], 'unknown-question'],
  ['no', kase('asked'), answer('edit'), 'closed', ['record-answer', 'count-warning'], 'tell'],
  ['no again', kase('closed'), answer('edit'), 'closed', [], 'tell'],
  ['no after yes', kase('approved'), answer('edit'), 'approved', [], 'unknown-question'],
  ['yes after no', kase('closed'), answer('send'), 'closed', [], 'unknown-question'],
  ['a fix', kase('asked'), answer('fix'), 'closed', ['record-answer', 'count-warning'], 'tell'],
  ['yes to a block', kase('asked', { action: 'block' }), answer('send'), 'asked', [], 'blocked'],
  ['no to a block', kase('asked', { action: 'block' }), answer('edit'), 'closed', ['record-answer'], 'tell'],
  [
    'yes without a reason',
    kase('asked', { action: 'justify' }),
    answer('send', 3),
    'asked',
    [],
    'reason-missing',
  ],
  [
    'yes with a reason',
    kase('asked', { action: 'justify' }),
    answer('send-with-reason', 20),
    'approved',
    ['record-answer'],
    'tell',
  ],
  ['it leaves', kase('approved'), leave(), 'spent', [], 'release'],
  ['its own request again', kase('spent'), leave(), 'spent', [], 'release'],
  ['another request', kase('spent'), leave({ ticket: 'other' }), 'spent', [], 'held'],
  ['unasked', kase('asked'), leave(), 'asked', [], 'held'],
  ['after a no', kase('closed'), leave(), 'closed', [], 'held'],
  ['from another tab', kase('approved'), leave({ tab: 2 }), 'approved', [], 'held'],
  ['with something new', kase('approved'), leave({ asked: ['found x'] }), 'approved', [], 'held'],
  ['with less', kase('approved'), leave({ asked: [], action: 'allow' }), 'spent', [], 'release'],
  ['what is blocked by now', kase('approved'), leave({ action: 'block' }), 'approved', [], 'held'],
  ['too late', kase('approved'), leave({ at: T + APPROVAL_LIFE + 1 }), 'approved', [], 'held'],
];

describe('a case', () => {
  it.each(TABLE)('%s', (_, before, event, phase, first, said) => {
    const next = transition(before, event);
    expect(next.case.phase).toBe(phase);
    expect(next.before.map(({ type }) => type)).toEqual(first);
    expect(next.after.type === 'refuse' ? next.after.code : next.after.type).toBe(said);
  });

  const event: fc.Arbitrary<CaseEvent> = fc.oneof(
    fc.record({ type: fc.constant('ask' as const), at: fc.integer({ min: T, max: T + 1000 }) }),
    fc.record({
      type: fc.constant('answer' as const),
      ending: fc.constantFrom('send', 'send-with-reason', 'edit', 'fix', 'closed'),
      reasonLength: fc.integer({ min: 0, max: 30 }),
      at: fc.integer({ min: T, max: T + 1000 }),
    }),
    fc.record({
      type: fc.constant('leave' as const),
      tab: fc.integer({ min: 1, max: 2 }),
      ticket: fc.constantFrom('a', 'b', 'c'),
      action: fc.constantFrom('allow', 'warn', 'justify', 'block'),
      asked: fc.subarray(['rule r warn', 'found x']),
      at: fc.integer({ min: T, max: T + 2 * APPROVAL_LIFE }),
    }),
  );

  it('lets one request out for one answer, over any history, and is recorded before', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('warn', 'justify', 'block'),
        fc.array(event, { maxLength: 40 }),
        (action, events) => {
          let now = kase('open', { action });
          let answers = 0;
          let counted = 0;
          const released = new Set<string>();
          for (const one of events) {
            const { case: next, before, after } = transition(now, one);
            answers += before.filter(({ type }) => type === 'record-answer').length;
            counted += before.filter(({ type }) => type === 'count-warning').length;
            if (after.type === 'release' && one.type === 'leave') released.add(one.ticket);
            now = next;
          }
          expect(released.size).toBeLessThanOrEqual(Math.min(1, answers));
          expect(answers).toBeLessThanOrEqual(1);
          expect(counted).toBeLessThanOrEqual(1);
          if (action === 'block') expect(released.size).toBe(0);
        },
      ),
    );
  });

  it('is covered by an approval for what was shown, and nothing more', () => {
    const now = { tab: 1, action: 'warn' as const, at: T + 1 };
    expect(covers(kase('approved'), { ...now, asked: ['rule r warn'] })).toBe(true);
    expect(covers(kase('approved'), { ...now, asked: ['rule r warn', 'found x'] })).toBe(false);
    for (const phase of ['open', 'asked', 'spent', 'closed'] as const)
      expect(covers(kase(phase), { ...now, asked: [] })).toBe(false);
  });
});
