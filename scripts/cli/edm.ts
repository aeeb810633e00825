/** `draftguard edm build`: an exact-data-match list of the rows of a CSV file. */
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import Papa from 'papaparse';
import { createExactBuilder } from '../../lib/detect/protected/exact/build';
import {
  type Columns,
  columnsOf,
  fieldsOf,
  ROLES,
  type Role,
} from '../../lib/detect/protected/exact/columns';
import { writeExactList } from '../../lib/detect/protected/exact/list';
import { FILE_ID } from '../../lib/detect/protected/file';
import { exits, telling, unreadable } from './exits';
import { progress } from './progress';

interface BuildOptions {
  out: string;
  id?: string;
  label?: string;
  columns?: Columns;
}

/** `edm`. Exit codes: 0 built, 64 wrong usage, 65 unreadable input. */
export function edmCommand(): Command {
  const edm = exits(new Command('edm')).description('make lists for exact data match');
  const build = exits(edm.command('build'))
    .description(
      'make a list of the rows of a CSV file (UTF-8, with a header line); it holds keyed hashes only',
    )
    .argument('<csv>', 'the rows, such as customers.csv')
    .requiredOption('--out <file>', 'where to write the list, such as customers.dgedm')
    .option('--id <id>', 'id of the list, part of the detector "edm:<id>" (default: from the file name)')
    .option('--label <label>', 'name that people see (default: the file name)')
    .option(
      '--columns <role=header,…>',
      `which column is what; roles: ${ROLES.join(', ')} (second: birth date, phone, postcode or city; several are possible)`,
      readColumns,
    );
  build.action(async (csv: string, options: BuildOptions) => {
    if (options.id !== undefined && !FILE_ID.test(options.id))
      build.error(
        'error: an id starts with a letter or digit, then has letters, digits, ".", "_" or "-" (64 at most)',
      );
    await telling(run)(csv, options);
  });
  return edm;
}

function readColumns(text: string): Columns {
  const columns = Object.fromEntries(ROLES.map((role) => [role, [] as string[]])) as Record<Role, string[]>;
  for (const pair of text.split(',')) {
    const [role = '', header = ''] = pair.split(/=(.*)/s).map((part) => part.trim());
    if (!ROLES.some((each) => each === role) || !header)
      throw new InvalidArgumentError(
        `Write role=header for "${pair}"; a role is one of ${ROLES.join(', ')}.`,
      );
    columns[role as Role].push(header);
  }
  return columns;
}

async function run(csv: string, { out, id, label, columns }: BuildOptions): Promise<void> {
  const stem = basename(csv, extname(csv));
  const builder = createExactBuilder({
    id: id ?? slug(stem),
    label: label ?? stem,
    made: new Date().toISOString(),
    key: randomBytes(32).toString('hex'),
  });
  const size = await stat(csv).then(
    ({ size: bytes }) => bytes,
    (cause: unknown) => {
      throw unreadable(`${csv} cannot be read.`, cause);
    },
  );
  const told = progress('rows');
  const used = await readRows(csv, columns, (row, of, read) => {
    builder.add(fieldsOf(row, of));
    told.at(builder.rows(), read / size);
  });
  told.end();
  if (builder.rows() === 0) throw unreadable(`${csv} has no rows below its header line.`);
  const list = builder.finish();
  const { emails, ids, pairs } = list.facts.entries;
  if (emails + ids + pairs === 0)
    throw unreadable(`${csv} has no value that a draft can be searched for; see docs/exact-data-match.md.`);
  const bytes = await writeExactList(list);
  await writeFile(out, bytes);
  const { unusable } = builder;
  console.error(
    [
      `${out}: ${list.facts.rows} rows, ${emails} e-mail addresses, ${ids} ids, ${pairs} names with a second field, ` +
        `${bytes.length} bytes (${(bytes.length / list.facts.rows).toFixed(1)} a row).`,
      `Columns: ${ROLES.flatMap((role) => used[role].map((header) => `${role}=${header}`)).join(', ')}.`,
      ...Object.entries(unusable)
        .filter(([, count]) => count)
        .map(([what, count]) => `${count} ${what} cannot be searched for and were left out.`),
      ...(list.facts.denseLengths
        ? [
            'Ids that are bare numbers are so many that any number of their length may be one: they count only beside the name.',
          ]
        : []),
    ].join('\n'),
  );
}

/** @returns the columns that were used */
function readRows(
  csv: string,
  wanted: Columns | undefined,
  onRow: (row: Record<string, string>, columns: Columns, bytesRead: number) => void,
): Promise<Columns> {
  return new Promise((resolve, reject) => {
    const stream = createReadStream(csv);
    let columns: Columns | null = null;
    let line = 1;
    const fail = (sentence: string, cause?: unknown) => {
      stream.destroy();
      reject(unreadable(sentence, cause));
    };
    stream.on('error', (cause) => fail(`${csv} cannot be read.`, cause));
    const parser = Papa.parse(Papa.NODE_STREAM_INPUT, { header: true, skipEmptyLines: 'greedy' });
    const take = (row: Record<string, string>) => {
      line++;
      if (Object.values(row).some((value) => typeof value === 'string' && /[\ufffd\0]/.test(value)))
        return fail(`${csv} is not UTF-8 (row ${line}); save it as "CSV UTF-8".`);
      const headers = Object.keys(row);
      columns ??= choose(csv, headers, wanted, fail);
      if (columns) onRow(row, columns, stream.bytesRead);
    };
    stream
      .pipe(parser)
      .on('data', take)
      .on('error', (cause: Error) => fail(`${csv} is not CSV near row ${line}.`, cause))
      .on('end', () => (columns ? resolve(columns) : fail(`${csv} has no rows below its header line.`)));
  });
}

function choose(
  csv: string,
  headers: readonly string[],
  wanted: Columns | undefined,
  fail: (sentence: string) => void,
): Columns | null {
  const missing =
    wanted && ROLES.flatMap((role) => wanted[role]).filter((header) => !headers.includes(header));
  const has = `It has: ${headers.join(', ')}.`;
  if (missing?.length) {
    fail(`${csv} has no column "${missing[0]}". ${has}`);
    return null;
  }
  const columns = wanted ?? columnsOf(headers);
  const named = columns.name.length || (columns.first.length && columns.last.length);
  if (columns.email.length || columns.id.length || (named && columns.second.length)) return columns;
  fail(
    `${csv} has no column that is known as e-mail, id, or name with a second field; name them with --columns. ${has}`,
  );
  return null;
}

/** An id of a name: "Kunden 2026" is "kunden-2026". */
export function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9._]+/g, '-')
    .replace(/^[^a-z0-9]+|-+$/g, '')
    .slice(0, 64);
  return plain || 'list';
}
