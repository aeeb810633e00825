/**
 * One entry for each message to the background: who may say it, its shape, and what it does. The router, the typed client
 * and docs/messages.md are derived from the entries (protocol/table.ts).
 */
import { z } from 'zod';
import type { Role } from './roles';

/** The frame of a webmail's page that a message came from. */
export interface Frame {
  tabId: number;
  /** The tab that opened this one: a pop-out's requests run in its opener. */
  openerTabId: number | null;
  frameId: number;
}

/** What is known of each kind of sender: content scripts, the warning in a webmail's page, popup and options page. */
export interface Senders {
  page: Frame;
  warning: { tabId: number };
  pages: null;
}
export type Sender = keyof Senders;

type Body<Shape extends z.ZodRawShape> = { [Key in keyof Shape]: z.output<Shape[Key]> };

export interface MessageDefinition<
  Name extends string,
  From extends Sender,
  Shape extends z.ZodRawShape,
  Deps,
  Reply extends object,
> {
  name: Name;
  from: From;
  /** Of the people before popup and options page, whom it is answered to; everyone where it is left out. */
  roles?: readonly Role[];
  /** One sentence for docs/messages.md. */
  does: string;
  body: Shape;
  /**
   * A message whose answer was lost comes once more: what is done twice must do no harm.
   * @throws {DraftguardError} its code is passed on, its text is not
   */
  serve(deps: Deps, body: Body<Shape>, sender: Senders[From]): Promise<Reply>;
}

/** An entry with its schema, as the table holds it. */
export interface DefinedMessage<
  Name extends string = string,
  From extends Sender = Sender,
  Shape extends z.ZodRawShape = z.ZodRawShape,
  Deps = never,
  Reply extends object = object,
> extends Omit<MessageDefinition<Name, From, Shape, Deps, Reply>, 'serve'> {
  schema: z.ZodType<Body<Shape> & { type: Name }>;
  serve(deps: Deps, body: Body<Shape> & { type: Name }, sender: Senders[From]): Promise<Reply>;
}

export function defineMessage<
  const Name extends string,
  const From extends Sender,
  Shape extends z.ZodRawShape,
  Deps,
  Reply extends object,
>(
  definition: MessageDefinition<Name, From, Shape, Deps, Reply>,
): DefinedMessage<Name, From, Shape, Deps, Reply> {
  const schema = z.strictObject({ ...definition.body, type: z.literal(definition.name) });
  return { ...definition, schema: schema as never };
}

/** Any entry; `serve` is a method, so that one which asks for more is one of them. */
export type AnyMessage = DefinedMessage<string, Sender, z.ZodRawShape, never, object>;

/** The message that an entry defines, with its name as `type`. */
export type MessageOf<E extends AnyMessage> = E extends AnyMessage ? z.output<E['schema']> : never;
/** What it is answered with. */
export type ReplyOf<E extends AnyMessage> = Awaited<ReturnType<E['serve']>>;
/** All that the entries of a table ask for. */
export type DepsOf<E extends AnyMessage> = UnionToIntersection<
  E extends AnyMessage ? Parameters<E['serve']>[0] : never
>;

type UnionToIntersection<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer I) => void
  ? I
  : never;
