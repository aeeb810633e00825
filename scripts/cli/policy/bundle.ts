/** `draftguard policy keygen`, `sign` and `verify`: signed policies. */
import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { jsonOf } from '../../../lib/base/json';
import { type Anchor, readAnchor, writeAnchor } from '../../../lib/policy/bundle/format';
import { openGiven, withinBundle } from '../../../lib/policy/bundle/given';
import { type OpenedBundle, openSigned } from '../../../lib/policy/bundle/open';
import { makeKeyPair, signBundle, UnsignablePayload } from '../../../lib/policy/bundle/sign';
import { failureOf } from '../../../lib/policy/bundle/tests';
import { inWords } from '../../../lib/policy/facts/sentence';
import { problemLine } from '../../../lib/policy/problems';
import packageFile from '../../../package.json' with { type: 'json' };
import { unreadable } from '../exits';
import { createMailChecker } from '../mail-checker';
import { readPolicyFile, readText } from '../policy-file';
import { ENGLISH } from '../words';
import { bundleTestOf, readDrafts } from './drafts';

const hexKey = z.string().regex(/^[0-9a-f]{64}$/);
const keyFile = z.strictObject({
  draftguardKey: z.literal(1),
  org: z.string(),
  id: z.string(),
  key: hexKey,
  secret: hexKey,
});

async function readKey(path: string): Promise<z.infer<typeof keyFile>> {
  const parsed = keyFile.safeParse(jsonOf(await readText(path)));
  if (!parsed.success) throw unreadable(`${path} is not a key file of "policy keygen".`);
  return parsed.data;
}

export async function keygen(org: string, { id, out }: { id: string; out: string }): Promise<void> {
  const { key, secret } = makeKeyPair();
  const line = writeAnchor({ org, key: { id, key } });
  if (!readAnchor(line))
    throw unreadable(`"${org}" and "${id}" must be written like kontor.example and key-2026.`);
  const content = { draftguardKey: 1, org, id, key, secret };
  // Never over a key that is there, and for nobody else to read.
  await writeFile(out, `${JSON.stringify(content, null, 2)}\n`, { flag: 'wx', mode: 0o600 }).catch(
    (cause: unknown) => {
      throw unreadable(`${out} cannot be written, or is there already.`, cause);
    },
  );
  console.log(line);
}

interface SignOptions {
  key: string;
  version?: number;
  days: number;
  previous?: string;
  previousKey?: Anchor;
  minimumExtension: string;
  drafts?: string;
  addKey: Anchor[];
  revoke: string[];
}

const isoOf = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`;

export async function sign(file: string, options: SignOptions): Promise<void> {
  const { org, id, key, secret } = await readKey(options.key);
  const { policy, value } = await readPolicyFile(file);
  const before =
    options.previous === undefined
      ? { version: 0, hash: '' }
      : await readPrevious(options.previous, options.previousKey ?? { org, key: { id, key } });
  const version = options.version ?? before.version + 1;
  if (version <= before.version)
    throw unreadable(
      `${options.previous} has version ${before.version}, so --version must be higher than ${version}, or left out.`,
    );
  const tests = options.drafts === undefined ? [] : await readDrafts(options.drafts);
  const { check } = createMailChecker(policy);
  for (const each of tests) {
    const failure = failureOf(each, (await check(each.mail)).verdict);
    if (failure)
      throw unreadable(`The policy fails its own test, so it is not signed: ${inWords(failure, ENGLISH.t)}`);
  }
  const now = Date.now();
  const bundle = signed(
    {
      org,
      keyId: id,
      version,
      minimumExtension: options.minimumExtension,
      issued: isoOf(now),
      notAfter: isoOf(now + options.days * 86_400_000),
      previous: before.hash,
      policy: value,
      keys: options.addKey.map((added) => added.key),
      revoked: options.revoke,
      tests: tests.map(bundleTestOf),
    },
    secret,
  );
  console.log(bundle);
}

function signed(...payload: Parameters<typeof signBundle>): string {
  try {
    return signBundle(...payload);
  } catch (cause) {
    if (!(cause instanceof UnsignablePayload)) throw cause;
    const sentences = cause.problems.map((problem) => problemLine(problem, ENGLISH.t));
    throw unreadable(`This cannot be signed: ${sentences.join(' ')}`, cause);
  }
}

/** The bundle before, which may be over by now. */
async function readPrevious(path: string, anchor: Anchor): Promise<{ version: number; hash: string }> {
  const signed = openSigned((await readText(path)).trim(), anchor, null);
  if (signed.ok) return { version: signed.payload.version, hash: signed.hash };
  throw unreadable(
    signed.code === 'unknown-key'
      ? `${path} is signed with another key than "${anchor.key.id}"; give the line of that key with --previous-key.`
      : refusalOf(path, signed),
  );
}

export async function openFile(
  file: string,
  anchor: Anchor,
): Promise<{ text: string; opened: OpenedBundle }> {
  const text = (await readText(file)).trim();
  const opened = openGiven(text, anchor, { now: Date.now(), extensionVersion: packageFile.version });
  return { text, opened };
}

export function refusalOf(file: string, { code, problems }: Extract<OpenedBundle, { ok: false }>): string {
  const sentences = withinBundle(problems).map((problem) => problemLine(problem, ENGLISH.t));
  return `${file}: refused (${code}). ${sentences.join(' ')}`;
}

const REFUSED = 2;

/** Exit code 2 when a device would refuse it. */
export async function verify(file: string, { key }: { key: Anchor }): Promise<void> {
  const { opened } = await openFile(file, key);
  if (!opened.ok) {
    console.log(refusalOf(file, opened));
    process.exitCode = REFUSED;
    return;
  }
  const { org, keyId, version, issued, notAfter, hash, tests } = opened.facts;
  console.log(
    `${file}: good. Version ${version} of ${org}, key ${keyId}, issued ${issued}, good until ${notAfter}, ${tests.length} tests, hash ${hash}.`,
  );
}
