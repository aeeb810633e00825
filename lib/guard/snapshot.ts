/** One look at a compose window: all that is decided about it is worked out from this, and looking changes nothing. */
import { settled } from '../mail/canonical';
import type { Draft } from '../mail/draft';
import type { WebmailAdapter } from '../webmail/adapter';
import type { SavedDrafts } from '../webmail/saved-drafts';
import type { Written } from './link';
import type { OpenTimes } from './open-times';
import { identityOf, type SeenFiles } from './seen-files';

export interface Snapshot extends Written {
  compose: Element;
  /** The id under which the webmail saves it; '' when the page does not show it. */
  draftId: string;
  /** The draft as the page lists it, without files that no list shows. */
  listed: Draft;
  /** Since when its window is open, ms since the Unix epoch. */
  openedAt: number;
}

export interface Lookout {
  webmail: WebmailAdapter;
  saved: Pick<SavedDrafts, 'withAddresses'>;
  openTimes: Pick<OpenTimes, 'since'>;
  files: Pick<SeenFiles, 'withUnlisted' | 'of'>;
}

/** The draft as it will be checked. */
export function written(seen: Pick<SeenFiles, 'of'>, draft: Draft): Written {
  const files = seen.of(draft);
  return { draft, files, message: identityOf(draft, files) };
}

/** A draft of a page with the files that its list does not show, where the webmail's lists cannot be trusted. */
export function withFiles({ webmail, files }: Lookout, listed: Draft, openedAt: number): Draft {
  return webmail.unlistedFilesCount ? files.withUnlisted(listed, openedAt) : listed;
}

export function takeSnapshot(lookout: Lookout, compose: Element): Snapshot {
  const { webmail, saved } = lookout;
  const listed = settled(saved.withAddresses(webmail.read(compose)));
  const openedAt = lookout.openTimes.since(compose);
  return {
    compose,
    draftId: webmail.draftId(compose),
    listed,
    openedAt,
    ...written(lookout.files, withFiles(lookout, listed, openedAt)),
  };
}
