/** The content script's line to the background: what crosses it, how often, and what is said when nothing comes back. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Answer } from '../../../lib/protocol/answer';
import { written } from './rig';

/** What the background answers, one after the other; `never` stays without an answer, `gone` is a broken line. */
type Said = Answer<object> | 'nothing' | 'never' | 'gone';
let said: Said[] = [];
const asked: { type: string; subject?: { kind: string; id?: string } }[] = [];
const runtime = {
  id: 'own' as string | undefined,
  sendMessage: async (message: (typeof asked)[number]) => {
    asked.push(message);
    const next = said.shift();
    if (next === 'never') return new Promise(() => {});
    if (next === 'gone') throw new Error('Extension context invalidated.');
    return next === 'nothing' ? undefined : next;
  },
};
vi.mock('wxt/browser', () => ({ browser: { runtime } }));

const { createLink } = await import('../../../lib/guard/link');

const CLEAN = { ok: true, id: 'a'.repeat(32), onFailure: 'allow' } as const;
const UNKNOWN = { ok: false, code: 'unknown-case', onFailure: 'hold' } as const;
const TYPING = { kind: 'typing' } as const;

const subjects = () => asked.map(({ subject }) => subject?.id ?? subject?.kind);

beforeEach(() => {
  asked.length = 0;
  said = [];
  runtime.id = 'own';
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('a draft crosses once', () => {
  test('then it is named by the id that it was given, whatever is asked about it', async () => {
    said = [CLEAN, CLEAN, { ok: true }, { ok: true }];
    const link = createLink();
    await link.check(written('x'), TYPING);
    await link.check(written('x'), TYPING);
    await link.warn(written('x'), { route: 'click' });
    await link.card(written('x'), { start: 0, end: 1, focus: false });
    expect(subjects()).toEqual(['draft', CLEAN.id, CLEAN.id, CLEAN.id]);
  });

  test('another text is another draft', async () => {
    said = [CLEAN, CLEAN];
    const link = createLink();
    await link.check(written('x'), TYPING);
    await link.check(written('y'), TYPING);
    expect(subjects()).toEqual(['draft', 'draft']);
  });

  test('it is shown again to a worker that does not know it, which then knows it', async () => {
    const again = { ...CLEAN, id: 'b'.repeat(32) };
    said = [CLEAN, UNKNOWN, again, again];
    const link = createLink();
    await link.check(written('x'), TYPING);
    expect(await link.check(written('x'), TYPING)).toEqual(again);
    await link.check(written('x'), TYPING);
    expect(subjects()).toEqual(['draft', CLEAN.id, 'draft', again.id]);
  });

  test('it is not shown a third time', async () => {
    said = [UNKNOWN, UNKNOWN];
    expect(await createLink().check(written('x'), TYPING)).toEqual(UNKNOWN);
    expect(subjects()).toEqual(['draft', 'draft']);
  });

  test('of fifty drafts since, the oldest is forgotten', async () => {
    const link = createLink();
    said = Array.from({ length: 53 }, () => CLEAN);
    for (let at = 0; at <= 50; at++) await link.check(written(`${at}`), TYPING);
    await link.check(written('50'), TYPING);
    await link.check(written('0'), TYPING);
    expect(subjects().slice(-2)).toEqual([CLEAN.id, 'draft']);
  });
});

describe('what is said when nothing comes back', () => {
  const twice = (one: Said): Said[] => [one, one];
  test.each([
    ['no answer, asked twice', 'own', twice('nothing'), 'no-answer', 2],
    ['an answer to the second question', 'own', ['nothing', UNKNOWN, UNKNOWN], 'unknown-case', 3],
    ['the extension is gone', undefined, twice('gone'), 'orphaned', 2],
    ['a refusal after it is gone', undefined, [{ ...UNKNOWN, code: 'too-large' }], 'orphaned', 1],
    ['a refusal', 'own', [{ ...UNKNOWN, code: 'too-large' }], 'too-large', 1],
  ] as const)('%s', async (_name, id, answers, code, questions) => {
    runtime.id = id;
    said = [...answers];
    expect(await createLink().check(written('x'), TYPING)).toMatchObject({ ok: false, code });
    expect(asked).toHaveLength(questions);
  });

  test('after fifteen seconds nobody waits any longer', async () => {
    said = ['never'];
    const answer = createLink().check(written('x'), TYPING);
    await vi.advanceTimersByTimeAsync(14_999);
    expect(await Promise.race([answer, 'waiting'])).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toMatchObject({ ok: false, code: 'timeout' });
  });

  test.each([
    ['before the policy has said anything, the message is held', [], 'hold'],
    ['then what it said last stands', [CLEAN], 'allow'],
    ['also after it has become stricter', [CLEAN, { ...CLEAN, onFailure: 'hold' }], 'hold'],
  ] as const)('%s', async (_name, before, onFailure) => {
    const link = createLink();
    said = [...before, 'gone', 'gone'];
    for (const _ of before) await link.check(written('x'), TYPING);
    runtime.id = undefined;
    expect(link.isOrphaned()).toBe(true);
    expect(await link.check(written('x'), TYPING)).toMatchObject({ code: 'orphaned', onFailure });
  });
});
