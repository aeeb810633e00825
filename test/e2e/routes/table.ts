/**
 * Every route to Send that we know of, for each webmail: how a test goes it, and which lock holds it. docs/routes.md
 * is generated from this table, and the routes-*.spec.ts fail when a cell is not as it says.
 */
import type { Cell } from './cell';
import * as roundcube from './roundcube-ways';
import {
  chooseTime,
  clickSend,
  ctrlEnter,
  enterOnSend,
  fromScript,
  pasteTemplate,
  schedule,
  sendAndArchive,
  sendCloudLink,
  sendProtected,
  spaceOnSend,
  undoAndSendAgain,
} from './stage-ways';

export const WEBMAILS = ['gmail', 'outlook', 'roundcube'] as const;
export type WebmailName = (typeof WEBMAILS)[number];

/** The control lock stops the event; the request lock holds what the webmail already posts. */
export type Lock = 'control' | 'request';

export interface Way {
  /** Options of the stage's address, or of Roundcube's compose page. */
  options: string;
  /** Fills in the letter and triggers Send. */
  go(cell: Cell): Promise<void>;
  /** What is left to do once the command may pass. */
  finish?(cell: Cell): Promise<void>;
  lock: Lock;
}

/** Why there is no such cell. */
export type Limit = string;

export interface RouteRow {
  id: string;
  title: string;
  ways: Record<WebmailName, Way | Limit>;
}

const way = (options: string, go: Way['go'], lock: Lock = 'control'): Way => ({ options, go, lock });
const NO_BUTTON = 'it has no such button';

export const ROUTES: RouteRow[] = [
  {
    id: 'click',
    title: 'Send, clicked',
    ways: {
      gmail: way('', clickSend),
      outlook: way('', clickSend),
      roundcube: way('html', roundcube.clickSend),
    },
  },
  {
    id: 'shortcut',
    title: 'Ctrl+Enter',
    ways: {
      gmail: way('', ctrlEnter),
      outlook: way('', ctrlEnter),
      roundcube: way('', roundcube.ctrlEnterOfPlugin),
    },
  },
  {
    id: 'enter',
    title: 'Tab to Send, Enter',
    ways: {
      gmail: way('', enterOnSend),
      outlook: way('', enterOnSend),
      roundcube: way('', roundcube.enterOnSend),
    },
  },
  {
    id: 'space',
    title: 'Tab to Send, Space',
    ways: {
      gmail: way('', spaceOnSend),
      outlook: way('', spaceOnSend),
      roundcube: way('', roundcube.spaceOnSend),
    },
  },
  {
    id: 'schedule',
    title: 'Schedule send',
    ways: {
      gmail: { ...way('', schedule), finish: chooseTime },
      outlook: { ...way('', schedule), finish: chooseTime },
      roundcube: NO_BUTTON,
    },
  },
  {
    id: 'archive',
    title: 'Send and archive',
    ways: { gmail: way('view=reply', sendAndArchive), outlook: NO_BUTTON, roundcube: NO_BUTTON },
  },
  {
    id: 'full',
    title: 'Full-screen compose',
    ways: {
      gmail: way('view=full', clickSend),
      outlook: way('view=full', clickSend),
      roundcube: 'its compose page always fills the window',
    },
  },
  {
    id: 'reply',
    title: 'Inline reply, with the quoted thread',
    ways: {
      gmail: way('view=reply', clickSend),
      outlook: way('view=reply', clickSend),
      roundcube: way('html&_reply_uid=1&_mbox=Drafts', roundcube.clickSend),
    },
  },
  {
    id: 'forward',
    title: 'Forward',
    ways: {
      gmail: way('view=forward', clickSend),
      outlook: way('view=forward', clickSend),
      roundcube: way('html&_forward_uid=1&_mbox=Drafts', roundcube.clickSend),
    },
  },
  {
    id: 'pop-out',
    title: 'Window of its own',
    ways: {
      gmail: way('view=popout', clickSend),
      outlook: way('view=popout', clickSend),
      roundcube: way('_extwin=1', roundcube.clickSend),
    },
  },
  {
    id: 'parallel',
    title: 'Several drafts at once',
    ways: {
      gmail: way('n=3', clickSend),
      outlook: way('n=3', clickSend),
      roundcube: way('', roundcube.clickSendBesideAnotherTab),
    },
  },
  {
    id: 'plain',
    title: 'Plain-text mode',
    ways: {
      gmail: way('plain=1', clickSend),
      outlook: way('plain=1', clickSend),
      roundcube: way('', roundcube.clickSend),
    },
  },
  {
    id: 'transport',
    title: 'Other transport (Gmail: #js_frame, Outlook: XHR)',
    ways: {
      gmail: way('transport=frame', clickSend),
      outlook: way('transport=xhr', clickSend),
      roundcube: 'it only ever calls form.submit()',
    },
  },
  {
    id: 'encoding',
    title: 'Other encoding (Gmail: objects, Outlook: X-OWA-UrlPostData)',
    ways: {
      gmail: way('form=object', clickSend),
      outlook: way('transport=header', clickSend),
      roundcube: 'its form has one encoding',
    },
  },
  {
    id: 'one-step',
    title: 'Sent before the first draft save (Gmail: batched with the save of another draft)',
    ways: {
      gmail: way('batch=1&n=2', clickSend),
      outlook: way('saves=0', clickSend),
      roundcube: 'every other route is this one',
    },
  },
  {
    id: 'saved',
    title: 'Draft saved first (Gmail, Outlook: the send carries only what changed)',
    ways: {
      gmail: way('partial=1', (cell) => clickSend(cell, { saved: true })),
      outlook: way('', (cell) => clickSend(cell, { saved: true })),
      roundcube: way('', roundcube.saveAndClickSend),
    },
  },
  {
    id: 'undo',
    title: 'Undo send, edit, send again',
    ways: {
      gmail: way('', undoAndSendAgain),
      outlook: way('undo=1', undoAndSendAgain),
      roundcube: NO_BUTTON,
    },
  },
  {
    id: 'script',
    title: 'A script sends without any control',
    ways: {
      gmail: way('', fromScript, 'request'),
      outlook: way('saves=0', fromScript, 'request'),
      roundcube: way('', roundcube.command, 'request'),
    },
  },
  {
    id: 'template',
    title: 'Text put in by a script (template), sent at once',
    ways: {
      gmail: way('signature=1', pasteTemplate),
      outlook: way('signature=1&saves=0', pasteTemplate),
      roundcube: way('', roundcube.pasteTemplate),
    },
  },
  {
    id: 'protected',
    title: 'Confidential mode (Outlook: Encrypt) switched on',
    ways: {
      gmail: way('', sendProtected),
      outlook: way('', sendProtected),
      roundcube: NO_BUTTON,
    },
  },
  {
    id: 'cloud-link',
    title: 'A link to a file in Drive (Outlook: OneDrive) put in by the webmail',
    ways: {
      gmail: way('', sendCloudLink),
      outlook: way('', sendCloudLink),
      roundcube: NO_BUTTON,
    },
  },
  {
    id: 'half-typed',
    title: 'Recipient only half typed, older kind of chips',
    ways: {
      gmail: way('chips=old', (cell) => ctrlEnter(cell, { halfTyped: true })),
      outlook: way('pills=name', (cell) => ctrlEnter(cell, { halfTyped: true })),
      roundcube: way('', (cell) => roundcube.clickSend(cell, { halfTyped: true })),
    },
  },
  {
    id: 'language',
    title: 'Right to left, in Hebrew (Outlook: pills without an address)',
    ways: {
      gmail: way('lang=he&chips=old', clickSend),
      outlook: way('lang=he&pills=name', (cell) => clickSend(cell, { saved: true })),
      roundcube: 'no label is read there',
    },
  },
  {
    id: 'classes',
    title: 'Every class renamed',
    ways: {
      gmail: way('break=classes', clickSend),
      outlook: way('break=classes', clickSend),
      roundcube: 'the request lock stands, see "control lock broken"',
    },
  },
  {
    id: 'labels',
    title: 'Every label changed',
    ways: {
      gmail: way('break=labels', clickSend),
      outlook: way('break=labels', clickSend),
      roundcube: 'no label is read there',
    },
  },
];
