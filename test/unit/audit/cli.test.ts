import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { armor, Encrypter } from 'age-encryption';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { localIdentities } from '../../../lib/audit/local-reader';
import { makeIdentity } from '../../../lib/crypto/seal';
import { auditCommand } from '../../../scripts/cli/audit';
import { exported, held, makeLog, verifyText } from './log-rig';

const folder = mkdtempSync(join(tmpdir(), 'draftguard-audit-'));
const path = (name: string) => join(folder, name);
const rig = makeLog({ epochRecords: 5 });
let sealed: string;
let plain: string;

beforeAll(async () => {
  for (let i = 0; i < 12; i++) await rig.log.append(held({ attachments: i }));
  sealed = await exported(rig);
  plain = await exported(rig, { events: true });
  writeFileSync(path('sealed.ndjson'), sealed);
  writeFileSync(path('plain.ndjson'), plain);
  writeFileSync(path('broken.ndjson'), sealed.replace('"class":"draft"', '"class":"drafu"'));
  writeFileSync(path('cut.ndjson'), sealed.slice(0, -40));
  writeFileSync(path('letter.txt'), 'Dear Jane,\n');
  writeFileSync(path('empty.ndjson'), '');
  writeFileSync(path('key.txt'), `# local reader\n${(await localIdentities(rig.db)).join('\n')}\n`);
});

afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  process.exitCode = undefined;
  vi.restoreAllMocks();
});

class Exit extends Error {
  constructor(readonly code: number) {
    super(`exit ${code}`);
  }
}

async function run(...args: string[]) {
  let out = '';
  let err = '';
  const toOut = (text: unknown) => {
    out += text instanceof Uint8Array ? new TextDecoder().decode(text) : text;
    return true;
  };
  const toErr = (text: unknown) => {
    err += text;
    return true;
  };
  vi.spyOn(console, 'log').mockImplementation((text) => void toOut(`${text}\n`));
  vi.spyOn(console, 'error').mockImplementation((text) => void toErr(`${text}\n`));
  vi.spyOn(process.stdout, 'write').mockImplementation(toOut);
  vi.spyOn(process.stderr, 'write').mockImplementation(toErr);
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Exit(Number(code));
  });
  const code = await auditCommand()
    .parseAsync(args, { from: 'user' })
    .then(
      () => Number(process.exitCode ?? 0),
      (error: unknown) => {
        if (error instanceof Exit) return error.code;
        throw error;
      },
    );
  vi.restoreAllMocks();
  return { code, out, err };
}

describe('audit verify', () => {
  it('0 for a log that is whole', async () => {
    const { code, out } = await run('verify', path('sealed.ndjson'), path('plain.ndjson'));
    expect(code).toBe(0);
    expect(out).toMatch(
      /sealed\.ndjson: whole; \d+ records in \d+ epochs with \d+ signed anchors; 0 payloads opened/,
    );
    expect(out).toMatch(/plain\.ndjson: whole; .* head [0-9a-f]{64}/);
  });

  it('opens payloads with a key file', async () => {
    const args = ['verify', path('sealed.ndjson'), '--identity', path('key.txt'), '--json'];
    const { code, out } = await run(...args);
    const report = JSON.parse(out);
    expect(code).toBe(0);
    expect(report).toMatchObject({ ok: true, file: path('sealed.ndjson') });
    expect(report.opened).toBe(report.records);
  });

  it('2 for a broken one, and where', async () => {
    const { code, out } = await run('verify', path('broken.ndjson'));
    expect(code).toBe(2);
    expect(out).toMatch(/BROKEN/);
    expect(out).toMatch(/record \d+: This record was changed/);
    expect((await run('verify', path('cut.ndjson'))).code).toBe(2);
  });

  it.each([
    ['letter.txt', /is not an export/],
    ['empty.ndjson', /is empty/],
    ['missing.ndjson', /cannot be read \(ENOENT\)/],
    ['.', /cannot be read/],
  ])('65 for %s', async (name, sentence) => {
    const { code, err } = await run('verify', path(name));
    expect(code).toBe(65);
    expect(err).toMatch(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('goes on after a file that cannot be read', async () => {
    const { code, out, err } = await run('verify', path('missing.ndjson'), path('plain.ndjson'));
    expect(code).toBe(65);
    expect(out).toMatch(/plain\.ndjson: whole/);
    expect(err).toMatch(/missing\.ndjson cannot be read/);
    const broken = await run('verify', path('broken.ndjson'), path('missing.ndjson'));
    expect(broken.code).toBe(2);
  });

  it('takes nothing but lines: no byte order mark', async () => {
    writeFileSync(path('mark.ndjson'), `\uFEFF${plain}`);
    expect(await run('verify', path('mark.ndjson'))).toMatchObject({
      code: 2,
      out: expect.stringContaining('line 1: This line is not one'),
    });
  });

  it('says that a key opens nothing', async () => {
    writeFileSync(path('stranger.txt'), (await makeIdentity()).secret);
    for (const command of ['verify', 'decrypt']) {
      const { err } = await run(command, path('sealed.ndjson'), '--identity', path('stranger.txt'));
      expect(err).toMatch(/opens no epoch of/);
      const own = await run(command, path('sealed.ndjson'), '--identity', path('key.txt'));
      expect(own.err).toBe('');
    }
  });

  it('65 for a key file without a key', async () => {
    const { code, err } = await run('verify', path('plain.ndjson'), '--identity', path('letter.txt'));
    expect(code).toBe(65);
    expect(err).toMatch(/holds no age identity/);
  });

  it.each([
    [[]],
    [['verify']],
    [['verify', 'x', '--nonsense']],
    [['convert', 'x']],
    [['convert', 'x', '--to', 'pdf']],
    [['decrypt', 'x']],
    [['verify', 'x', '--kept', 'abc']],
    [['verify', 'x', '--device', 'xyz']],
  ])('64 for %j', async (args) => {
    const { code } = await run(...args);
    expect(code).toBe(64);
  });

  it('0 for --help', async () => {
    expect((await run('verify', '--help')).code).toBe(0);
  });
});

describe('audit convert', () => {
  it('goes to CSV and back without loss', async () => {
    const { code, out } = await run('convert', path('plain.ndjson'), '--to', 'csv');
    expect(code).toBe(0);
    writeFileSync(path('plain.csv'), out);
    expect((await run('verify', path('plain.csv'))).code).toBe(0);
    expect((await run('convert', path('plain.csv'), '--to', 'ndjson')).out).toBe(plain);
  });

  it('with a key it shows what was sealed, exactly as the extension would', async () => {
    const { out } = await run('decrypt', path('sealed.ndjson'), '--identity', path('key.txt'));
    expect(out.split('\n').slice(0, -3)).toEqual(plain.split('\n').slice(0, out.split('\n').length - 3));
    expect(verifyText(out)).toMatchObject({ ok: true, problems: [] });
    const both = ['convert', path('sealed.ndjson'), '--to', 'ndjson', '--identity', path('key.txt')];
    expect((await run(...both)).out).toBe(out);
  });

  it('2 for a log that is not whole, whatever it is made into', async () => {
    const forged = plain.replace('"attachments":3', '"attachments":4');
    expect(forged).not.toBe(plain);
    writeFileSync(path('forged.ndjson'), forged);
    for (const args of [
      ['convert', path('forged.ndjson'), '--to', 'ecs'],
      ['decrypt', path('forged.ndjson'), '--identity', path('key.txt')],
    ])
      expect(await run(...args)).toMatchObject({
        code: 2,
        err: expect.stringMatching(/is not whole.*record \d+: The event shown/),
      });
  });

  it('65 where a line is damaged', async () => {
    const { code, err } = await run('convert', path('cut.ndjson'), '--to', 'csv');
    expect(code).toBe(65);
    expect(err).toMatch(/Line \d+ of .* is damaged/);
  });
});

describe('audit verify with what somebody kept', () => {
  it('names head and device, and says when they are not those', async () => {
    const { out } = await run('verify', path('plain.ndjson'), '--json');
    const { head, device } = JSON.parse(out);
    const kept = await run('verify', path('plain.ndjson'), '--kept', head.toUpperCase(), '--device', device);
    expect(kept.code).toBe(0);
    const other = await run('verify', path('sealed.ndjson'), '--kept', head);
    expect(other.code).toBe(2);
    expect(other.out).toContain('A head that somebody kept is not in this log');
  });
});

describe('a file that is sealed', () => {
  it('is read by its reader only, from a file or from standard input', async () => {
    const { secret, recipient } = await makeIdentity();
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    writeFileSync(path('sealed.age'), await encrypter.encrypt(plain));
    writeFileSync(path('own.txt'), `${secret}\n`);
    expect((await run('verify', path('sealed.age'), '--identity', path('own.txt'))).code).toBe(0);
    expect((await run('decrypt', path('sealed.age'), '--identity', path('own.txt'))).out).toBe(plain);
    writeFileSync(path('armor.age'), armor.encode(readFileSync(path('sealed.age'))));
    expect((await run('verify', path('armor.age'), '--identity', path('own.txt'))).code).toBe(0);
    const without = await run('verify', path('sealed.age'));
    expect(without).toMatchObject({ code: 65, err: expect.stringContaining('--identity') });
    const wrong = await run('verify', path('sealed.age'), '--identity', path('key.txt'));
    expect(wrong).toMatchObject({ code: 65, err: expect.stringContaining('sealed to others') });
    writeFileSync(path('short.age'), readFileSync(path('sealed.age')).subarray(0, -100));
    const short = await run('verify', path('short.age'), '--identity', path('own.txt'));
    expect(short).toMatchObject({ code: 65, err: expect.stringContaining('does not open') });
  });
});

describe('audit convert for other systems', () => {
  it.each(['ocsf', 'ecs', 'cef', 'otlp'])('%s shows what can be read, and says what not', async (format) => {
    const open = await run('convert', path('plain.ndjson'), '--to', format);
    expect(open).toMatchObject({ code: 0, err: '' });
    expect(open.out).toContain('payment-cards');
    const shut = await run('convert', path('sealed.ndjson'), '--to', format);
    expect(shut).toMatchObject({ code: 0, out: '', err: expect.stringMatching(/\d+ records are sealed/) });
  });
});

describe('audit report', () => {
  it('is one page with the chart, in which nothing runs and nothing is fetched', async () => {
    const { code, out } = await run('report', path('plain.ndjson'));
    expect(code).toBe(0);
    expect(out).toMatch(/^<!doctype html>/);
    expect(out).toContain('The log is whole.');
    expect(out).toContain('class="verdict-warn"');
    expect(out).toContain('CREDIT_CARD');
    expect(out).not.toMatch(/<script|<link|<img|@import|url\(|src=|href=/);
  });

  it('says what is broken and where, with 2', async () => {
    const { code, out } = await run('report', path('broken.ndjson'));
    expect(code).toBe(2);
    expect(out).toContain('The log is broken');
    expect(out).toMatch(/epoch [0-9a-f]{8} record \d+: This record was changed/);
  });

  it('shows the chain alone to who cannot read, and everything to a reader', async () => {
    expect((await run('report', path('sealed.ndjson'))).out).toContain('No record here shows its event');
    const { out } = await run('report', path('sealed.ndjson'), '--identity', path('key.txt'));
    expect(out).toContain('payment-cards');
  });

  it('shows hostile names as text', async () => {
    const { out } = await run('report', path('plain.ndjson'));
    writeFileSync(path('<b>x'), plain);
    expect((await run('report', path('<b>x'))).out).toContain('&lt;b&gt;x');
    expect(out).not.toContain('<b>');
  });
});
