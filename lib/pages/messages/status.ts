import { z } from 'zod';
import { defineMessage } from '../../base/define-message';
import { DraftguardError } from '../../base/errors';
import type { PagesDeps } from '../deps';
import { lossTroubles } from '../known';
import { policyTrouble } from '../policy-health';
import { statusOf } from '../status';
import type { StatusView } from '../views';

const tabId = z.int().min(0);

export const statusMessages = [
  defineMessage({
    name: 'pages.status',
    from: 'pages',
    does: 'Says whether a tab is watched, and what was found in it last.',
    body: { tabId },
    serve: async (deps: PagesDeps, { tabId: tab }): Promise<StatusView> => {
      const [inForce, sites, auditUnavailable] = await Promise.all([
        deps.policy.current(),
        deps.sites.list(),
        deps.db.head.count().then(
          () => false,
          () => true,
        ),
      ]);
      return statusOf({
        url: await deps.tabUrl(tab),
        state: await deps.tabState(tab),
        recent: await deps.recentVerdicts(tab),
        sites: sites.map(({ match }) => match),
        mode: inForce.policy.mode,
        policy: policyTrouble(inForce),
        losses: await lossTroubles(deps),
        auditUnavailable,
      });
    },
  }),
  defineMessage({
    name: 'pages.not-right',
    from: 'pages',
    does: 'Records that a detector of the last checks of a tab was wrong.',
    body: { tabId, detector: z.string().max(100) },
    serve: async (
      { audit, recentVerdicts }: Pick<PagesDeps, 'audit' | 'recentVerdicts'>,
      { tabId: tab, detector },
    ): Promise<object> => {
      const checked = (await recentVerdicts(tab)).flatMap(({ detectors }) => detectors);
      if (!checked.some((each) => each.detector === detector))
        throw new DraftguardError(
          'unknown-detector',
          'No check of this tab has found anything by that detector.',
        );
      await audit.append({ type: 'feedback.not-right', detector });
      return {};
    },
  }),
] as const;
