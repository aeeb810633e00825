/**
 * The typed protocol between contexts. The background parses every message with these schemas and checks its
 * sender; the content script carries the types only.
 */
import { z } from 'zod';
import { RECIPIENT_FIELDS, WEBMAILS } from './draft';
import { LIMITS as EXTRACT_LIMITS } from './extract/limits';
import type { UnreadReason } from './extract/result';
import type { Action } from './policy/actions';
import type { Reduction } from './policy/decision/reduction';
import type { ConsentGap } from './policy/envelope';
import type { Sign } from './recipients/signs';
import type { Lesson } from './training/lessons';
import type { Cut } from './transform/lines';
import { type Edit, TRANSFORMS } from './transform/transform';

/** A message larger than this is not scanned; the policy's onFailure decides (units: UTF-16 code units, entries). */
export const LIMITS = {
  body: 8_000_000,
  subject: 10_000,
  recipients: 20_000,
  attachments: 1000,
} as const;

const address = z.string().max(1000);

const recipients = z
  .array(z.strictObject({ field: z.enum(RECIPIENT_FIELDS), address, name: address }))
  .max(LIMITS.recipients);

export const draftSchema = z.strictObject({
  webmail: z.enum(WEBMAILS),
  account: address.optional(),
  recipients,
  subject: z.string().max(LIMITS.subject),
  body: z.string().max(LIMITS.body),
  attachments: z
    .array(z.strictObject({ name: z.string().max(1000), size: z.number().nullable() }))
    .max(LIMITS.attachments),
});

/** A file that was chosen, dropped or pasted in the page, with an id of its own. */
const seenFile = z.strictObject({ id: z.uuid(), file: z.instanceof(File) });
export type SeenFile = z.infer<typeof seenFile>;
const files = z.array(seenFile).max(EXTRACT_LIMITS.seen);

/** A reason of fewer letters than this says nothing. */
export const MIN_REASON = 10;

/** Looks of the warning: one that always looks the same is soon not seen (Anderson et al., CHI 2015). */
export const LOOKS = 6;

export const ROUTES = ['click', 'key', 'form', 'xhr', 'fetch', 'beacon'] as const;
export const ANSWERS = ['edit', 'send', 'send-with-reason'] as const;
/** Ways to replace values, and the one that takes the lines of lists out. */
export const FIXES = [...TRANSFORMS, 'lines'] as const;
export type FixWay = (typeof FIXES)[number];
const route = z.enum(ROUTES);
const nonce = z.string().regex(/^[0-9a-f]{32}$/);

/** What a content script may say. */
export const pageMessage = z.discriminatedUnion('type', [
  /** Wakes the worker when a compose window opens. */
  z.strictObject({ type: z.literal('guard.hello') }),
  /** Files were seen in the page: they are read before anyone asks. */
  z.strictObject({ type: z.literal('guard.files'), files }),
  /** Scans a draft; `request` is the request lock, which uses up an approval. */
  z.strictObject({
    type: z.literal('guard.check'),
    draft: draftSchema,
    /** Seen files that may be attachments of the draft. */
    files,
    trigger: z.enum(['typing', 'send', 'request']),
    route: route.nullable(),
  }),
  /** A message to these people leaves. */
  z.strictObject({ type: z.literal('guard.left'), recipients }),
  /** Opens a warning for a draft; the answer comes to the tab as `guard.answered`. */
  z.strictObject({ type: z.literal('guard.warn'), draft: draftSchema, files, route }),
  /** Opens the card of the findings at one place of the body; what is chosen there comes as `guard.answered`. */
  z.strictObject({
    type: z.literal('guard.card'),
    draft: draftSchema,
    files,
    start: z.number().int().nonnegative(),
    end: z.number().int().nonnegative(),
    /** Whether the card was asked for by key, and takes the focus. */
    focus: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('guard.health'),
    webmail: z.enum(WEBMAILS),
    state: z.enum(['watching', 'idle', 'blind']),
    /** Known only by a send that came by; a window that this tab has opened may be the one being watched. */
    unseen: z.boolean(),
  }),
  /** Something kept the guard from deciding; the policy's onFailure was applied. */
  /** The page has taken a warning away, again and again. */
  z.strictObject({
    type: z.literal('guard.tamper'),
    webmail: z.enum(WEBMAILS),
    code: z.literal('taken-away'),
  }),
  z.strictObject({
    type: z.literal('guard.failure'),
    webmail: z.enum(WEBMAILS),
    code: z.string().regex(/^[a-z-]{1,40}$/),
    released: z.boolean(),
  }),
]);
export type PageMessage = z.infer<typeof pageMessage>;

/** What the warning page may say, which also shows the card of a mark. */
export const warningMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('warning.claim'), nonce }),
  z.strictObject({
    type: z.literal('warning.answer'),
    nonce,
    answer: z.enum(ANSWERS),
    reason: z.string().max(2000),
  }),
  /** Replaces findings in the draft: those that the page shows, or all. */
  z.strictObject({
    type: z.literal('warning.fix'),
    nonce,
    how: z.enum(FIXES),
    scope: z.enum(['shown', 'all']),
  }),
  /** Takes a recipient, or (`null`) everyone external whom the others can see, out of To and Cc. */
  z.strictObject({
    type: z.literal('warning.recipients'),
    nonce,
    address: address.nullable(),
    toBcc: z.boolean(),
  }),
  z.strictObject({ type: z.literal('warning.close'), nonce }),
  /** Something in the page has covered the warning for more than a moment. */
  z.strictObject({ type: z.literal('warning.covered'), nonce }),
  z.strictObject({ type: z.literal('warning.not-right'), nonce, detector: z.string().max(100) }),
]);
export type WarningMessage = z.infer<typeof warningMessage>;

export interface Mark {
  start: number;
  end: number;
  part: string;
  label: string;
}

export interface CheckReply {
  ok: true;
  action: Action;
  /** Send must not go on without a person's answer. */
  held: boolean;
  /** Attachments are still being read, so that the answer stands for now only. */
  pending: boolean;
  /** Until when the answer stands for this very draft, ms since the Unix epoch. */
  until: number;
  /** What the page may show in the draft; empty when the policy only logs. */
  marks: Mark[];
  onFailure: 'hold' | 'allow';
}

export interface Failure {
  ok: false;
  code: string;
  onFailure: 'hold' | 'allow';
}

/** What the warning shows. Values are masked; the page and its scripts never see it. */
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

/** Background to content script: the question is over. */
/** To every page: what was cleared is to be asked about again. */
export interface RecheckMessage {
  type: 'guard.recheck';
}

export interface AnsweredMessage {
  type: 'guard.answered';
  nonce: string;
  send: boolean;
  fix: Fix | null;
}
