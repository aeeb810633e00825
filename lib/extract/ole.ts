/** OLE files (MS-CFB): doc, xls and ppt of before 2007, mails of Outlook (msg), and office files behind a password. */
import CFB from 'cfb';
import { numbersOf } from './biff';
import { decodeText } from './decode';
import { type Reading, Unread } from './reading';
import { latin1 } from './sniff';
import { stringsIn } from './strings';

interface Stream {
  /** Its path, without the root's name. */
  path: string;
  name: string;
  bytes: Uint8Array;
}

/** In a mail of Outlook: the property (MS-OXPROPS) and its type. */
const PROPERTY = /^__substg1\.0_([0-9A-F]{4})([0-9A-F]{4})$/;
/** Pictures lie among the data of a document. */
const PICTURE = /\x89PNG\r\n|\xff\xd8\xff[\xdb\xe0\xe1\xee]/;
const HTML = '1013';
const DATA = '3701';
const NAMES = new Set(['3707', '3704', '3001']);

/** @throws {Unread} 'encrypted', 'broken', 'timeout' */
export async function readOle(bytes: Uint8Array, reading: Reading): Promise<void> {
  const streams = streamsOf(bytes);
  const has = (name: string) => streams.some((stream) => stream.name === name);
  // A password-protected office file (MS-OFFCRYPTO 2.3.4).
  if (has('EncryptionInfo') || has('EncryptedPackage')) throw new Unread('encrypted');
  if (has('__properties_version1.0')) return readOutlook(streams, reading);
  const word = streams.find(({ name }) => name === 'WordDocument');
  if (word && isEncryptedWord(word.bytes)) throw new Unread('encrypted');
  if (has('EncryptedSummary')) throw new Unread('encrypted');
  for (const { name, bytes: content } of streams) {
    reading.check();
    reading.unpack(content.length);
    if (/^(?:Workbook|Book)$/.test(name)) for (const number of numbersOf(content)) reading.put(`${number}\t`);
    if (name === 'Pictures' || PICTURE.test(latin1(content))) reading.note('image');
    // Objects and programs in it are packed in ways of their own.
    if (/Ole10Native$|^(?:CONTENTS|Package|_VBA_PROJECT)$/.test(name)) reading.note('unknown-type');
    for (const text of stringsIn(content)) reading.put(`${text}\n`);
  }
  // The words are read as they lie; what a format packs is not.
  if (!word && !streams.some(({ name }) => /^(?:Workbook|Book|PowerPoint Document)$/.test(name)))
    reading.note('unknown-type');
}

function streamsOf(bytes: Uint8Array): Stream[] {
  try {
    const { FileIndex, FullPaths } = CFB.read(bytes, { type: 'array' });
    return FileIndex.flatMap(({ name, type, content }, at) =>
      type === 2
        ? [
            {
              name,
              path: FullPaths[at] ?? name,
              bytes: Uint8Array.from((content ?? []) as ArrayLike<number>),
            },
          ]
        : [],
    );
  } catch {
    throw new Unread('broken');
  }
}

/** The flag fEncrypted of the file's head (MS-DOC 2.5.2). */
const isEncryptedWord = (head: Uint8Array) => ((head[11] ?? 0) & 1) === 1;

async function readOutlook(streams: readonly Stream[], reading: Reading): Promise<void> {
  const names = new Map<string, string>();
  for (const { path, name, bytes } of streams) {
    const [, property = '', type = ''] = PROPERTY.exec(name) ?? [];
    if (property === HTML || property === DATA) continue;
    if (type === '001F') reading.put(`${new TextDecoder('utf-16le').decode(bytes)}\n`);
    else if (type === '001E') reading.put(`${decodeText(bytes)}\n`);
    if (NAMES.has(property) && type === '001F')
      names.set(folderOf(path), new TextDecoder('utf-16le').decode(bytes));
  }
  for (const { path, name, bytes } of streams) {
    const [, property = '', type = ''] = PROPERTY.exec(name) ?? [];
    if (type !== '0102' || (property !== HTML && property !== DATA)) continue;
    reading.entry();
    reading.unpack(bytes.length);
    await reading.inner({
      name: property === HTML ? 'body.html' : (names.get(folderOf(path)) ?? ''),
      type: '',
      bytes,
    });
  }
}

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'));
