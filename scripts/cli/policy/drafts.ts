/** Drafts with the verdicts that are expected of them: mails with a header `X-Draftguard-Expect: warn rule-a rule-b`. */
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ACTIONS, type Action } from '../../../lib/policy/actions';
import type { BundleTest } from '../../../lib/policy/bundle/format';
import { type Mail, readMailFile } from '../eml';
import { unreadable } from '../exits';

const VERDICTS = `${ACTIONS.slice(0, -1).join(', ')} or ${ACTIONS.at(-1)}`;

export interface TestDraft {
  name: string;
  mail: Mail;
  expect: Action;
  /** Ids of rules that must match. */
  rules: string[];
}

/** The drafts of a folder, by name. @throws {DraftguardError} 'unreadable' when there is none */
export async function draftsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw unreadable(`The folder ${folder} cannot be read.`, cause);
  });
  const mails = names.filter((name) => name.endsWith('.eml')).sort();
  if (mails.length === 0) throw unreadable(`The folder ${folder} holds no draft (.eml).`);
  return mails.map((name) => join(folder, name));
}

/** @throws {DraftguardError} 'unreadable' when it is no mail or says nothing of its verdict */
export async function readDraft(path: string): Promise<TestDraft> {
  const mail = await readMailFile(path);
  const [expect, ...rules] = (mail.header('x-draftguard-expect') ?? '').split(/[\s,]+/).filter(Boolean);
  if (expect === undefined)
    throw unreadable(`${path} needs a header such as "X-Draftguard-Expect: warn rule-id".`);
  const action = ACTIONS.find((each) => each === expect);
  if (!action)
    throw unreadable(
      `${path} expects ${JSON.stringify(expect.slice(0, 40))} in its header X-Draftguard-Expect; a verdict is ${VERDICTS}, in small letters.`,
    );
  return { name: basename(path), mail, expect: action, rules };
}

/** All of a folder, or none. */
export const readDrafts = async (folder: string): Promise<TestDraft[]> =>
  Promise.all((await draftsIn(folder)).map(readDraft));

/** The draft as a signed bundle carries it. */
export function bundleTestOf({ name, mail: { draft }, expect, rules }: TestDraft): BundleTest {
  const of = (field: 'to' | 'cc' | 'bcc') =>
    draft.recipients.filter((recipient) => recipient.field === field).map(({ address }) => address);
  return {
    name,
    draft: {
      from: draft.account ?? '',
      to: of('to'),
      cc: of('cc'),
      bcc: of('bcc'),
      subject: draft.subject,
      body: draft.body,
      attachments: draft.attachments.map(({ name: file, content }) => ({
        name: file,
        text: content?.unread ? null : (content?.text ?? null),
      })),
    },
    expect,
    rules,
  };
}
