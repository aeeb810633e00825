/** The entries of a table as functions, without a browser and a router between. */
import type { AnyMessage, DepsOf, MessageOf, ReplyOf, Senders } from '../../lib/base/define-message';

/** By name, each takes its message; what it throws comes through. */
export function handlersOf<E extends AnyMessage>(
  messages: readonly E[],
  parts: DepsOf<E>,
  sender: Senders[E['from']] = null as never,
) {
  const serve = (entry: AnyMessage) => async (message: Record<string, unknown>) => {
    const { type: _, ...body } = entry.schema.parse(message);
    return entry.serve(parts as never, body as never, sender as never);
  };
  return Object.fromEntries(messages.map((entry) => [entry.name, serve(entry)])) as unknown as {
    [N in E['name']]: (
      message: MessageOf<Extract<E, { name: N }>>,
    ) => Promise<ReplyOf<Extract<E, { name: N }>>>;
  };
}
