/** `draftguard policy deploy`: the files that bring a policy to browsers. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readAnchor } from '../../../lib/policy/bundle/format';
import { DEPLOY_TARGETS, fileBytes } from '../../../lib/policy/deploy/deploy';
import { type ManagedValues, OWN_IDS } from '../../../lib/policy/deploy/target';
import { unreadable } from '../exits';
import { readPolicyFile, readText } from '../policy-file';

interface DeployOptions {
  target?: string;
  out?: string;
  source: string;
  bundleKey?: string;
  chromiumId: string;
  firefoxId: string;
}

async function valuesOf(file: string, bundleKey: string | undefined): Promise<ManagedValues> {
  if (bundleKey === undefined) return (await readPolicyFile(file)).value;
  if (!readAnchor(bundleKey)) throw unreadable(`"${bundleKey}" is not a line of "policy keygen".`);
  return { policyBundle: (await readText(file)).trim(), bundleKey };
}

/** Without a target: which there are. Without a folder: the first file goes to standard output. */
export async function deploy(file: string, options: DeployOptions): Promise<void> {
  const target = DEPLOY_TARGETS.find(({ id }) => id === options.target);
  if (!target) {
    const list = DEPLOY_TARGETS.map(({ id, title }) => `  ${id.padEnd(22)} ${title}`).join('\n');
    throw unreadable(`Give --target, one of:\n${list}`);
  }
  const files = target.files({
    values: await valuesOf(file, options.bundleKey),
    ids: { chromium: options.chromiumId, firefox: options.firefoxId },
    source: options.source,
  });
  const { out } = options;
  if (out === undefined) {
    for (const { text } of files.slice(0, 1)) process.stdout.write(text);
  } else {
    await mkdir(out, { recursive: true });
    for (const each of files) {
      await writeFile(join(out, each.name), fileBytes(each));
      console.error(`${join(out, each.name)} belongs here: ${each.place}`);
    }
  }
  for (const note of target.notes) console.error(`Note: ${note}`);
}

export const DEFAULT_IDS = OWN_IDS;
