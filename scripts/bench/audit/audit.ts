/** The audit log in a real Chromium: how long an append takes, and a million records read, searched, verified and exported. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { buildSync } from 'esbuild';
import { chromiumPath } from '../../../test/rig/chromium';

const APPENDS = 500;

export interface AuditFigures {
  records: number;
  appendMedian: number;
  appendP95: number;
  /** ms */
  open: number;
  rows: number;
  search: number;
  found: number;
  verify: number;
  whole: boolean;
  export: number;
  exportedPerSecond: number;
  /** Bytes of the file. */
  bytes: number;
  /** Megabytes that the page's process and its workers held at most, while nothing was done and while all was. */
  memoryBefore: number;
  memoryPeak: number;
}

interface Page {
  append(count: number): Promise<number[]>;
  fill(records: number): Promise<void>;
  measure(): Promise<Omit<AuditFigures, 'appendMedian'> & { exported: number; opened: number }>;
}
type WithBench = typeof globalThis & { auditBench: Page };

const bundle = (name: string) =>
  buildSync({
    ...{ entryPoints: [`scripts/bench/audit/${name}.ts`], bundle: true, minify: true, format: 'iife' },
    ...{ write: false, logLevel: 'error' },
  }).outputFiles[0]?.text ?? '';

/** Megabytes of the largest renderer of a profile. */
function memoryOf(profile: string): number {
  const lines = execFileSync('ps', ['-eo', 'rss=,args='], { encoding: 'utf8' }).split('\n');
  const renderers = lines.filter((line) => line.includes('--type=renderer') && line.includes(profile));
  return Math.max(0, ...renderers.map((line) => Number.parseInt(line, 10) / 1024));
}

export async function auditFigures(records: number): Promise<AuditFigures> {
  if (!chromiumPath) throw new Error('No Chromium was found: run scripts/setup, or set DRAFTGUARD_CHROMIUM.');
  const profile = mkdtempSync(join(tmpdir(), 'draftguard-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await context.newPage();
    const files: Record<string, string> = { '/page.js': bundle('page'), '/worker.js': bundle('worker') };
    await context.route('https://bench.example/**', (route) => {
      const script = files[new URL(route.request().url()).pathname];
      const html = '<!doctype html><script src="/page.js"></script>';
      return route.fulfill({ contentType: script ? 'text/javascript' : 'text/html', body: script ?? html });
    });
    await page.goto('https://bench.example/');
    const times = await page.evaluate((n) => (globalThis as WithBench).auditBench.append(n), APPENDS);
    await page.evaluate((n) => (globalThis as WithBench).auditBench.fill(n), records);
    // A fresh page: what filling left in memory is not the log's.
    await page.reload();
    const memoryBefore = memoryOf(profile);
    let memoryPeak = memoryBefore;
    const watch = setInterval(() => {
      memoryPeak = Math.max(memoryPeak, memoryOf(profile));
    }, 500);
    const found = await page.evaluate(() => (globalThis as WithBench).auditBench.measure());
    clearInterval(watch);
    if (found.opened !== found.records) throw new Error('Not every record was opened.');
    return {
      ...found,
      appendMedian: times[APPENDS / 2] ?? 0,
      appendP95: times[Math.floor(APPENDS * 0.95)] ?? 0,
      exportedPerSecond: (1000 * found.exported) / found.export,
      ...{ memoryBefore, memoryPeak },
    };
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

export function auditLine(figures: AuditFigures): string {
  const s = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  const { records, open, rows, search, verify, whole, memoryBefore, memoryPeak, bytes } = figures;
  return [
    `Audit log in Chromium, ${records} records`,
    `  append: median ${figures.appendMedian.toFixed(1)} ms, p95 ${figures.appendP95.toFixed(1)} ms`,
    `  opened, with the newest rows: ${open.toFixed(0)} ms; 50 rows in the middle: ${rows.toFixed(0)} ms`,
    `  searched: ${s(search)}; verified (${whole ? 'whole' : 'BROKEN'}): ${s(verify)}`,
    `  exported: ${s(figures.export)}, ${figures.exportedPerSecond.toFixed(0)} a second, ${(bytes / 1e9).toFixed(2)} GB`,
    `  memory of the page: ${memoryBefore.toFixed(0)} MB, at most ${memoryPeak.toFixed(0)} MB`,
  ].join('\n');
}
