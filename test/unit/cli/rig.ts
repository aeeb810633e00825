/** The command line as a process, bundled once, as tsx would cost each of many processes a second or two; and files for it. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll } from 'vitest';

/** Of this test file; it goes when its tests have ended. */
export const folder = mkdtempSync(join(tmpdir(), 'draftguard-scan-'));
// Beside the dependencies, so that it finds them.
const built = join('node_modules', '.cache', `draftguard-${process.pid}-${Date.now()}`);
const program = join(built, 'draftguard.mjs');
buildSync({
  entryPoints: ['scripts/draftguard.ts'],
  outdir: built,
  outExtension: { '.js': '.mjs' },
  // What is loaded only when it is needed stays apart.
  splitting: true,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'error',
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(built, { recursive: true });
});

export function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the command line. */
export function draftguard(args: string[], input = ''): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args]);
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    child.on('error', reject).on('close', (code) => resolve({ code, out, err }));
    child.stdin.on('error', () => {}).end(input);
  });
}

export const mail = (body: string, type = 'text/plain') =>
  `From: jo@kontor.example\r\nTo: Team: x@outside.example, y@outside.example;\r\nSubject: Hello\r\nContent-Type: ${type}; charset=utf-8\r\n\r\n${body}\r\n`;
