/** What the background tells content scripts, unasked. */
import type { Fix } from '../cases/dialog';

/** A question is over. */
export interface AnsweredMessage {
  type: 'guard.answered';
  /** The case, or the card. */
  id: string;
  send: boolean;
  fix: Fix | null;
}

/** What was cleared is to be asked about again. */
export interface RecheckMessage {
  type: 'guard.recheck';
}
