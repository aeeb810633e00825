/** What a webmail adapter implements. Each adapter is one file that lists its selectors at the top. */
import type { Draft, Webmail } from '../mail/draft';
import type { Known, MessageFields } from './message-fields';

/** A request that might send or save a message, as the send gate saw it. */
export interface SendRequest {
  route: 'form' | 'xhr' | 'fetch' | 'beacon';
  url: string;
  method: string;
  /** Names and values of a form's fields, however it is sent; null where there is none. */
  fields: [string, string][] | null;
  /** Body as text; null for forms, and where it is no text. */
  body: string | null;
  /** The body is there and cannot be read: compressed, in another encoding, or no text at all. */
  opaque: boolean;
  /** Outlook's X-OWA-UrlPostData: for some actions the payload, URL-encoded; '' when absent. */
  postData: string;
  /** What the server answered; null while the request is still held. */
  response: string | null;
}

/** A draft as the webmail saved it on its server. */
export interface SavedDraft {
  id: string;
  fields: MessageFields;
}

/**
 * What a request means: nothing to us; a draft save; a send of this draft (and what else was saved on the way);
 * a send that could not be read, which is treated as the strictest case; or 'opaque': it goes where messages go, and whether it
 * is one cannot be told. `resent`: an existing message goes to others,
 * with no compose window behind it.
 */
export type ParsedRequest =
  | { kind: 'other' }
  | { kind: 'opaque' }
  | { kind: 'save'; saved: SavedDraft[] }
  | { kind: 'send'; draft: Draft; scheduled: boolean; saved: SavedDraft[]; resent?: true }
  | { kind: 'unreadable'; resent?: true };

/** How Send was triggered, and the control that repeats the intent when it is pressed again. */
export interface SendIntent {
  route: 'click' | 'key';
  compose: Element;
  control: HTMLElement | null;
  /** The command for a later time: pressing Send in its place would be another intent. */
  schedules?: true;
}

/** The editor of one compose window: `text` is set for a plain textarea, which cannot carry marks. */
export interface EditorBody {
  element: HTMLElement;
  plain: boolean;
}

/** Where hidden recipients stand: the field, or the control that shows it; neither where the page has none. */
export interface BccPlace {
  field: HTMLElement | null;
  control: HTMLElement | null;
}

export interface WebmailAdapter {
  webmail: Webmail;
  /**
   * Neither its requests nor its page are sure to say what is attached: a file that was seen counts until a list of
   * attachments has shown it, and from then on as long as one does.
   */
  unlistedFilesCount?: true;
  /** The compose windows of this document, outermost element each. */
  composes(document: Document): Element[];
  read(compose: Element): Draft;
  /** The id under which the webmail saves this compose window's draft; '' when the page does not show it. */
  draftId(compose: Element): string;
  body(compose: Element): EditorBody | null;
  subject(compose: Element): HTMLInputElement | null;
  bcc(compose: Element): BccPlace;
  /**
   * Takes recipients out of To and Cc, as far as the webmail lets us, and puts them into Bcc if so told; without a
   * field for Bcc nothing is touched then.
   */
  moveRecipients(compose: Element, addresses: readonly string[], toBcc: boolean): void;
  /** The control that sends this compose window. */
  sendControl(compose: Element): HTMLElement | null;
  /** Reads an event of a person or a script; null when it does not try to send. */
  sendIntent(event: Event, document: Document): SendIntent | null;
  /** The command that sends at a later time, where an event is about to give it; it stands outside of compose windows. */
  scheduleControl?(event: Event): HTMLElement | null;
  parseRequest(request: SendRequest, known: Known): ParsedRequest;
  /** 'idle': nothing is being composed. 'blind': something is, and the adapter cannot read it. */
  health(document: Document): 'watching' | 'idle' | 'blind';
}

/** Ctrl+Enter or Cmd+Enter, the send shortcut that the webmails share. */
export function isSendShortcut(event: Event): boolean {
  const key = event as KeyboardEvent;
  return event.type === 'keydown' && key.key === 'Enter' && (key.ctrlKey || key.metaKey) && !key.isComposing;
}

/** A press of Enter or Space on a focused control. */
export function isActivation(event: Event): boolean {
  const key = (event as KeyboardEvent).key;
  return event.type === 'keydown' && (key === 'Enter' || key === ' ');
}

/** The element an event came from, also when the page re-targeted it. */
export function eventElement(event: Event): Element | null {
  const target = event.composedPath()[0] ?? event.target;
  const node = target as Node | null;
  if (!node || typeof node.nodeType !== 'number') return null;
  return node.nodeType === 1 ? (node as Element) : node.parentElement;
}
