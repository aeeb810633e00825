/** `draftguard fingerprint`: fingerprints of confidential documents. */
import { randomBytes } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, extname, join, relative } from 'node:path';
import { Command } from 'commander';
import { DraftguardError } from '../../lib/base/errors';
import { createDocumentsBuilder } from '../../lib/detect/protected/documents/build';
import { MIN_RUN } from '../../lib/detect/protected/documents/grams';
import { writeDocuments } from '../../lib/detect/protected/documents/library';
import { FILE_ID } from '../../lib/detect/protected/file';
import { LIMITS } from '../../lib/extract/limits';
import { slug } from './edm';
import { extractor, htmlText, readMail } from './eml';
import { exits, telling, unreadable } from './exits';
import { progress } from './progress';

interface FingerprintOptions {
  out: string;
  id?: string;
  label?: string;
  except: string[];
}

/** `fingerprint`. Exit codes: 0 built, 64 wrong usage, 65 unreadable input. */
export function fingerprintCommand(): Command {
  const command = exits(new Command('fingerprint'))
    .description(
      `make fingerprints of documents: ${MIN_RUN} words in a row of one are found in a draft for sure`,
    )
    .argument(
      '<path...>',
      'documents or folders of documents: text, Markdown, HTML, mail (.eml), office files, PDF, RTF',
    )
    .requiredOption('--out <file>', 'where to write the fingerprints, such as docs.dgfp')
    .option('--id <id>', 'id of the file (default: from its name)')
    .option('--label <label>', 'name that people see (default: the name of the file)')
    .option(
      '--except <path>',
      'text that is no part of any document, such as signatures and disclaimers: a file or folder (repeatable)',
      (path: string, before: string[]) => [...before, path],
      [],
    );
  return command.action(async (paths: string[], options: FingerprintOptions) => {
    if (options.id !== undefined && !FILE_ID.test(options.id))
      command.error(
        'error: an id starts with a letter or digit, then has letters, digits, ".", "_" or "-" (64 at most)',
      );
    await telling(run)(paths, options);
  });
}

async function run(paths: readonly string[], { out, id, label, except }: FingerprintOptions): Promise<void> {
  const stem = basename(out, extname(out));
  const builder = createDocumentsBuilder({
    id: id ?? slug(stem),
    label: label ?? stem,
    made: new Date().toISOString(),
    key: randomBytes(32).toString('hex'),
  });
  for (const { path } of await filesIn(except)) {
    const text = await readText(path);
    if (text !== null) builder.except(text);
  }
  const files = await filesIn(paths);
  const taken = new Set<string>();
  const told = progress('documents');
  let read = 0;
  for (const [at, { path, name }] of files.entries()) {
    const text = await readText(path);
    if (text === null) continue;
    builder.add(unused(slug(name), taken), name.slice(0, 500), text);
    read++;
    told.at(read, at / files.length);
  }
  told.end();
  const { library, tooShort, mostlyCommon, common } = builder.finish();
  for (const name of tooShort) console.error(`${name} was left out: it has too few words.`);
  for (const name of mostlyCommon)
    console.error(`${name} is mostly text that others have, too; it is found by the rest only.`);
  if (common) console.error(`${common} fingerprints were left out as common text.`);
  if (!library)
    throw unreadable(`Nothing to find is left of ${paths.join(', ')}, so that no file was written.`);
  const bytes = await writeDocuments(library);
  await writeFile(out, bytes);
  const kept = library.facts.documents.reduce((sum, { fingerprints }) => sum + fingerprints, 0);
  console.error(
    `${out}: ${library.facts.documents.length} documents, ${kept} fingerprints, ${bytes.length} bytes. ` +
      `Any ${MIN_RUN} words in a row are found.`,
  );
}

interface NamedFile {
  path: string;
  /** Relative to what was asked for. */
  name: string;
}

async function filesIn(paths: readonly string[]): Promise<NamedFile[]> {
  const found: NamedFile[] = [];
  for (const path of paths) {
    const kind = await stat(path).catch((cause: unknown) => {
      throw unreadable(`${path} cannot be read.`, cause);
    });
    if (!kind.isDirectory()) found.push({ path, name: basename(path) });
    else
      for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
        const file = join(entry.parentPath, entry.name);
        if (entry.isFile()) found.push({ path: file, name: relative(path, file) });
      }
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The text of a file; null, with a word on why, for what is no text. */
async function readText(path: string): Promise<string | null> {
  const skip = (why: string) => {
    console.error(`${path} was skipped: ${why}`);
    return null;
  };
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw unreadable(`${path} cannot be read.`, cause);
  });
  if (/\.(?:docx?|xlsx?|pptx?|odt|ods|odp|pdf|rtf)$/i.test(path)) {
    const file = { name: basename(path), type: '', bytes: new Uint8Array(bytes) };
    const { text, unread } = await (await extractor()).extract(file, AbortSignal.timeout(LIMITS.time));
    return unread === null ? text : skip(`it could not be read (${unread}).`);
  }
  try {
    if (/\.eml$/i.test(path)) return (await readMail(bytes)).parts.map(({ text }) => text).join('\n\n');
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) return skip('it is no text.');
    return /\.html?$/i.test(path) ? htmlText(text) : text;
  } catch (error) {
    if (error instanceof DraftguardError) return skip(error.message);
    if (error instanceof TypeError) return skip('it is no text in UTF-8.');
    throw error;
  }
}

function unused(id: string, taken: Set<string>): string {
  let free = id;
  for (let count = 2; taken.has(free); count++) free = `${id.slice(0, 58)}-${count}`;
  taken.add(free);
  return free;
}
