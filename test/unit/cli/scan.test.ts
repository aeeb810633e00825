// biome-ignore-all lint/suspicious/noThenProperty: "then" is a key of the policy; nothing here is awaited
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { docx, ole, paragraph, utf8 } from '../../rig/files';
import { draftguard, file, folder, mail } from './rig';

const SSN = '536-22-8726';

describe.concurrent('draftguard scan', { timeout: 120_000 }, () => {
  test('--ndjson answers line by line, in order, with offsets of the text', async () => {
    const lines = [
      { id: 'a', text: `SSN ${SSN}\u2028x` },
      { id: 2, text: 'nothing' },
      { id: 'ü', text: '👍 jo@kontor.example' },
    ];
    const { code, out, err } = await draftguard(
      ['scan', '--ndjson'],
      `\ufeff${lines.map((line) => JSON.stringify(line)).join('\r\n')}`,
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { id: 'a', findings: [{ entity: 'US_SSN', start: 4, end: 15, confidence: 0.95 }] },
      { id: 2, findings: [] },
      { id: 'ü', findings: [{ entity: 'EMAIL_ADDRESS', start: 3, end: 20, confidence: 0.9 }] },
    ]);
  });

  test('a bad line ends it and is named', async () => {
    const lines = ['{"id":0,"text":""}', `{"id":1,"text":"${SSN}`, '{"id":2,"text":""}'];
    expect(await draftguard(['scan', '--ndjson'], lines.join('\n'))).toEqual({
      code: 65,
      err: 'draftguard: Line 2 of standard input is not valid JSON.\n',
      out: '{"id":0,"findings":[]}\n',
    });
  });

  test('a mail with an SSN gets 1, a clean one allow, and the value is never printed', async () => {
    const clean = file('clean.eml', mail('See you at noon.'));
    const html = file('ssn.eml', mail('<p>Her SSN is <b>536</b>-22-8726</p>', 'text/html'));
    const told = await draftguard(['scan', html, clean]);
    expect(told).toMatchObject({ code: 1, err: '' });
    expect(told.out).toContain('ssn.eml: warn');
    expect(told.out).toContain('clean.eml: allow');
    expect(told.out).not.toContain(SSN);
    const json = await draftguard(['scan', '--json', html]);
    expect(json.out).not.toContain(SSN);
    expect(JSON.parse(json.out)).toMatchObject({
      verdict: { action: 'warn' },
      findings: [{ entity: 'US_SSN', part: 'body', masked: expect.stringMatching(/^•+726$/) }],
    });
  });

  test('attachments are read: a finding in one names it, and what cannot be read is told', async () => {
    const parts = (name: string, bytes: Uint8Array) =>
      `--x\r\nContent-Type: application/octet-stream; name=${name}\r\nContent-Disposition: attachment; filename=${name}\r\n` +
      `Content-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString('base64')}\r\n`;
    const body = (files: string) => `--x\r\nContent-Type: text/plain\r\n\r\nSee you.\r\n${files}--x--`;
    const type = 'multipart/mixed; boundary=x';
    const letter = await docx(paragraph(`Her SSN is ${SSN}`));
    const found = file('found.eml', mail(body(parts('letter.docx', letter)), type));
    const locked = file(
      'locked.eml',
      mail(body(parts('pay.xlsx', ole({ EncryptionInfo: utf8('x') }))), type),
    );
    const told = await draftguard(['scan', found, locked]);
    expect(told.out).toMatch(/found US_SSN .* in attachment:0/);
    expect(told.out).toContain('locked.eml: warn');
    expect(told.out).toContain('not read: pay.xlsx (encrypted)');
    expect(told.out).not.toContain(SSN);
  });

  test('a policy decides, and what it leaves out is built in', async () => {
    const policy = file(
      'p.json',
      JSON.stringify({
        rules: [{ id: 'r', title: 'No SSN', then: 'block', when: { entities: ['US_SSN'] } }],
      }),
    );
    const path = file('blocked.eml', mail(`SSN ${SSN}`));
    expect(await draftguard(['scan', path, '--policy', policy])).toMatchObject({ code: 2, err: '' });
    const bad = await draftguard(['scan', path, '--policy', file('bad.json', '{"mode":"off"}')]);
    expect(bad.code).toBe(65);
    expect(bad.err).toContain('is refused: mode: This must be "audit", "coach" or "enforce".');
  });

  test('what cannot be read is named, and the rest is scanned', async () => {
    const path = file('good.eml', mail('Fine.'));
    const { code, out, err } = await draftguard([
      'scan',
      join(folder, 'none.eml'),
      file('junk.eml', 'junk'),
      path,
    ]);
    expect(code).toBe(65);
    expect(out).toContain('good.eml: allow');
    expect(err.trimEnd().split('\n')).toHaveLength(2);
    expect(err).toContain('junk.eml was not scanned. It has no header of a mail.');
  });

  test.each([[['scan']], [['nope']]])('wrong usage %j gets 64', async (args) => {
    const { code, out } = await draftguard(args);
    expect({ code, out }).toEqual({ code: 64, out: '' });
  });

  test('--help gets 0', async () => {
    const { code, out } = await draftguard(['scan', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('--ndjson');
  });
});
