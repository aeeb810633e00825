/** The checklists of an incident, and by when each item is usually due. */

export const TASK_GROUPS = {
  remedy: ['stop', 'ask-deletion', 'confirm-deletion', 'replace-secrets', 'prevent'],
  investigate: ['what-left', 'who-affected', 'how-happened', 'keep-evidence'],
  notify: ['tell-officer', 'assess-risk', 'tell-authority'],
  communicate: ['tell-people', 'tell-management', 'tell-team'],
} as const;
export type TaskGroup = keyof typeof TASK_GROUPS;
export type TaskId = (typeof TASK_GROUPS)[TaskGroup][number];

export const TASKS = Object.values(TASK_GROUPS).flat() as [TaskId, ...TaskId[]];

const HOUR = 3_600_000;

/** Hours after awareness. Only the 72 are the law's (Art. 33(1)); the others are what leaves room for them. */
const DUE: Readonly<Record<TaskId, number>> = {
  stop: 1,
  'ask-deletion': 4,
  'confirm-deletion': 48,
  'replace-secrets': 4,
  prevent: 720,
  'what-left': 8,
  'who-affected': 24,
  'how-happened': 48,
  'keep-evidence': 8,
  'tell-officer': 4,
  'assess-risk': 48,
  'tell-authority': 72,
  'tell-people': 72,
  'tell-management': 24,
  'tell-team': 72,
};

/** ms since the Unix epoch. */
export const usuallyDue = (task: TaskId, aware: number): number => aware + DUE[task] * HOUR;
