/** `draftguard policy deploy`: the files that bring a policy to browsers. */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Anchor } from '../../../lib/policy/bundle/format';
import { DEPLOY_TARGETS, fileBytes } from '../../../lib/policy/deploy/deploy';
import type { DeployFile, ManagedValues } from '../../../lib/policy/deploy/target';
import { bundleValues } from '../../../lib/policy/deploy/values';
import { inWords } from '../../../lib/policy/facts/sentence';
import { unreadable } from '../exits';
import { readPolicyFile } from '../policy-file';
import { ENGLISH } from '../words';
import { openFile, refusalOf } from './bundle';

interface DeployOptions {
  target?: string;
  out?: string;
  source: string;
  bundleKey?: Anchor;
  chromiumId: string;
  firefoxId: string;
}

async function valuesOf(file: string, bundleKey: Anchor | undefined): Promise<ManagedValues> {
  if (bundleKey === undefined) return (await readPolicyFile(file)).value;
  const { text, opened } = await openFile(file, bundleKey);
  if (!opened.ok) throw unreadable(refusalOf(file, opened));
  return bundleValues(text, bundleKey);
}

/** Without a target: which there are. Without a folder: the first file goes to standard output. */
export async function deploy(file: string, options: DeployOptions, command: Command): Promise<void> {
  const target = DEPLOY_TARGETS.find(({ id }) => id === options.target);
  if (!target) {
    const list = DEPLOY_TARGETS.map(
      ({ id }) => `  ${id.padEnd(22)} ${ENGLISH.name('deploy_target', id)}`,
    ).join('\n');
    const unknown = options.target === undefined ? '' : `There is no target "${options.target}". `;
    return command.error(`error: ${unknown}Give --target, one of:\n${list}`);
  }
  const files = target.files({
    values: await valuesOf(file, options.bundleKey),
    ids: { chromium: options.chromiumId, firefox: options.firefoxId },
    source: options.source,
  });
  if (options.out === undefined) {
    for (const { text } of files.slice(0, 1)) process.stdout.write(text);
  } else await writeNew(options.out, files);
  for (const note of target.notes) console.error(`Note: ${inWords(note, ENGLISH.t)}`);
}

/** All of them or none, and none over a file that is there: one policies.json is for more than Draftguard. */
async function writeNew(out: string, files: readonly DeployFile[]): Promise<void> {
  const paths = files.map((each) => ({ path: join(out, each.name), each }));
  const there = paths.find(({ path }) => existsSync(path));
  if (there)
    throw unreadable(
      `${there.path} is there already and was left as it is; move it away, or give another folder with --out.`,
    );
  try {
    await mkdir(out, { recursive: true });
    for (const { path, each } of paths) {
      await writeFile(path, fileBytes(each), { flag: 'wx' });
      console.error(`${path} belongs here: ${inWords(each.place, ENGLISH.t)}`);
    }
  } catch (cause) {
    const { code } = cause as { code?: string };
    throw unreadable(`Nothing can be written into ${out} (${code}); give a folder with --out.`, cause);
  }
}
