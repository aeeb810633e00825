import { defineMessage } from '../../base/define-message';
import { rolesHere } from '../known';
import type { PagesParts } from '../parts';
import type { RolesView } from '../views';

export const rolesMessages = [
  defineMessage({
    name: 'pages.roles',
    from: 'pages',
    does: 'Says who the person is here; the first question of the options page.',
    body: {},
    serve: async (parts: Pick<PagesParts, 'db' | 'policy'>): Promise<RolesView> => ({
      roles: await rolesHere(parts),
      pending: (await parts.policy.current()).pending,
    }),
  }),
] as const;
