/**
 * How the send gate (page's world) and the content script (isolated world) find each other. At document_start,
 * before any script of the page, one of them dispatches a synchronous event that carries a MessagePort. The
 * port is given once; later events of these names are ignored, so a page script that knows them gains nothing.
 */
import type { SendRequest } from '../webmail/adapter';

/** Gate to content script: carries the port. */
export const GIVE_PORT = 'draftguard:port';
/** Content script to gate: ready to take the port. */
export const WANT_PORT = 'draftguard:want';
/** Gate to content script: the gate is up, ask now. */
export const GATE_UP = 'draftguard:gate';

/** Gate to content script. `id` is null for a draft save, which is told and never held. */
export interface GateQuestion {
  id: number | null;
  request: SendRequest;
}

/** Content script to gate. */
export interface GateAnswer {
  id: number;
  allow: boolean;
}
