/**
 * How the send gate (page's world) and the content script (isolated world) talk: by events on an element that stands in
 * no document. Both worlds see it, and no script of the page can come by it: at document_start, before any of them, the
 * gate gives it away once, as the related target of a synchronous event; later events of these names are ignored. An event
 * is answered while it is dispatched, so that a message that was cleared before leaves without any delay.
 */
import type { SendRequest } from '../webmail/adapter';

/** Gate to content script: its related target is the element. */
export const GIVE = 'draftguard:line';
/** Content script to gate: ready to take it. */
export const WANT = 'draftguard:want';
/** Gate to content script: the gate is up, ask now. */
export const GATE_UP = 'draftguard:gate';

/** Between gates, on a window: prevented where its document has one. */
export const HERE = 'draftguard:here';

/** On the element, gate to content script: a `GateQuestion` as JSON; prevented when the request may leave at once. */
export const ASK = 'ask';
/**
 * On the element, content script to gate: the name of the event that answers what was not answered at once. It says
 * everything by its name, as a page could change what is read from an event.
 */
export const answerOf = (id: number, allow: boolean): string => `${allow ? 'yes' : 'no'} ${id}`;

/** `id` is null for a draft save, which is told and never held. */
export interface GateQuestion {
  id: number | null;
  request: SendRequest;
}
