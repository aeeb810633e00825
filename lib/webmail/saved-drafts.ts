/** What a page's draft saves have said, by id, and which address stands behind a name that a chip shows alone. */
import { keepNewest } from '../base/keep-newest';
import type { Draft } from '../mail/draft';
import type { SavedDraft } from './adapter';
import type { MessageFields } from './message-fields';

/** Drafts and names that are kept; the oldest are forgotten first. */
const KEPT = 500;

export interface SavedDrafts {
  remember(saved: SavedDraft[]): void;
  get(id: string): MessageFields | undefined;
  /** The draft with the addresses of recipients of whom the page shows only a name. */
  withAddresses(draft: Draft): Draft;
}

export function createSavedDrafts(): SavedDrafts {
  const drafts = new Map<string, MessageFields>();
  const addresses = new Map<string, string>();
  const keep = <T>(map: Map<string, T>, key: string, value: T) => keepNewest(map, key, value, KEPT);
  return {
    remember: (saved) => {
      for (const { id, fields } of saved) {
        keep(drafts, id, { ...drafts.get(id), ...fields });
        for (const { name, address } of [...(fields.to ?? []), ...(fields.cc ?? []), ...(fields.bcc ?? [])]) {
          if (!name || !address) continue;
          const known = addresses.get(name);
          // Two people of one name: the name alone says nothing any more.
          keep(addresses, name, known === undefined || known === address ? address : '');
        }
      }
    },
    get: (id) => drafts.get(id),
    withAddresses: (draft) => ({
      ...draft,
      recipients: draft.recipients.map((one) => ({
        ...one,
        address: one.address || (addresses.get(one.name) ?? ''),
      })),
    }),
  };
}
