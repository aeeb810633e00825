/** Every practice draft is what it says it is, by the engine and the built-in policy. */
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../lib/mail/draft';
import { draftOf } from '../../../lib/pages/policy-tools';
import { BUILTIN_POLICY } from '../../../lib/policy/builtin';
import { LESSONS } from '../../../lib/training/lessons';
import { GERMAN } from '../../../lib/training/practice/de';
import { BEST, goodAnswer, grade, type PracticeDraft } from '../../../lib/training/practice/draft';
import { ENGLISH } from '../../../lib/training/practice/en';
import { createMailChecker } from '../../../scripts/cli/mail-checker';

const judge = createMailChecker(BUILTIN_POLICY);
async function say(mail: { to: string; subject: string; body: string }) {
  const draft = draftOf(mail);
  const { verdict, findings } = await judge.check({ draft, parts: partsOf(draft) } as never);
  return { action: verdict.action, entities: [...new Set(findings.map(({ entity }) => entity))] };
}
const ALL = [...ENGLISH, ...GERMAN];
const named = ALL.map((draft) => [draft.id, draft] as const);

describe('practice drafts', () => {
  it('are forty and more, half of them German, with every way out and nearly every lesson', () => {
    expect(ALL.length).toBeGreaterThanOrEqual(40);
    expect(GERMAN).toHaveLength(ENGLISH.length);
    expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length);
    for (const drafts of [ENGLISH, GERMAN]) {
      expect(new Set(drafts.map(({ best }) => best))).toEqual(new Set(BEST));
      expect(new Set(drafts.map(({ lesson }) => lesson))).toEqual(new Set(LESSONS));
    }
  });

  it.each(named)(
    '%s: what is known of it is found, and its answer is graded as right',
    async (_id, draft) => {
      const before = await say(draft);
      for (const entity of draft.entities) expect(before.entities).toContain(entity);
      expect(['warn', 'justify', 'block'].includes(before.action)).toBe(draft.best !== 'send');
      const answer = goodAnswer(draft);
      expect(grade(draft, answer, before.action, (await say(answer)).action)).toBe('right');
      // Sent as it is.
      const asIs = { sent: true, to: draft.to, subject: draft.subject, body: draft.body };
      expect(grade(draft, asIs, before.action, before.action)).toBe(
        draft.best === 'send' ? 'right' : 'leaked',
      );
    },
  );

  it('are addressed to nobody who could exist', () => {
    for (const { to, body } of ALL)
      for (const [, host] of `${to} ${body}`.matchAll(/@([\w.-]+)/g)) expect(host).toMatch(/\.example$/);
  });
});

describe('grades', () => {
  const draft = ENGLISH[0] as PracticeDraft;
  const answer = goodAnswer(draft);
  it.each([
    [
      'an empty mail leaks nothing and does not do the task',
      { ...answer, body: '', subject: '' },
      'allow',
      'lost',
    ],
    ['a mail that is kept back is safe', { ...answer, sent: false }, 'allow', 'safe'],
    ['a mail that the policy asks about has leaked', answer, 'warn', 'leaked'],
    ['a hint does not ask', answer, 'hint', 'right'],
  ] as const)('%s', (_name, given, after, expected) => {
    expect(grade(draft, given, 'justify', after)).toBe(expected);
  });

  it('say so when the policy in force does not ask', () => {
    expect(grade(draft, answer, 'log', 'log')).toBe('not-asked');
  });

  it('of what must not go by mail: only keeping it is right', () => {
    const hold = ALL.find(({ best }) => best === 'hold') as PracticeDraft;
    expect(grade(hold, { ...goodAnswer(hold), sent: true, body: 'nothing' }, 'justify', 'allow')).toBe(
      'leaked',
    );
    expect(grade(hold, goodAnswer(hold), 'justify', 'allow')).toBe('right');
  });
});
