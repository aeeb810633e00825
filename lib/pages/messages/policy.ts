import { z } from 'zod';
import { localIdentities } from '../../audit/local-reader';
import type { Simulation } from '../../audit/simulate';
import { defineMessage } from '../../base/define-message';
import { DraftguardError } from '../../base/errors';
import { ADMINS, READERS } from '../../base/roles';
import type { BundleInfo } from '../../policy/bundle/open';
import { oddIn } from '../../policy/check';
import { ENTITIES } from '../../policy/entities';
import type { PolicyProblem } from '../../policy/problems';
import type { PagesDeps } from '../deps';
import { isManaged } from '../known';
import { MAX_DRAFT } from '../limits';
import { simulate, type TryView, taken, tryDraft } from '../policy-tools';
import type { PolicyView } from '../views';

/** A policy that a page has read from its text; the schema of policies has the last word. */
const written = z.record(z.string(), z.unknown());

/** The drafts of a bundle's tests are of no use to a page. */
const withoutTests = ({ tests: _, ...facts }: BundleInfo) => facts;

type Deps = Pick<PagesDeps, 'policy' | 'localPolicy' | 'sites'>;

export const policyMessages = [
  defineMessage({
    name: 'pages.policy',
    from: 'pages',
    does: 'Gives the policy in force, and where it comes from.',
    body: {},
    serve: async (deps: Deps): Promise<PolicyView> => {
      const inForce = await deps.policy.current();
      const { policy, source, hash, refused, pending, lacking, since, setKeys, bundle } = inForce;
      const local = (await deps.localPolicy()) ?? null;
      const managed = isManaged(inForce);
      return {
        policy,
        source,
        hash,
        refused,
        pending,
        lacking,
        since,
        managed,
        local: local === null ? '' : JSON.stringify(local, null, 2),
        kinds: [...ENTITIES],
        setKeys: managed ? setKeys : [],
        bundle: bundle && withoutTests(bundle),
      };
    },
  }),
  defineMessage({
    name: 'pages.savePolicy',
    from: 'pages',
    roles: ADMINS,
    does: 'Saves the own policy of the person as they wrote it; null goes back to the built-in one.',
    body: { policy: written.nullable() },
    serve: async (deps: Deps, { policy: own }): Promise<{ warnings: PolicyProblem[] }> => {
      if (isManaged(await deps.policy.current()))
        throw new DraftguardError('managed', 'Your organisation sets the policy.');
      const warnings = own === null ? [] : oddIn(own, taken(own), Date.now());
      await deps.policy.saveLocal(own);
      await deps.sites.sync();
      return { warnings };
    },
  }),
  defineMessage({
    name: 'pages.policy.try',
    from: 'pages',
    does: 'Gives the verdict for a draft that somebody makes up. Nothing is recorded.',
    body: {
      draft: z.strictObject({
        to: z.string().max(MAX_DRAFT.to),
        subject: z.string().max(MAX_DRAFT.subject),
        body: z.string().max(MAX_DRAFT.body),
      }),
    },
    serve: ({ scan, policy }: Pick<PagesDeps, 'scan' | 'policy'>, { draft }): Promise<TryView> =>
      tryDraft(scan, policy, draft),
  }),
  defineMessage({
    name: 'pages.policy.simulate',
    from: 'pages',
    roles: READERS,
    does: 'Says what another policy would have said of what the log of this device has recorded.',
    body: { policy: written },
    serve: async (
      { db, policy, zone }: Pick<PagesDeps, 'db' | 'policy' | 'zone'>,
      { policy: other },
    ): Promise<{ simulation: Simulation }> => {
      // None when the background cannot read the log.
      const identities = await localIdentities(db).catch(() => []);
      return { simulation: await simulate(db, identities, policy, other, zone()) };
    },
  }),
] as const;
