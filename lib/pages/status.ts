/** What the popup says about one tab. */
import type { RecentVerdict, TabState } from '../background/page-state';
import type { LossTrouble } from '../stored/losses';
import { STATIC_MATCHES } from '../webmail/sites';
import type { PolicyTrouble } from './policy-health';
import { isOnSite } from './site-match';
import type { PolicyView, StatusProblem, StatusView } from './views';

export interface StatusInput {
  /** The page's address; null when the browser does not show it to us, which is so wherever we may not work. */
  url: string | null;
  state: TabState | undefined;
  recent: RecentVerdict[];
  /** Match patterns of the sites that a build, the policy or the person adds. */
  sites: readonly string[];
  mode: PolicyView['policy']['mode'];
  policy: readonly PolicyTrouble[];
  losses: readonly LossTrouble[];
  auditUnavailable: boolean;
}

/** A state that a tab's earlier page left behind does not count: the address decides first. */
export function statusOf(facts: StatusInput): StatusView {
  const { url, state, recent, mode } = facts;
  const webmailHere =
    url !== null && [...STATIC_MATCHES, ...facts.sites].some((match) => isOnSite(url, match));
  const general: StatusProblem[] = [
    ...facts.policy,
    ...facts.losses,
    ...(facts.auditUnavailable ? (['audit-unavailable'] as const) : []),
  ];
  if (!webmailHere)
    return { watched: 'not-a-webmail', webmail: null, mode, problems: general, lastVerdicts: [] };
  const here = { webmail: state?.webmail ?? null, mode, lastVerdicts: recent };
  if (!state) return { ...here, watched: 'not-watching', problems: ['reload', ...general] };
  if (state.state === 'blind') return { ...here, watched: 'not-watching', problems: ['blind', ...general] };
  return { ...here, watched: 'watching', problems: general };
}
