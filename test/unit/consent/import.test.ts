/** What an import takes, what it leaves out, and that a bad file leaves nothing. */
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { DraftguardError } from '../../../lib/base/errors';
import { guessMapping } from '../../../lib/consent/columns';
import { FIELDS } from '../../../lib/consent/fields';
import { dropUnfinished } from '../../../lib/consent/import';
import { bytesOf, makeConsents } from './rig';

const HEAD = 'email,purpose,basis,obtained,expires,withdrawn,source,wording,proof';
const list = (count: number) =>
  [
    HEAD,
    ...Array.from(
      { length: count },
      (_, at) => `p${at}@a.example,,,2026-01-15,,,"fair, ""hall 3""",v2,${at}`,
    ),
  ].join('\n');

test('rows become records, what is missing comes from the defaults, days are those of the zone', async () => {
  const rig = makeConsents();
  const { progress } = await rig.read(
    [
      HEAD,
      'Mara@Kontor.example,sharing,Soft Opt-In,15.03.2026,2027-03-15,,fair,v2,box 7',
      'jo@kontor.example,,,2026-03-29T01:30:00Z,,2026-10-25,,,',
    ].join('\r\n'),
  );
  expect(progress).toMatchObject({ imported: 2, duplicates: 0, refused: 0, errors: [] });
  expect(await rig.store.find('mara@kontor.example')).toEqual([
    {
      address: 'mara@kontor.example',
      purpose: 'sharing',
      basis: 'soft-opt-in',
      obtained: Date.parse('2026-03-14T23:00:00Z'),
      expires: Date.parse('2027-03-15T23:00:00Z'),
      withdrawn: null,
      source: 'fair',
      wording: 'v2',
      proof: 'box 7',
    },
  ]);
  expect(await rig.store.find('jo@kontor.example')).toMatchObject([
    {
      purpose: 'marketing',
      basis: 'consent',
      source: 'spring fair',
      obtained: Date.parse('2026-03-29T01:30:00Z'),
      withdrawn: Date.parse('2026-10-25T22:59:59Z'),
    },
  ]);
});

test('each bad row is named with its reason, equal rows count once, and the rest is taken', async () => {
  const rig = makeConsents();
  const { progress } = await rig.read(
    [
      HEAD,
      'no address,,,2026-01-15,,,,,',
      'a@a.example,spam,,2026-01-15,,,,,',
      'a@a.example,,because,2026-01-15,,,,,',
      'a@a.example,,,03/04/2026,,,,,',
      'a@a.example,,,2026-02-30,,,,,',
      'a@a.example,,,2026-03-01,2026-02-01,,,,',
      '"=HYPERLINK(""http://evil.example"")",,,2026-01-15,,,,,',
      'a@a.example,,,2026-01-15,,,+cmd|calc,,',
      `a@a.example,,,2026-01-15,,,${'x'.repeat(301)},,`,
      'a@a.example,,,2026-11-26,,,,,',
      'a@a.example,,,2026-01-15,,,,,',
      'A@a.example,,,2026-01-15,,,,,',
      '',
      'b@a.example,,,2026-01-15',
      'c@a.example',
    ].join('\n'),
  );
  expect(progress.errors.map(({ row, why }) => `${row} ${why}`)).toEqual([
    ...[
      '2 address',
      '3 purpose',
      '4 basis',
      '5 date',
      '6 date',
      '7 order',
      '8 formula',
      '9 formula',
      '10 long',
      '11 future',
      '16 no-date',
    ],
  ]);
  expect(progress).toMatchObject({ imported: 2, duplicates: 1, refused: 11 });
});

test.each([
  ['semicolons', 'E-Mail;Zweck;Rechtsgrundlage;erteilt am;gültig bis;Widerruf;Herkunft;Wortlaut;Nachweis'],
  ['English', HEAD.replaceAll(',', ';')],
])('columns are told by their names: %s', (_name, header) => {
  const { agreed, ...others } = guessMapping(header.split(';'));
  expect(agreed).toBeNull();
  expect(FIELDS.map((field) => others[field])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});

test('UTF-16 with its mark is read, and semicolons are told from commas', async () => {
  const rig = makeConsents();
  const text = 'email;source;obtained\nmüller@a.example;"Köln; Messe";2026-01-15\n';
  const { progress } = await rig.read(Buffer.from(`\ufeff${text}`, 'utf16le'), {
    mapping: { ...guessMapping(['email', 'source', 'obtained']) },
  });
  expect(progress.imported).toBe(1);
  expect(await rig.store.find('müller@a.example')).toMatchObject([{ source: 'Köln; Messe' }]);
});

test('records lie across pieces and blocks, and rows are counted through', async () => {
  const rig = makeConsents();
  const { progress } = await rig.read(`${list(12_000)}\nbroken`);
  expect(progress).toMatchObject({ imported: 12_000, errors: [{ row: 12_002, why: 'address' }] });
  for (const at of [0, 499, 500, 11_999])
    expect(await rig.store.find(`p${at}@a.example`)).toMatchObject([
      { proof: String(at), source: 'fair, "hall 3"' },
    ]);
});

describe('a file that cannot be a list is refused whole', () => {
  const latin1 = Buffer.from('email\nmüller@a.example\n', 'latin1');
  const huge = { size: 2_000_000_000 } as Blob;
  test.each<[string, BlobPart | Blob, string, number?]>([
    [
      'two encodings in one',
      Buffer.concat([Buffer.from(`${list(20_000)}\nmü@a.example\n`), latin1]),
      'encoding',
    ],
    ['a quotation mark that is never closed', `${list(9000)}\n"a@a.example,,\n${list(9000)}`, 'quotes', 9002],
    ['a quotation mark amid a cell', `${HEAD}\n"a@a.example"x,,,\n`, 'quotes', 2],
    ['ten thousand columns', `email${',x'.repeat(9999)}\na@a.example\n`, 'columns'],
    ['no header', 'a@a.example,marketing\nb@a.example,marketing\n', 'no-header'],
    ['nothing but a header', `${HEAD}\n`, 'empty'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'not-text'],
    ['zero bytes', 'email\n\0\0\0\n', 'not-text'],
    ['two gigabytes', huge, 'too-large'],
  ])('%s', async (_name, content, code, row) => {
    const rig = makeConsents();
    await rig.read(list(3));
    const before = await bytesOf(rig);
    const reading = rig.read(content as BlobPart, content === huge ? { file: huge } : {});
    const error = await reading.catch((each: unknown) => each);
    expect(error).toBeInstanceOf(DraftguardError);
    expect(error).toMatchObject({ code, details: row === undefined ? {} : { row } });
    expect((await bytesOf(rig)).equals(before)).toBe(true);
  });
});

test('one that is cancelled, and one that a closed browser left, leave nothing', async () => {
  const rig = makeConsents();
  await rig.read(list(3));
  const before = await bytesOf(rig);
  const stop = new AbortController();
  const cancelled = rig.read(list(12_000), { signal: stop.signal, onProgress: () => stop.abort() });
  await expect(cancelled).rejects.toThrow();
  expect((await bytesOf(rig)).equals(before)).toBe(true);

  await rig.read(list(600).replaceAll('@a.', '@b.'), { finish: async () => {} });
  expect(await rig.store.lookUp(['p1@b.example'])).toEqual([{ facts: [], suppressed: false }]);
  await dropUnfinished(rig.db);
  expect((await bytesOf(rig)).equals(before)).toBe(true);
});

test('an import is taken back whole', async () => {
  const rig = makeConsents();
  await rig.read(list(700));
  const before = await bytesOf(rig);
  const { id } = await rig.read(list(700).replaceAll('2026', '2025'));
  await rig.store.undo(id);
  expect((await bytesOf(rig)).equals(before)).toBe(true);
  expect((await rig.store.lookUp(['p9@a.example']))[0]?.facts).toHaveLength(1);
});
