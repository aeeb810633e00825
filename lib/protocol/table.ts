/** Every message to the background. Pages and content scripts take its types only. */
import { checkMessages } from '../background/check-messages';
import { warningMessages } from '../background/warning-messages';
import { watchMessages } from '../background/watch-messages';
import type { MessageOf, ReplyOf } from '../base/define-message';
import { pagesMessages } from '../pages/messages';

export const MESSAGES = [...checkMessages, ...watchMessages, ...warningMessages, ...pagesMessages] as const;

type Table = typeof MESSAGES;
export type Entry = Table[number];
export type MessageName = Entry['name'];
/** A message, by its name. */
export type Message<N extends MessageName = MessageName> = MessageOf<Extract<Entry, { name: N }>>;
/** What it is answered with where all goes well. */
export type Reply<N extends MessageName> = ReplyOf<Extract<Entry, { name: N }>>;
