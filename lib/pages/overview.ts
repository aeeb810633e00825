/** What the Overview says: what is in force, what is wrong, and what to do next. */
import type { LossTrouble } from '../stored/losses';
import type { PolicyTrouble } from './policy-health';

/** Problems that concern no single page of a webmail. */
export type OverviewProblem = PolicyTrouble | LossTrouble | 'audit-unavailable' | 'site-not-allowed';

export interface OverviewInput {
  policy: readonly PolicyTrouble[];
  losses: readonly LossTrouble[];
  sites: readonly { allowed: boolean }[];
  /** Of the log; null when it cannot be opened. */
  records: number | null;
}

/** Where in the options each is mended. */
export const PROBLEM_PLACES: Readonly<Record<OverviewProblem, string>> = {
  'policy-pending': 'policy',
  'policy-refused': 'policy',
  'no-policy-held': 'policy',
  'no-policy-open': 'policy',
  'lost-protected': 'policy/protected',
  'lost-consents': 'consent',
  'lost-log': 'audit',
  'lost-settings': 'policy',
  'audit-unavailable': 'audit',
  'site-not-allowed': 'policy/sites',
};

export function problemsOf({ policy, losses, sites, records }: OverviewInput): OverviewProblem[] {
  return [
    ...policy,
    ...losses,
    ...(records === null ? (['audit-unavailable'] as const) : []),
    ...(sites.some(({ allowed }) => !allowed) ? (['site-not-allowed'] as const) : []),
  ];
}

export interface SetupState {
  /** Mail domains that count as one's own. */
  domains: number;
  /** Whether the person sets the policy. */
  own: boolean;
  /** Lists of consents on this device. */
  imports: number;
}

export interface Step {
  id: 'domains' | 'consents' | 'practice' | 'my-data' | 'help';
  /** A page, and the place in it. */
  to: string;
}

const STEPS: readonly (Step & { applies?: (facts: SetupState) => boolean })[] = [
  { id: 'domains', to: 'policy', applies: ({ domains, own }) => own && domains === 0 },
  { id: 'practice', to: 'training/practice' },
  { id: 'consents', to: 'consent', applies: ({ imports }) => imports === 0 },
  { id: 'my-data', to: 'my-data' },
  { id: 'help', to: 'help' },
];

/** @param pages ids of those that the person sees */
export function nextSteps(facts: SetupState, pages: readonly string[]): Step[] {
  return STEPS.filter(
    ({ to, applies }) => pages.includes(to.split('/')[0] ?? '') && (applies?.(facts) ?? true),
  ).map(({ id, to }) => ({ id, to }));
}
