/** Says of a message as it was received whether the policy in force would have held it: by the engine, outside of the browser. */
import { parseHTML } from 'linkedom';
import type { Draft, Recipient, RecipientField } from '../../../lib/mail/draft';
import { partsOf } from '../../../lib/mail/draft';
import type { Action } from '../../../lib/policy/actions';
import { parsePolicy } from '../../../lib/policy/schema';
import { documentText } from '../../../lib/webmail/text';
import { createMailChecker } from '../../../scripts/cli/mail-checker';
import type { Received } from '../../rig/smtp-sink';

export type Oracle = (draft: Draft) => Promise<Action>;

export function createOracle(policy: object): Oracle {
  const parsed = parsePolicy(policy);
  if (!parsed.ok) throw new Error('The policy of the walk is refused.');
  const { check } = createMailChecker(parsed.policy);
  return async (draft) => (await check({ draft, parts: partsOf(draft), header: () => null })).verdict.action;
}

const htmlText = (html: string) =>
  documentText(parseHTML(`<html><body>${html}</body></html>`).document as unknown as Document);
const draftOf = (recipients: Recipient[], subject: string, body: string): Draft => ({
  webmail: 'gmail',
  recipients,
  subject,
  body,
  attachments: [],
});

/** By the places of the stage's own record, not by our parser. */
export function gmailMessage(body: string): Draft {
  const threads = JSON.parse(body)[1][0] as [number, [string, unknown[]]][];
  const records = threads.map(([, [, operations]]) => (operations[13] as unknown[][])[0] as unknown[]);
  const sent = records.find((record) => (record[10] as string[]).includes('^pfg')) ?? [];
  const [, parts = [], , , , , html] = (sent[8] ?? []) as [
    null,
    [number, string][],
    null,
    null,
    null,
    null,
    number,
  ];
  const people = (slot: number, field: RecipientField) =>
    ((sent[slot] ?? []) as [number, string, string | null][]).map(
      ([, address, name]): Recipient => ({ field, address: address.toLowerCase(), name: name ?? '' }),
    );
  return draftOf(
    [...people(2, 'to'), ...people(3, 'cc'), ...people(4, 'bcc')],
    String(sent[7] ?? ''),
    parts.map(([, text]) => (html === 1 ? htmlText(text) : text)).join('\n'),
  );
}

interface Box {
  EmailAddress: string;
  Name: string;
}

export function outlookMessage(body: string): Draft {
  const item = JSON.parse(body).Body.Items[0] as Record<string, unknown>;
  const people = (key: string, field: RecipientField) =>
    ((item[key] ?? []) as Box[]).map(
      ({ EmailAddress, Name }): Recipient => ({ field, address: EmailAddress.toLowerCase(), name: Name }),
    );
  const { Value } = item.Body as { Value: string };
  return draftOf(
    [...people('ToRecipients', 'to'), ...people('CcRecipients', 'cc'), ...people('BccRecipients', 'bcc')],
    String(item.Subject ?? ''),
    htmlText(Value),
  );
}

export function smtpMessage({ to, mail }: Received): Draft {
  const recipients = to.map(
    (address): Recipient => ({ field: 'to', address: address.toLowerCase(), name: '' }),
  );
  return draftOf(recipients, mail.subject ?? '', mail.html ? htmlText(mail.html) : (mail.text ?? ''));
}
