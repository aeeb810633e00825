/**
 * Issue 24: what a recipient can read is read, or told. A canary is put into a random part, attribute or text of a random document.
 * DRAFTGUARD_CANARIES=10000 makes the run as long as a release asks.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extract } from '../../../lib/extract/extract';
import { utf8, zip } from '../../rig/files';

const CANARY = 'canary@kontor.example';
const RUNS = Number(process.env.DRAFTGUARD_CANARIES ?? 400);
const read = (name: string, bytes: Uint8Array) =>
  extract({ name, type: '', bytes }, AbortSignal.timeout(20_000));
const held = async (name: string, bytes: Uint8Array) => {
  const { text, unread } = await read(name, bytes);
  expect(
    text.includes(CANARY) || unread !== null,
    `${name} is told as read: ${JSON.stringify(text.slice(0, 300))}`,
  ).toBe(true);
};

const word = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9]{0,8}$/);
const prefixed = fc
  .tuple(fc.constantFrom('w', 'a', 'x', 'p', 'c', 'text', 'table', 'office', 'form', 'draw'), word)
  .map((two) => two.join(':'));
/** XML with the canary in a text, an attribute, a comment or an instruction, at a random depth. */
const xml = fc
  .record({
    names: fc.array(prefixed, { minLength: 1, maxLength: 5 }),
    where: fc.constantFrom('text', 'attribute', 'comment', 'instruction', 'cdata'),
    attribute: prefixed,
  })
  .map(({ names, where, attribute }) => {
    const inner = {
      text: CANARY,
      attribute: `<x:y ${attribute}="${CANARY}"/>`,
      comment: `<!-- ${CANARY} -->`,
      instruction: `<?x ${CANARY}?>`,
      cdata: `<![CDATA[${CANARY}]]>`,
    }[where];
    return names.reduceRight((so, name) => `<${name}>${so}</${name}>`, inner);
  });
const path = fc
  .tuple(fc.array(word, { maxLength: 3 }), word, fc.constantFrom('xml', 'rels', 'bin', 'txt', 'html', 'json'))
  .map(([folders, name, ending]) => [...folders, `${name}.${ending}`].join('/'));

describe('24: a canary is found or told', () => {
  for (const [format, marks] of [
    ['docx', { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' }],
    [
      'xlsx',
      {
        '[Content_Types].xml': '<Types/>',
        'xl/workbook.xml': '<workbook/>',
        'xl/sharedStrings.xml': '<sst/>',
      },
    ],
    ['odt', { 'META-INF/manifest.xml': '<manifest/>', 'content.xml': '<office:document-content/>' }],
    ['zip', { 'readme.txt': 'nothing' }],
  ] as const)
    test(`in any part of a ${format}`, async () => {
      await fc.assert(
        fc.asyncProperty(path, xml, async (name, content) => {
          await held(`a.${format}`, await zip({ ...marks, [name]: content }));
        }),
        { numRuns: RUNS },
      );
    });

  test('in html: any element, attribute, comment', async () => {
    const element = fc.constantFrom(
      'p',
      'td',
      'option',
      'script',
      'style',
      'noscript',
      'template',
      'title',
      'svg',
      'textarea',
    );
    await fc.assert(
      fc.asyncProperty(
        element,
        fc.constantFrom('text', 'attribute', 'comment'),
        word,
        async (name, where, attribute) => {
          const text = name === 'style' ? `/* ${CANARY} */` : CANARY;
          const html = {
            text: `<html><body><${name}>${text}</${name}></body></html>`,
            attribute: `<html><body><${name} ${attribute}="${CANARY}">x</${name}></body></html>`,
            comment: `<html><!--${CANARY}--><body><${name}></${name}></body></html>`,
          }[where];
          await held('a.html', utf8(html));
        },
      ),
      { numRuns: RUNS },
    );
  });

  test('in rtf: any group but the tables', async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[a-z]{2,12}$/), fc.boolean(), async (destination, optional) => {
        await held(
          'a.rtf',
          utf8(`{\\rtf1 Hello {${optional ? '\\*' : ''}\\${destination} ${CANARY}} there}`),
        );
      }),
      { numRuns: RUNS },
    );
  });

  test('in a mail: any header that people write, either text, before and behind the parts', async () => {
    const mail = (place: string) =>
      [
        'From: a@a.example',
        `To: ${place === 'to' ? CANARY : 'b@b.example'}`,
        `Bcc: ${place === 'bcc' ? CANARY : 'b@b.example'}`,
        `Reply-To: ${place === 'reply' ? CANARY : 'b@b.example'}`,
        `X-Note: ${place === 'other' ? CANARY : 'x'}`,
        'MIME-Version: 1.0',
        'Content-Type: multipart/alternative; boundary="=_x"',
        '',
        place === 'preamble' ? CANARY : '',
        '--=_x',
        'Content-Type: text/plain',
        '',
        place === 'plain' ? CANARY : 'x',
        '--=_x',
        'Content-Type: text/html',
        '',
        `<p>${place === 'html' ? CANARY : 'x'}</p>`,
        '--=_x--',
        place === 'epilogue' ? CANARY : '',
      ].join('\r\n');
    for (const place of ['to', 'bcc', 'reply', 'other', 'preamble', 'plain', 'html', 'epilogue'])
      await held('a.eml', utf8(mail(place)));
  });

  test('in json with repeated keys, in lines of json, in a calendar, in gzip and in tar', async () => {
    await held('a.json', utf8(`{"a":"${CANARY}","a":"b"}`));
    await held('a.ndjson', utf8(`{"a":1}\n{"a":"${CANARY.replace('c', '\\u0063')}"}`));
    await held('a.ics', utf8(`BEGIN:VCALENDAR\r\nDESCRIPTION:can\r\n ary@kontor.example\r\nEND:VCALENDAR`));
    const gzip = new Response(new Blob([CANARY]).stream().pipeThrough(new CompressionStream('gzip')));
    await held('a.txt.gz', new Uint8Array(await gzip.arrayBuffer()));
    const header = new Uint8Array(512);
    header.set(utf8('a.txt'));
    header.set(utf8(CANARY.length.toString(8).padStart(11, '0')), 124);
    header.set(utf8('ustar\x0000'), 257);
    const content = new Uint8Array(512);
    content.set(utf8(CANARY));
    await held('a.tar', new Uint8Array(Buffer.concat([header, content, new Uint8Array(1024)])));
  });
});

test('24: a PDF whose pages unpack to much more than they are is told before they are unpacked', async () => {
  const packed = new Response(
    new Blob([new Uint8Array(40_000_000)]).stream().pipeThrough(new CompressionStream('deflate')),
  );
  const stream = Buffer.from(await packed.arrayBuffer());
  const pdf = Buffer.concat([
    Buffer.from(`%PDF-1.4\n1 0 obj<</Length ${stream.length}/Filter/FlateDecode>>stream\n`),
    stream,
    Buffer.from('\nendstream endobj\n%%EOF'),
  ]);
  expect((await read('a.pdf', new Uint8Array(pdf))).unread).toBe('ratio');
});

test('24: a parser that is nested without end is told within moments', async () => {
  const start = performance.now();
  expect((await read('a.html', utf8('<b>'.repeat(200_000)))).unread).toBe('broken');
  expect((await read('a.json', utf8('['.repeat(5_000_000)))).unread).not.toBe('timeout');
  expect(performance.now() - start).toBeLessThan(8000);
});
