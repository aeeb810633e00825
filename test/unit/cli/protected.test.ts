/** edm build, fingerprint, and a scan with what they made. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { prose } from '../detect/protected/documents/rig';
import { draftguard, file, folder, mail } from './rig';

const CSV = `Kundennummer;Vorname;Nachname;E-Mail;Geburtsdatum
KD-104223;Mara;Lindqvist;mara@kontor.example;12.03.1984
KD-104224;Jérôme;Désirée;jerome@atelier.example;1.2.1990
`;
const PLAN = prose(300, 5);
const EXCERPT = PLAN.split(' ').slice(50, 150).join(' ');

describe.concurrent('edm build', { timeout: 120_000 }, () => {
  test('makes a list that a scan finds rows by, in a mail that asks for a reason', async () => {
    const out = join(folder, 'customers.dgedm');
    const built = await draftguard([
      'edm',
      'build',
      file('customers.csv', CSV),
      '--out',
      out,
      '--label',
      'Customers',
    ]);
    expect(built).toMatchObject({ code: 0, out: '' });
    expect(built.err).toContain('2 rows, 2 e-mail addresses, 2 ids, 2 names with a second field');
    expect(built.err).toContain(
      'email=E-Mail, id=Kundennummer, first=Vorname, last=Nachname, second=Geburtsdatum',
    );
    expect(readFileSync(out, 'latin1')).not.toMatch(/mara|lindqvist|104223/i);
    const path = file('row.eml', mail('About Lindqvist, Mara (12 March 1984)'));
    const { code, out: told } = await draftguard(['scan', '--json', path, '--edm', out]);
    expect(code).toBe(1);
    expect(JSON.parse(told)).toMatchObject({
      verdict: { action: 'justify', rules: [{ id: 'protected-data' }] },
      findings: expect.arrayContaining([
        expect.objectContaining({ detector: 'edm:customers', part: 'body' }),
      ]),
    });
  });

  test('takes the columns that it is told', async () => {
    const csv = file('odd.csv', 'a,b\nXY-55801,x\n');
    const out = join(folder, 'odd.dgedm');
    const guess = await draftguard(['edm', 'build', csv, '--out', out]);
    expect(guess).toMatchObject({ code: 65 });
    expect(guess.err).toContain('name them with --columns. It has: a, b.');
    expect(await draftguard(['edm', 'build', csv, '--out', out, '--columns', 'id=a'])).toMatchObject({
      code: 0,
    });
    const missing = await draftguard(['edm', 'build', csv, '--out', out, '--columns', 'id=c']);
    expect(missing).toMatchObject({ code: 65, err: expect.stringContaining('has no column "c"') });
    expect(await draftguard(['edm', 'build', csv, '--out', out, '--columns', 'key=a'])).toMatchObject({
      code: 64,
    });
  });

  test.each([
    ['latin1.csv', Buffer.from('email,name\nm\xe4ra@kontor.example,x\n', 'latin1'), 'is not UTF-8 (row 2)'],
    ['empty.csv', '', 'has no rows below its header line'],
    ['header.csv', 'email,id\n', 'has no rows below its header line'],
    ['useless.csv', 'email,id\nx,y\n', 'has no value that a draft can be searched for'],
  ])('says what is wrong with %s', async (name, content, told) => {
    const { code, err } = await draftguard([
      'edm',
      'build',
      file(name, content),
      '--out',
      join(folder, 'no.dgedm'),
    ]);
    expect({ code, err }).toEqual({ code: 65, err: expect.stringContaining(told) });
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe.concurrent('fingerprint', { timeout: 120_000 }, () => {
  test('makes fingerprints that a scan finds excerpts by, with their share', async () => {
    const docs = join(folder, 'docs');
    mkdirSync(join(docs, 'old'), { recursive: true });
    file('docs/plan.md', `# Plan\n\n${PLAN}`);
    file('docs/old/page.html', `<html><body><p>${prose(80, 6)}</p><style>p {}</style></body></html>`);
    file('docs/report.pdf', '%PDF-1.7');
    file('docs/old/photo.txt', '\0\x01');
    const out = join(folder, 'docs.dgfp');
    const { code, err } = await draftguard(['fingerprint', docs, '--out', out]);
    expect(code).toBe(0);
    expect(err).toContain('2 documents');
    expect(err).toContain('report.pdf was skipped: it could not be read (broken)');
    expect(err).toContain('photo.txt was skipped: it is no text.');
    const path = file('excerpt.eml', mail(EXCERPT.replace(/ /g, '\r\n')));
    const told = await draftguard(['scan', '--json', path, '--fingerprints', out]);
    const found = JSON.parse(told.out).findings.find(
      ({ entity }: { entity: string }) => entity === 'DOCUMENT_FINGERPRINT',
    );
    expect(found.detector).toBe('document:plan.md');
    expect(found.share).toBeGreaterThan(0.25);
    expect(found.share).toBeLessThan(0.4);
    expect((await draftguard(['scan', path, '--fingerprints', out])).out).toMatch(/\d % of the document/);
  });

  test('leaves out what --except says', async () => {
    const plan = file('plan.txt', `${PLAN} ${prose(60, 9)}`);
    const out = join(folder, 'except.dgfp');
    const { err } = await draftguard([
      'fingerprint',
      plan,
      '--out',
      out,
      '--except',
      file('signature.txt', prose(60, 9)),
    ]);
    expect(err).toMatch(/\d+ fingerprints were left out as common text/);
    const path = file('signed.eml', mail(prose(60, 9)));
    expect(await draftguard(['scan', path, '--fingerprints', out])).toMatchObject({ code: 0 });
  });
});

describe.concurrent('a scan', { timeout: 120_000 }, () => {
  test('refuses a file that is damaged, foreign or of the other kind', async () => {
    const csv = file('rows.csv', CSV);
    const out = join(folder, 'rows.dgedm');
    await draftguard(['edm', 'build', csv, '--out', out]);
    const path = file('any.eml', mail('Hello'));
    const cut = file('cut.dgedm', readFileSync(out).subarray(0, -3));
    for (const [option, name, told] of [
      ['--edm', csv, 'It is no file of protected data'],
      ['--edm', cut, 'It is cut short or was changed'],
      ['--edm', join(folder, 'none'), 'cannot be read'],
      ['--fingerprints', out, 'is for --edm'],
    ] as const) {
      const { code, err } = await draftguard(['scan', path, option, name]);
      expect({ code, err }).toEqual({ code: 65, err: expect.stringContaining(told) });
    }
  });
});
