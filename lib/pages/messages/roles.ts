import { defineMessage } from '../../base/define-message';
import type { PagesDeps } from '../deps';
import { rolesHere } from '../known';
import type { RolesView } from '../views';

export const rolesMessages = [
  defineMessage({
    name: 'pages.roles',
    from: 'pages',
    does: 'Says who the person is here; the first question of the options page.',
    body: {},
    serve: async (deps: Pick<PagesDeps, 'db' | 'policy'>): Promise<RolesView> => ({
      roles: await rolesHere(deps),
      pending: (await deps.policy.current()).pending,
    }),
  }),
] as const;
