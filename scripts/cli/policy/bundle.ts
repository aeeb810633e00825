/** `draftguard policy keygen`, `sign` and `verify`: signed policies. */
import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { jsonOf } from '../../../lib/json';
import { payloadHash, readAnchor, writeAnchor } from '../../../lib/policy/bundle/format';
import { type OpenedBundle, openBundle } from '../../../lib/policy/bundle/open';
import { makeKeyPair, signBundle } from '../../../lib/policy/bundle/sign';
import { failureOf } from '../../../lib/policy/bundle/tests';
import { overBuiltin } from '../../../lib/policy/managed';
import type { PolicyProblem } from '../../../lib/policy/problems';
import packageFile from '../../../package.json' with { type: 'json' };
import { unreadable } from '../exits';
import { createMailJudge } from '../judge';
import { readPolicyFile, readText } from '../policy-file';
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
  version: string;
  days: string;
  previous?: string;
  minimumExtension: string;
  drafts?: string;
  addKey: string[];
  revoke: string[];
}

const isoOf = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`;

export async function sign(file: string, options: SignOptions): Promise<void> {
  const { org, id, secret } = await readKey(options.key);
  const { policy, value } = await readPolicyFile(file);
  const tests = options.drafts === undefined ? [] : await readDrafts(options.drafts);
  const { judge } = createMailJudge(policy);
  for (const each of tests) {
    const failure = failureOf(each, (await judge(each.mail)).verdict);
    if (failure) throw unreadable(`The policy fails its own test, so it is not signed: ${failure}`);
  }
  const added = options.addKey.map((line) => {
    const anchor = readAnchor(line);
    if (!anchor) throw unreadable(`"${line}" is not a line of "policy keygen".`);
    return anchor.key;
  });
  const now = Date.now();
  const bundle = signBundle(
    {
      ...{ org, keyId: id, version: Number(options.version), minimumExtension: options.minimumExtension },
      issued: isoOf(now),
      notAfter: isoOf(now + Number(options.days) * 86_400_000),
      previous:
        options.previous === undefined ? '' : hashOf(await readText(options.previous), options.previous),
      policy: value,
      ...{ keys: added, revoked: options.revoke, tests: tests.map(bundleTestOf) },
    },
    secret,
  );
  console.log(bundle);
}

function hashOf(bundle: string, path: string): string {
  const payload = (jsonOf(bundle) as { payload?: unknown } | undefined)?.payload;
  if (typeof payload !== 'string') throw unreadable(`${path} is not a signed bundle.`);
  return payloadHash(payload);
}

const problemText = ({ path, message }: PolicyProblem) => `${path}: ${message}`;
const REFUSED = 2;

/** Exit code 2 when a device would refuse it. */
export async function verify(file: string, { key }: { key: string }): Promise<void> {
  const opened: OpenedBundle = openBundle((await readText(file)).trim(), readAnchor(key), {
    state: null,
    now: Date.now(),
    extensionVersion: packageFile.version,
    read: overBuiltin,
  });
  if (!opened.ok) {
    console.log(`${file}: refused (${opened.code}). ${opened.problems.map(problemText).join(' ')}`);
    process.exitCode = REFUSED;
    return;
  }
  const { org, keyId, version, issued, notAfter, hash, tests } = opened.facts;
  console.log(
    `${file}: good. Version ${version} of ${org}, key ${keyId}, issued ${issued}, good until ${notAfter}, ${tests.length} tests, hash ${hash}.`,
  );
}
