import { extentOf } from '../../audit/stored';
import { defineMessage } from '../../base/define-message';
import { isOn } from '../../policy/schema';
import type { PagesDeps } from '../deps';
import { isManaged, lossTroubles } from '../known';
import { problemsOf } from '../overview';
import { policyTrouble } from '../policy-health';
import type { OverviewView } from '../views';

type Deps = Pick<PagesDeps, 'db' | 'policy' | 'sites' | 'ledger' | 'protectedData'>;

export const overviewMessages = [
  defineMessage({
    name: 'pages.overview',
    from: 'pages',
    does: 'Says what works, what does not, and what is left to set up.',
    body: {},
    serve: async (deps: Deps): Promise<OverviewView> => {
      const { db } = deps;
      const inForce = await deps.policy.current();
      const [sites, losses, records, imports] = await Promise.all([
        deps.sites.list(),
        lossTroubles(deps),
        extentOf(db).then(
          (extent) => extent.records,
          () => null,
        ),
        db.consentImports
          .where('done')
          .equals(1)
          .count()
          .catch(() => 0),
      ]);
      const { policy, source, pending, lacking, since } = inForce;
      const { mode, organization, rules } = policy;
      return {
        mode,
        source,
        pending,
        lacking,
        since,
        records,
        imports,
        organization: organization.name,
        rules: rules.filter(isOn).length,
        domains: organization.internalDomains.length,
        own: !isManaged(inForce) && !pending,
        sites: sites.filter(({ allowed }) => allowed).length,
        problems: problemsOf({ policy: policyTrouble(inForce), losses, sites, records }),
      };
    },
  }),
] as const;
