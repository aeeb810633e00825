/** Drafts with the verdicts that are expected of them: mails with a header `X-Draftguard-Expect: warn rule-a rule-b`. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BundleTest } from '../../../lib/policy/bundle/format';
import { ACTIONS, type Action } from '../../../lib/policy/verdict';
import { type Mail, readMail } from '../eml';
import { unreadable } from '../exits';

export interface TestDraft {
  name: string;
  mail: Mail;
  expect: Action;
  /** Ids of rules that must match. */
  rules: string[];
}

/** The drafts of a folder, by name. @throws {DraftguardError} 'unreadable' when one is no mail or says nothing of its verdict */
export async function readDrafts(folder: string): Promise<TestDraft[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw unreadable(`The folder ${folder} cannot be read.`, cause);
  });
  const mails = names.filter((name) => name.endsWith('.eml')).sort();
  if (mails.length === 0) throw unreadable(`The folder ${folder} holds no draft (.eml).`);
  return Promise.all(mails.map((name) => readDraft(join(folder, name), name)));
}

async function readDraft(path: string, name: string): Promise<TestDraft> {
  const mail = await readMail(await readFile(path));
  const [expect, ...rules] = (mail.header('x-draftguard-expect') ?? '').split(/[\s,]+/).filter(Boolean);
  const action = ACTIONS.find((each) => each === expect);
  if (!action)
    throw unreadable(
      `${path} needs a header such as "X-Draftguard-Expect: warn rule-id" (${ACTIONS.join(', ')}).`,
    );
  return { name, mail, expect: action, rules };
}

/** The draft as a signed bundle carries it. */
export function bundleTestOf({ name, mail: { draft }, expect, rules }: TestDraft): BundleTest {
  const of = (field: 'to' | 'cc' | 'bcc') =>
    draft.recipients.filter((recipient) => recipient.field === field).map(({ address }) => address);
  return {
    name,
    draft: {
      ...{ from: draft.account ?? '', to: of('to'), cc: of('cc'), bcc: of('bcc') },
      ...{ subject: draft.subject, body: draft.body },
      attachments: draft.attachments.map(({ name: file, content }) => ({
        name: file,
        text: content?.unread ? null : (content?.text ?? null),
      })),
    },
    ...{ expect, rules },
  };
}
