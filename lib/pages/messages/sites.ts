import { z } from 'zod';
import { defineMessage } from '../../base/define-message';
import type { PagesDeps } from '../deps';
import type { SiteView } from '../views';

const match = z.string().min(1).max(500);

type Deps = Pick<PagesDeps, 'sites'>;
interface Sites {
  sites: SiteView[];
}

/** For everybody: a site that is added is watched, and one that the policy names cannot be taken away. */
export const siteMessages = [
  defineMessage({
    name: 'pages.sites.list',
    from: 'pages',
    does: 'Lists the sites that are watched.',
    body: {},
    serve: async ({ sites }: Deps): Promise<Sites> => ({ sites: await sites.list() }),
  }),
  defineMessage({
    name: 'pages.sites.add',
    from: 'pages',
    does: 'Adds a site, once the page has asked the browser for the permission.',
    body: { match },
    serve: async ({ sites }: Deps, { match: added }): Promise<Sites> => {
      await sites.add(added);
      return { sites: await sites.list() };
    },
  }),
  defineMessage({
    name: 'pages.sites.remove',
    from: 'pages',
    does: 'Removes a site that the person has added.',
    body: { match },
    serve: async ({ sites }: Deps, { match: removed }): Promise<Sites> => {
      await sites.remove(removed);
      return { sites: await sites.list() };
    },
  }),
] as const;
