import type { Webmail } from '../draft';
import type { WebmailAdapter } from './adapter';
import { gmail } from './gmail';
import { outlook } from './outlook';
import { roundcube } from './roundcube';

/** Every webmail that Draftguard understands. */
export const ADAPTERS: Readonly<Record<Webmail, WebmailAdapter>> = { gmail, outlook, roundcube };
