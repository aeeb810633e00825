/** What the warning page shows, and what it needs to carry an answer out. Values are masked; the page never sees more. */

import type { DraftFields } from '../audit/event';
import type { Finding } from '../detect/kit/finding';
import type { UnreadReason } from '../mail/unread';
import type { Action } from '../policy/actions';
import type { Reduction } from '../policy/decision/reduction';
import type { ConsentGap } from '../policy/envelope';
import type { Sign } from '../recipients/signs';
import type { Lesson } from '../training/lessons';
import type { Cut } from '../transform/lines';
import type { Edit } from '../transform/transform';

export interface WarningView {
  kind: 'warning';
  /** From 0 up to `LOOKS`. */
  look: number;
  action: Action;
  mayOverride: boolean;
  /** Whether the log keeps the reason, with what is recognised in it masked. */
  keepsReason: boolean;
  findings: {
    detector: string;
    entity: string;
    part: string;
    /** Name of the attachment; '' for the other parts. */
    file: string;
    masked: string;
    count: number;
    why: string;
  }[];
  /** Attachments that a rule asks about because they could not be read. */
  unread: { name: string; reason: UnreadReason }[];
  /** How many places of the draft can be fixed at once; 0 where it may be out of reach by now. */
  fixable: number;
  /** The lines of lists, for a look before they are taken out; null where there is no list. */
  cut: Omit<Cut, 'edits'> | null;
  /** How many external recipients in To and Cc can be moved at once. */
  movable: number;
  /** Signs of wrong recipients that a rule asks about, with the addresses that they are about. */
  signs: Sign[];
  /** Recipients whose consent a rule misses. */
  consent: ConsentGap[];
  recipients: { field: string; address: string; name: string; external: boolean }[];
  recipientCount: number;
  /** `notes`: exceptions and roll-out stages that applied. */
  rules: { title: string; explain: string; law: string[]; notes: readonly Reduction[] }[];
  organization: string;
  contact: string;
  lesson: Lesson;
}

/** The card of a mark: what is there, and how many places of the draft could be fixed with it. */
export interface CardView {
  kind: 'card';
  focus: boolean;
  findings: { detector: string; entity: string; masked: string; why: string; law: readonly string[] }[];
  fixable: number;
  /** The lines of lists, for a look before they are taken out; null where there is no list. */
  cut: Omit<Cut, 'edits'> | null;
  lesson: Lesson;
}

/** What a person chose to change in the draft. */
export interface Fix {
  edits: Edit[];
  recipients: { addresses: string[]; toBcc: boolean } | null;
}

interface Content {
  /** Findings that can be replaced in the draft. */
  fixable: Finding[];
  /** What takes the lines of lists out. */
  cut: Edit[];
}

/** Send is held until this is answered. */
export interface WarningDialog extends Content {
  kind: 'warning';
  view: WarningView;
  /** External addresses in To and Cc. */
  movable: string[];
  /** The fields that the audit events of this question share. */
  facts: DraftFields;
}

/** The card of a mark: nothing waits for it, and nothing can be sent by it. */
export interface CardDialog extends Content {
  kind: 'card';
  view: CardView;
  /** Those of `fixable` that the card is about. */
  shown: Finding[];
}

export type Dialog = WarningDialog | CardDialog;

/** Without what changes the draft: one that is too large to keep shows each finding all the same. */
export const withoutFixes = (dialog: Dialog): Dialog =>
  dialog.kind === 'card'
    ? { ...dialog, fixable: [], shown: [], view: { ...dialog.view, fixable: 0 } }
    : { ...dialog, fixable: [], view: { ...dialog.view, fixable: 0 } };
