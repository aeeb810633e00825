/** `draftguard audit reidentify`: whose a pseudonym is, for two who hold a key each, entered in a register before it is shown. */
import { identityToRecipient } from 'age-encryption';
import { openUser } from '../../../lib/audit/users';
import { identitiesFrom } from '../audit-file';
import { unreadable } from '../exits';
import { openExport } from './open';
import { enter } from './register';

interface Options {
  user: string;
  first: string;
  second: string;
  identity?: string;
  reason: string;
  register: string;
}

/** The last sealed account of a pseudonym, and what the log says of itself. */
async function sealedIn(path: string, user: string, identities: readonly string[]) {
  const { lines, open, report } = openExport(path, identities);
  let identity: string | null = null;
  for await (const taken of lines()) {
    const line = taken && open(taken);
    const event = line?.kind === 'record' ? line.event : undefined;
    if (event?.type === 'user.sealed' && event.user === user) identity = String(event.identity);
  }
  return { identity, report: report() };
}

export async function reidentify(path: string, options: Options): Promise<void> {
  const { user, register } = options;
  const reason = options.reason.trim();
  if (reason === '') throw unreadable('A reason is needed, as it will be asked for: --reason "…".');
  const [reading, first, second] = await Promise.all(
    [options.identity, options.first, options.second].map(identitiesFrom),
  );
  const { identity, report } = await sealedIn(path, user, reading ?? []);
  if (!report.ok)
    throw unreadable(
      `${path} is not whole, so nothing in it may be held against anybody; see "audit verify".`,
    );
  if (identity === null)
    throw unreadable(
      `${path} shows no sealed account of ${user}: the pseudonym is of another log, the events need --identity, the policy named no keys, or retention has erased it.`,
    );
  const account = await openUser(identity, [first ?? [], second ?? []]);
  if (account === null)
    throw unreadable(
      'The two keys do not open it: --first and --second must be those of audit.reidentify at that time, in that order.',
    );
  const { device, head } = report;
  const recipients = await Promise.all([first, second].map((keys) => identityToRecipient(keys?.[0] ?? '')));
  const [firstName = '', secondName = ''] = recipients;
  const time = new Date().toISOString();
  // Entered first: what was shown and not entered could be denied.
  const entry = await enter(register, {
    time,
    user,
    device,
    head,
    reason,
    first: firstName,
    second: secondName,
  });
  console.log(account);
  console.error(
    `Entered in ${register} as ${entry}: keep that elsewhere. The person must be told, with the reason (GDPR Art. 14).`,
  );
}
