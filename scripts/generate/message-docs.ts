/** `docs/messages.md`: who may say what to the background, from the table of messages. */
import { z } from 'zod';
import type { AnyMessage, Sender } from '../../lib/base/define-message';
import { ROLES } from '../../lib/base/roles';

const SENDERS: Readonly<Record<Sender, string>> = {
  page: 'Content scripts, in the pages of webmails',
  warning: 'The warning and the card, in a frame of ours in the page of a webmail',
  pages: 'Popup and options page',
};

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

const fieldsOf = ({ body }: AnyMessage) => {
  const names = Object.entries(body).map(([name, schema]) =>
    schema instanceof z.ZodNullable ? `${name}?` : name,
  );
  return names.length > 0 ? names.map((name) => `\`${name}\``).join(' ') : '';
};

function tableOf(messages: readonly AnyMessage[], from: Sender): string {
  const rows = messages.filter((entry) => entry.from === from);
  const withRoles = from === 'pages';
  const head = ['message', 'what it does', 'fields', ...(withRoles ? ['answered to'] : [])];
  return [
    line(head),
    line(head.map(() => '---')),
    ...rows.map((entry) =>
      line([
        `\`${entry.name}\``,
        entry.does,
        fieldsOf(entry),
        ...(withRoles ? [(entry.roles ?? ROLES).join(', ')] : []),
      ]),
    ),
  ].join('\n');
}

export function messageDocs(messages: readonly AnyMessage[]): string {
  const senders = Object.entries(SENDERS) as [Sender, string][];
  return `${[
    '# Messages to the background',
    '<!-- Written by `npm run generate` from the entries of lib/protocol/table.ts; a test fails when it is stale. -->',
    'Each is one entry (`defineMessage` in `lib/base/define-message.ts`) beside the feature that it belongs to: who may say it, its ' +
      'shape, what it does and what it answers. The router checks the sender, then the shape, then the role; whatever is ' +
      'refused or fails comes back as a code with the `onFailure` of the policy, and never with a text. A message of which ' +
      'nothing came back is sent once more, so that what it does twice must do no harm. A `?` stands for what may be null.',
    ...senders.flatMap(([from, title]) => [`## ${title}`, tableOf(messages, from)]),
  ].join('\n\n')}\n`;
}
