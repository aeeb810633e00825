/** What happens to a message for a rule: an entry each, from mildest to strictest. Another one is one more entry, and its name in public/_locales. */

interface ActionKind {
  id: string;
  /** What it does, for who writes a policy; null where no rule may ask for it. */
  note: string | null;
  /** Whether what the rule minds is marked in the draft. */
  marks: boolean;
  /** When Send goes through: at once, or once the person has answered, or given a reason. */
  leaves: 'at-once' | 'on-answer' | 'on-reason' | 'never';
  /** Whether an exception may leave it of a stricter one. */
  isException: boolean;
  /** What the warning budget leaves of it once it is spent; left out: all of it. */
  whenSpent?: string;
}

const TABLE = [
  // A rule that lets a message go would say nothing, as the strictest rule wins.
  { id: 'allow', note: null, marks: false, leaves: 'at-once', isException: false },
  { id: 'log', note: 'recorded when it leaves', marks: false, leaves: 'at-once', isException: true },
  { id: 'hint', note: 'also marked in the draft', marks: true, leaves: 'at-once', isException: true },
  {
    id: 'warn',
    note: 'held until the person answers',
    marks: true,
    leaves: 'on-answer',
    isException: true,
    whenSpent: 'hint',
  },
  { id: 'justify', note: 'until they give a reason', marks: true, leaves: 'on-reason', isException: false },
  { id: 'block', note: 'held', marks: true, leaves: 'never', isException: false },
] as const satisfies readonly ActionKind[];

export type Action = (typeof TABLE)[number]['id'];
export const ACTIONS: readonly Action[] = TABLE.map(({ id }) => id);

const kinds = new Map<Action, ActionKind>(TABLE.map((kind) => [kind.id, kind]));
const kindOf = (action: Action) => kinds.get(action) as ActionKind;

/** What a rule may ask for; a rule that is off asks for nothing. */
export const RULE_ACTIONS: readonly (Action | 'off')[] = [
  'off',
  ...ACTIONS.filter((action) => kindOf(action).note !== null),
];
/** What an exception may leave of a rule. */
export const EXCEPTION_ACTIONS: readonly Action[] = ACTIONS.filter((action) => kindOf(action).isException);
/** What each of RULE_ACTIONS does, in one sentence. */
export const RULE_ACTIONS_NOTE = `off: nothing; ${TABLE.flatMap(({ id, note }) => (note === null ? [] : [`${id}: ${note}`])).join('; ')}.`;

/** How strict an action is; a rule that is off is the mildest. */
export const rankOf = (action: Action | 'off'): number => (action === 'off' ? -1 : ACTIONS.indexOf(action));

/** The stricter of two actions. */
export const stricter = (a: Action, b: Action): Action => (rankOf(a) >= rankOf(b) ? a : b);

/** The milder of two actions. */
export const milder = (a: Action, b: Action): Action => (rankOf(a) <= rankOf(b) ? a : b);

/** Whether what the rule minds is marked in the draft. */
export const marks = (action: Action): boolean => kindOf(action).marks;

/** Whether Send must be held for a person's answer. */
export const holds = (action: Action): boolean => kindOf(action).leaves !== 'at-once';

/** Whether the person may send all the same. */
export const mayOverride = (action: Action): boolean => kindOf(action).leaves !== 'never';

/** Whether they must give a reason for that. */
export const needsReason = (action: Action): boolean => kindOf(action).leaves === 'on-reason';

/** Whether it counts in the warning budget, and is softened once that is spent. */
export const isBudgeted = (action: Action): boolean => kindOf(action).whenSpent !== undefined;

/** What is left of it when the warning budget is spent. */
export const whenSpent = (action: Action): Action =>
  (kindOf(action).whenSpent as Action | undefined) ?? action;
