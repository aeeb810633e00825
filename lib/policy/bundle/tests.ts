/** Runs the drafts that a signed policy brings along: a policy that fails its own tests is not taken. */
import type { Draft, Recipient, RecipientField } from '../../mail/draft';
import type { Sentence } from '../facts/sentence';
import { tell } from '../problem-texts';
import type { Verdict } from '../verdict';
import type { BundleTest } from './format';

/** The draft of a test. */
export function draftOf({ draft }: BundleTest): Draft {
  const to = (field: RecipientField, addresses: readonly string[]): Recipient[] =>
    addresses.map((address) => ({ field, address: address.toLowerCase(), name: '' }));
  return {
    webmail: 'roundcube',
    account: draft.from.toLowerCase() || undefined,
    recipients: [...to('to', draft.to), ...to('cc', draft.cc), ...to('bcc', draft.bcc)],
    subject: draft.subject,
    body: draft.body,
    attachments: draft.attachments.map(({ name, text }) => ({
      name,
      size: text?.length ?? null,
      content: { hashes: [], text: text ?? '', unread: text === null ? 'unknown-type' : null },
    })),
  };
}

/** What is wrong with a verdict; null when it is as expected. */
export function failureOf(
  { name, expect, rules }: Pick<BundleTest, 'name' | 'expect' | 'rules'>,
  verdict: Verdict,
): Sentence | null {
  if (verdict.action !== expect) return tell('policy_test_verdict', name, verdict.action, expect);
  const missing = rules.filter((id) => !verdict.rules.some((rule) => rule.id === id));
  return missing.length > 0 ? tell('policy_test_rules', name, missing.join(', ')) : null;
}
