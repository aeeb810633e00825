import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extract } from '../../../lib/extract/extract';
import { LIMITS } from '../../../lib/extract/limits';
import {
  docx,
  lockedPdf,
  ole,
  openDocument,
  paragraph,
  pdf,
  pptx,
  utf8,
  utf16,
  xlsx,
  zip,
} from '../../rig/files';

const SSN = ['536', '48', '2917'].join('-');
const read = (name: string, bytes: Uint8Array, type = '') =>
  extract({ name, type, bytes }, AbortSignal.timeout(20_000));

describe('texts', () => {
  test('UTF-8, UTF-16 with a mark, and windows-1252', async () => {
    expect(await read('a.txt', utf8('Größe'))).toEqual({ text: 'Größe', unread: null });
    expect(await read('a.txt', utf16('Größe'))).toEqual({ text: 'Größe', unread: null });
    const old = await read('a.csv', Uint8Array.of(0x47, 0x72, 0xf6));
    expect(old).toEqual({ text: expect.stringContaining('Grö'), unread: null });
  });

  test('escapes in JSON are undone, and broken JSON is still text', async () => {
    expect((await read('a.json', utf8('{"name":"M\\u00fcller"}'))).text).toContain('Müller');
    expect((await read('a.json', utf8(`{"ssn": ${SSN}`))).text).toContain(SSN);
  });

  test('XML: names, attributes, texts and entities; a declared encoding', async () => {
    const { text } = await read('a.xml', utf8('<?xml version="1.0"?><r><ssn kind="us">5&#51;6</ssn></r>'));
    expect(text).toContain('ssn kind us 536');
    const old = Buffer.from('<?xml version="1.0" encoding="iso-8859-2"?><a>\xb1</a>', 'latin1');
    expect((await read('a.xml', new Uint8Array(old))).text).toContain('ą');
  });

  test('HTML: blocks and cells, links, hidden text, and scripts behind it all', async () => {
    const html = `<p>A&amp;B</p><table><tr><td>1</td><td>2</td></tr></table><script>code</script><p hidden>${SSN}</p><a href="mailto:x@y.example">w</a>`;
    const { text } = await read('a.html', utf8(html));
    expect(text).toMatch(/A&B\n/);
    expect(text).toMatch(/1\t2\t/);
    expect(text).toContain(SSN);
    expect(text).toContain('x@y.example');
    expect(text.endsWith('\ncode')).toBe(true);
  });

  test('comments are read behind the text, and break no value in two', async () => {
    const html =
      '<!--[if mso]><p>for Word</p><![endif]--><p>536<!-- her number: 42 -->-48</p><style><!-- css --></style>';
    const { text } = await read('a.html', utf8(html));
    expect(text).toContain('536-48');
    // A comment that only Word shows is shown there.
    expect(text).toMatch(/\n\[if mso\]>.*for Word.*\nher number: 42$/s);
    expect((await read('a.xml', utf8('<?xml version="1.0"?><r>1<!-- two -->3</r>'))).text).toMatch(
      /13\n.*\ntwo$/s,
    );
  });

  test('RTF: code page, Unicode, and no font names', async () => {
    const rtf = `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\*\\generator x;}Gr\\'f6\\u223?e \\b bold\\b0 \\u20013?\\par ${SSN}}`;
    expect(await read('a.rtf', utf8(rtf))).toEqual({ text: `Größe bold中\n${SSN}`, unread: null });
  });

  test('a mail: people, subject, body and what is attached to it', async () => {
    const inner = Buffer.from(await docx(paragraph(SSN))).toString('base64');
    const mail = [
      'From: Jo <jo@a.example>',
      'To: b@b.example',
      'Subject: =?utf-8?q?Gr=C3=B6=C3=9Fe?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      'Content-Type: text/plain',
      '',
      'the body',
      '--x',
      'Content-Type: application/octet-stream; name=i.docx',
      'Content-Disposition: attachment; filename=i.docx',
      'Content-Transfer-Encoding: base64',
      '',
      inner,
      '--x--',
      '',
    ].join('\r\n');
    const { text, unread } = await read('forwarded.eml', utf8(mail));
    expect(unread).toBeNull();
    for (const part of ['jo@a.example', 'b@b.example', 'Größe', 'the body', 'i.docx', SSN])
      expect(text).toContain(part);
  });
});

describe('office files', () => {
  test('docx: runs are joined, deleted text and headers are read, whatever its name says', async () => {
    const file = await docx(
      `<w:p><w:r><w:t>536-</w:t></w:r><w:r><w:t>48-2917</w:t></w:r></w:p>${paragraph('next')}<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>`,
      { 'word/header1.xml': `<w:hdr>${paragraph('Confidential')}</w:hdr>` },
    );
    const expected = { text: expect.stringMatching(`${SSN}\nnext\ngone\n\n+Confidential\n`), unread: null };
    expect(await read('letter.docx', file)).toEqual(expected);
    expect(await read('holiday.jpg', file, 'image/jpeg')).toEqual(expected);
  });

  test('docx: a workbook in it is read too', async () => {
    const file = await docx(paragraph('see'), {
      'word/embeddings/a.xlsx': await xlsx('<row><c><v>7</v></c></row>'),
    });
    expect((await read('a.docx', file)).text).toMatch(/see\n[\s\S]*7\t\n/);
  });

  test('xlsx: shared and inline texts, numbers as shown', async () => {
    const sheet =
      '<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>in &amp; line</t></is></c></row>' +
      '<row><c><v>4.53957877E9</v></c><c t="str"><f>A1</f><v>result</v></c></row>';
    expect(await read('a.xlsx', await xlsx(sheet, [SSN]))).toEqual({
      text: expect.stringContaining(`${SSN}\tin & line\t\n4539578770\tresult\t\n`),
      unread: null,
    });
  });

  test('pptx: slides in their order', async () => {
    const slides = Array.from({ length: 11 }, (_, at) => `slide ${at + 1}`);
    const { text } = await read('a.pptx', await pptx(...slides));
    expect(text.split('\n').filter((line) => line.startsWith('slide '))).toEqual(slides);
  });

  test('odt and ods; encrypted ones', async () => {
    const body = `<text:p>A<text:s/>B</text:p><table:table-row><table:table-cell><text:p>${SSN}</text:p></table:table-cell></table:table-row>`;
    expect(await read('a.odt', await openDocument(body))).toEqual({
      text: expect.stringContaining(`A B\n${SSN}\n\t\n`),
      unread: null,
    });
    expect(await read('a.odt', await openDocument(body, true))).toEqual({ text: '', unread: 'encrypted' });
  });

  test('a password-protected xlsx, doc and xls are encrypted', async () => {
    const bytes = (...head: number[]) => Uint8Array.from([...head, ...Array.from({ length: 40 }, () => 0)]);
    for (const streams of [
      { EncryptionInfo: bytes(1), EncryptedPackage: bytes(1) },
      { WordDocument: bytes(...Array.from({ length: 11 }, () => 0), 1) },
      { Workbook: bytes(0x2f, 0, 2, 0, 0, 0) },
    ] as Record<string, Uint8Array>[])
      expect((await read('a.doc', ole(streams))).unread).toBe('encrypted');
  });

  test('an old doc and xls: texts in single bytes and in UTF-16, numbers of cells', async () => {
    const head = new Uint8Array(64);
    const doc = ole({
      WordDocument: Uint8Array.from([...head, ...utf8(`SSN ${SSN}`), 0, ...utf16('Größe').slice(2), 0, 0]),
    });
    const { text, unread } = await read('a.doc', doc);
    expect(text).toContain(`SSN ${SSN}`);
    expect(text).toContain('Größe');
    expect(unread).toBeNull();
    const number = new DataView(new ArrayBuffer(18));
    number.setUint16(0, 0x0203, true);
    number.setUint16(2, 14, true);
    number.setFloat64(10, 4539578763621486, true);
    expect((await read('a.xls', ole({ Workbook: new Uint8Array(number.buffer) }))).text).toContain(
      '4539578763621486',
    );
  });

  test('a mail of Outlook: subject, text, and what is attached to it', async () => {
    const wide = (text: string) => utf16(text).slice(2);
    const { text } = await read(
      'a.msg',
      ole({
        '__properties_version1.0': new Uint8Array(32),
        '__substg1.0_0037001F': wide('Numbers'),
        '__substg1.0_1000001F': wide('See the file.'),
        '__attach_version1.0_#00000000/__substg1.0_3707001F': wide('people.csv'),
        '__attach_version1.0_#00000000/__substg1.0_37010102': utf8(`ssn\n${SSN}`),
      }),
    );
    for (const one of ['Numbers', 'See the file.', SSN]) expect(text).toContain(one);
  });
});

describe('PDF', () => {
  test('text of every page', async () => {
    const { text, unread } = await read('a.pdf', pdf(`SSN ${SSN}`, 'page two'));
    expect(unread).toBeNull();
    expect(text).toContain(`SSN ${SSN}`);
    expect(text).toContain('page two');
  });

  test('locked, broken, and a scan', async () => {
    expect(await read('a.pdf', lockedPdf())).toEqual({ text: '', unread: 'encrypted' });
    expect(await read('a.pdf', utf8('%PDF-1.7\nnothing of use'))).toEqual({ text: '', unread: 'broken' });
    expect(await read('a.pdf', pdf(''))).toMatchObject({ unread: 'image' });
  });
});

describe('archives', () => {
  test('all files are read, and what cannot be read is told by the gravest reason', async () => {
    const file = await zip({
      'a/b.txt': SSN,
      'photo.png': readFileSync('public/icon/16.png'),
      'data.bin': Uint8Array.of(0, 1, 2, 3),
    });
    const { text, unread } = await read('a.zip', file);
    expect(text).toContain(`a/b.txt\n${SSN}`);
    expect(unread).toBe('unknown-type');
    expect(await read('p.zip', await zip({ 'p.png': readFileSync('public/icon/16.png') }))).toMatchObject({
      unread: 'image',
    });
  });

  test('with a password', async () => {
    expect(await read('a.zip', await zip({ 'b.txt': SSN }, 'secret'))).toMatchObject({ unread: 'encrypted' });
  });

  test('in one another, down to the limit', async () => {
    const nested = async (depth: number): Promise<Uint8Array> =>
      depth === 0 ? utf8(SSN) : zip({ [depth === 1 ? 'a.txt' : 'a.zip']: await nested(depth - 1) });
    expect(await read('a.zip', await nested(LIMITS.depth))).toMatchObject({
      text: expect.stringContaining(SSN),
      unread: null,
    });
    expect(await read('a.zip', await nested(LIMITS.depth + 1))).toMatchObject({ unread: 'too-deep' });
  });

  test('a bomb is refused, by what it declares and by what comes out of it', async () => {
    const bomb = await zip({ 'zeros.txt': new Uint8Array(30_000_000) });
    expect(await read('a.zip', bomb)).toMatchObject({ unread: 'ratio' });
    // The same with sizes that lie: 100 bytes, in the local header and in the directory.
    const liar = Uint8Array.from(bomb);
    const view = new DataView(liar.buffer);
    for (let at = 0; at + 4 < liar.length; at++) {
      if (view.getUint32(at, true) === 30_000_000) view.setUint32(at, 100, true);
    }
    expect((await read('a.zip', liar)).unread).toMatch(/ratio|broken/);
  });

  test('too many files', async () => {
    const many = Object.fromEntries(Array.from({ length: LIMITS.entries + 1 }, (_, at) => [`${at}.txt`, '']));
    expect(await read('a.zip', await zip(many))).toMatchObject({ unread: 'too-many-entries' });
  });
});

describe('limits', () => {
  test('100 MB are refused unread', async () => {
    expect(await read('a.txt', new Uint8Array(100_000_000))).toEqual({ text: '', unread: 'too-large' });
  });

  test('text beyond the limit is left out, the rest is kept', async () => {
    const { text, unread } = await read('a.txt', utf8('x'.repeat(LIMITS.text + 1)));
    expect([text.length, unread]).toEqual([LIMITS.text, 'too-large']);
  });

  test('no time left', async () => {
    const file = { name: 'a.txt', type: '', bytes: utf8('x') };
    expect(await extract(file, AbortSignal.abort())).toEqual({ text: '', unread: 'timeout' });
  });

  test('no bytes at all make it throw, also behind a known beginning', async () => {
    const heads = [
      '',
      '%PDF-1.4\n',
      'PK\x03\x04',
      'PK\x05\x06',
      '{\\rtf1 ',
      '<?xml ',
      '<html>',
      'MIME-Version: 1.0\n\n',
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 500 }), async (head, tail) => {
        const result = await read(
          'a.zip',
          new Uint8Array(Buffer.concat([Buffer.from(head, 'latin1'), tail])),
        );
        expect(typeof result.text).toBe('string');
      }),
      { numRuns: 300 },
    );
  });

  test('a damaged file is read or told, never thrown', async () => {
    const files = [await docx(paragraph(SSN)), await xlsx('<row/>'), pdf('x'), await zip({ a: 'b' })];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), fc.nat(), fc.nat(255), async (file, at, byte) => {
        const bytes = Uint8Array.from(file);
        bytes[at % bytes.length] = byte;
        expect(typeof (await read('a', bytes)).text).toBe('string');
      }),
      { numRuns: 200 },
    );
  });
});
