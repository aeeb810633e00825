/** What several answers to the pages need to know first. */
import type { PolicyInForce } from '../background/policy-source';
import type { ProtectedList } from '../background/protected-store';
import { type Role, rolesOf } from '../base/roles';
import type { LossTrouble } from '../stored/losses';
import type { PagesDeps } from './deps';

export const isManaged = ({ source, lacking }: PolicyInForce): boolean =>
  source === 'managed' || source === 'last-known-good' || lacking === 'policy-refused';

/** Who the person is on this device. */
export async function rolesHere({ db, policy }: Pick<PagesDeps, 'db' | 'policy'>): Promise<Role[]> {
  const inForce = await policy.current();
  const { roles, audit } = inForce.policy;
  // The database is asked only where that matters: after the browser's start it takes its time to open.
  const hasReader = async () => (await db.readers.count().catch(() => 0)) > 0;
  return rolesOf({
    managed: isManaged(inForce) || inForce.pending,
    roles,
    readsLog: audit.localReader || (await hasReader()),
  });
}

export const protectedList = async ({
  protectedData,
  policy,
}: Pick<PagesDeps, 'protectedData' | 'policy'>): Promise<ProtectedList> =>
  protectedData.list((await policy.current()).policy);

/** A database that does not open says nothing of itself; that it does not is told as such. */
export async function lossTroubles(
  deps: Pick<PagesDeps, 'ledger' | 'protectedData' | 'policy'>,
): Promise<LossTrouble[]> {
  const [losses, { missing }] = await Promise.all([
    deps.ledger.losses().catch(() => []),
    protectedList(deps).catch(() => ({ missing: [] })),
  ]);
  const others = losses.filter((what) => what !== 'protected').map((what): LossTrouble => `lost-${what}`);
  return missing.length > 0 ? ['lost-protected', ...others] : others;
}
