import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { localIdentities } from '../../../lib/crypto/keys';
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
    out += text;
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

  it('65 where a line is damaged', async () => {
    const { code, err } = await run('convert', path('cut.ndjson'), '--to', 'csv');
    expect(code).toBe(65);
    expect(err).toMatch(/Line \d+ of .* is damaged/);
  });
});
