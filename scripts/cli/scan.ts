/** `draftguard scan`: what the engine finds in texts, and the verdict that mails would get. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { DraftguardError } from '../../lib/base/errors';
import type { Engine } from '../../lib/detect/engine/engine';
import type { Finding } from '../../lib/detect/kit/finding';
import { openProtected, type ProtectedData } from '../../lib/detect/protected/data';
import { type Draft, unreadReason } from '../../lib/mail/draft';
import { type Action, holds, mayOverride } from '../../lib/policy/actions';
import { BUILTIN_POLICY } from '../../lib/policy/builtin';
import type { Verdict } from '../../lib/policy/verdict';
import { readMail } from './eml';
import { EXIT, exits, telling, unreadable } from './exits';
import { linesOf } from './lines';
import { createMailChecker, type MailChecker } from './mail-checker';
import { readPolicy } from './policy-file';

/** 0: it goes, 1: it goes when the person says so, 2: it does not go. */
const exitOf = (action: Action): number => (!holds(action) ? 0 : mayOverride(action) ? 1 : 2);

interface ScanOptions {
  ndjson?: boolean;
  json?: boolean;
  policy?: string;
  edm: string[];
  fingerprints: string[];
}

/** `scan`. Exit codes: 0 allow or log, 1 warn or justify, 2 block, 64 wrong usage, 65 unreadable input. */
export function scanCommand(): Command {
  const command = exits(new Command('scan'))
    .description('say what is found in texts or mails, and the verdict a draft would get')
    .argument('[file...]', 'mails (.eml)')
    .option(
      '--ndjson',
      'read lines {"id","text"} on standard input and write {"id","findings"} in the same order',
    )
    .option('--policy <file>', 'a policy as JSON; keys that it leaves out are those of the built-in default')
    .option('--edm <file>', 'a list of "edm build" whose rows are sought (repeatable)', gather, [])
    .option('--fingerprints <file>', 'fingerprints of documents that are sought (repeatable)', gather, [])
    .option('--json', 'one JSON object a mail');
  return command.action(async (files: string[], options: ScanOptions) => {
    if (options.ndjson ? files.length > 0 || options.json : files.length === 0) {
      command.error('error: give either --ndjson alone or at least one mail');
    }
    await telling(run)(files, options);
  });
}

const gather = (path: string, before: string[]) => [...before, path];

async function run(files: readonly string[], options: ScanOptions): Promise<void> {
  const policy = options.policy === undefined ? BUILTIN_POLICY : await readPolicy(options.policy);
  const judge = createMailChecker(policy, await readProtected(options));
  if (options.ndjson) await scanLines(judge.engine);
  else await scanFiles(files, judge, options.json ?? false);
}

async function readProtected({ edm, fingerprints }: ScanOptions): Promise<ProtectedData[]> {
  const wanted: [string, ProtectedData['kind']][] = [
    ...edm.map((path): [string, 'exact'] => [path, 'exact']),
    ...fingerprints.map((path): [string, 'documents'] => [path, 'documents']),
  ];
  return Promise.all(
    wanted.map(async ([path, kind]) => {
      const bytes = await readFile(path).catch((cause: unknown) => {
        throw unreadable(`${path} cannot be read.`, cause);
      });
      const data = await openProtected(new Uint8Array(bytes)).catch((error: unknown) => {
        throw error instanceof DraftguardError
          ? unreadable(`${path} was refused. ${error.message}`, error)
          : error;
      });
      if (data.kind !== kind)
        throw unreadable(
          `${path} is for ${kind === 'exact' ? '--fingerprints' : '--edm'}, not for the option it was given to.`,
        );
      return data;
    }),
  );
}

async function scanLines(engine: Engine): Promise<void> {
  let number = 0;
  for await (const line of linesOf(process.stdin)) {
    number++;
    if (line.trim() === '') continue;
    const { id, text } = readInput(line, number);
    const findings = engine
      .scan(text, 'body')
      .map(({ entity, start, end, confidence }) => ({ entity, start, end, confidence }));
    await print(JSON.stringify({ id, findings }));
  }
}

function readInput(line: string, number: number): { id: string | number; text: string } {
  const complain = (what: string) =>
    new DraftguardError('unreadable', `Line ${number} of standard input ${what}.`);
  let input: unknown;
  try {
    input = JSON.parse(line);
  } catch {
    throw complain('is not valid JSON');
  }
  if (typeof input !== 'object' || input === null) throw complain('is not an object {"id","text"}');
  const { id, text } = input as { id?: unknown; text?: unknown };
  if (typeof id !== 'string' && typeof id !== 'number')
    throw complain('has no "id" that is a text or a number');
  if (typeof text !== 'string') throw complain('has no "text" that is a text');
  return { id, text };
}

async function scanFiles(files: readonly string[], { check }: MailChecker, json: boolean): Promise<void> {
  let worst = 0;
  for (const file of files) {
    try {
      const mail = await readMail(await readFile(file));
      const { findings, verdict } = await check(mail);
      worst = Math.max(worst, exitOf(verdict.action));
      const unread = unreadOf(mail.draft);
      await print(json ? asJson(file, verdict, findings, unread) : asText(file, verdict, findings, unread));
    } catch (error) {
      // One mail that cannot be read does not keep the others from being scanned.
      const reason = error instanceof DraftguardError ? error.message : 'It cannot be opened.';
      if (!(error instanceof DraftguardError) && !isFileError(error)) throw error;
      console.error(`draftguard: ${file} was not scanned. ${reason}`);
      worst = EXIT.unreadable;
    }
  }
  process.exitCode = worst;
}

interface UnreadFile {
  name: string;
  reason: string;
}

function unreadOf({ attachments }: Draft): UnreadFile[] {
  return attachments.flatMap((each) => {
    const reason = unreadReason(each);
    return reason === null ? [] : [{ name: each.name, reason }];
  });
}

function asJson(
  file: string,
  verdict: Verdict,
  findings: readonly Finding[],
  unread: readonly UnreadFile[],
): string {
  const shown = findings.map(({ valueKey: _, ...rest }) => rest);
  return JSON.stringify({ file, verdict, findings: shown, unread });
}

function asText(
  file: string,
  verdict: Verdict,
  findings: readonly Finding[],
  unread: readonly UnreadFile[],
): string {
  const rules = verdict.rules.map((rule) => `  ${rule.action}: ${rule.title} (rule ${rule.id})`);
  const values = findings.map(
    ({ entity, part, start, end, confidence, masked, share }) =>
      `  found ${entity} ${masked} in ${part} ${start}-${end}, confidence ${confidence}${shareOf(share)}`,
  );
  const files = unread.map(({ name, reason }) => `  not read: ${name} (${reason})`);
  return [`${file}: ${verdict.action}`, ...rules, ...values, ...files].join('\n');
}

const shareOf = (share?: number) =>
  share === undefined ? '' : `, ${(share * 100).toFixed(1)} % of the document`;

async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

const isFileError = (error: unknown) => error instanceof Error && 'syscall' in error;
