import { z } from 'zod';
import type { ProtectedList } from '../../background/protected-store';
import { defineMessage } from '../../base/define-message';
import { ADMINS } from '../../base/roles';
import type { StoredProtected } from '../../stored/db';
import { LOSSES } from '../../stored/losses';
import type { PagesDeps } from '../deps';
import { protectedList } from '../known';

type Deps = Pick<PagesDeps, 'protectedData' | 'policy'>;

export const protectedMessages = [
  defineMessage({
    name: 'pages.protected.list',
    from: 'pages',
    does: 'Lists the protected data of this device, and what of it is missing.',
    body: {},
    serve: (deps: Deps): Promise<ProtectedList> => protectedList(deps),
  }),
  defineMessage({
    name: 'pages.protected.add',
    from: 'pages',
    roles: ADMINS,
    does: 'Adds a .dgedm or .dgfp file; one of the same id is replaced.',
    body: { file: z.instanceof(Blob) },
    serve: async ({ protectedData }: Deps, { file }): Promise<{ added: StoredProtected }> => ({
      added: await protectedData.add(file),
    }),
  }),
  defineMessage({
    name: 'pages.protected.remove',
    from: 'pages',
    roles: ADMINS,
    does: 'Removes a file of protected data.',
    body: { key: z.string().max(100) },
    serve: async (deps: Deps, { key }): Promise<ProtectedList> => {
      await deps.protectedData.remove(key);
      return protectedList(deps);
    },
  }),
  defineMessage({
    name: 'pages.losses.accept',
    from: 'pages',
    roles: ADMINS,
    does: 'Takes note that something is lost: it is missed no longer.',
    body: { what: z.enum(LOSSES) },
    serve: async ({ ledger }: Pick<PagesDeps, 'ledger'>, { what }): Promise<object> => {
      await ledger.accept(what);
      return {};
    },
  }),
] as const;
