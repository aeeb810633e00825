/** The audit log in a real Chromium: how long an append takes, and a million records read, searched, verified and exported. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { buildSync } from 'esbuild';
import { chromiumPath } from '../../../test/rig/chromium';
import { quantile } from '../quantile';
import type { Step } from './page';

const APPENDS = 500;

const STEPS = ['open', 'rows', 'search', 'chain', 'verify', 'export'] as const;

/** `cpu`: seconds of all cores together, which a busy machine does not change. */
interface Measured {
  ms: number;
  cpu: number;
  records: number;
}

export interface AuditFigures {
  records: number;
  /** ms */
  appendMedian: number;
  appendP95: number;
  steps: Record<(typeof STEPS)[number], Measured>;
  /** Megabytes that the page's process and its workers held at most, while nothing was done and while all was. */
  memoryBefore: number;
  memoryPeak: number;
}

type Page = Record<Step, () => Promise<Omit<Measured, 'cpu'>>> & {
  append(count: number): Promise<number[]>;
  fill(records: number): Promise<void>;
};
type WithBench = typeof globalThis & { auditBench: Page };

const bundle = (name: string) =>
  buildSync({
    entryPoints: [`scripts/bench/audit/${name}.ts`],
    bundle: true,
    minify: true,
    format: 'iife',
    write: false,
    logLevel: 'error',
  }).outputFiles[0]?.text ?? '';

/** Renderers of a profile: megabytes of the largest, and seconds of a core that all have used. */
function usageOf(profile: string): { memory: number; cpu: number } {
  const lines = execFileSync('ps', ['-eo', 'rss=,cputimes=,args='], { encoding: 'utf8' }).split('\n');
  const renderers = lines
    .filter((line) => line.includes('--type=renderer') && line.includes(profile))
    .map((line) => line.trim().split(/\s+/, 2).map(Number));
  return {
    memory: Math.max(0, ...renderers.map(([rss = 0]) => rss / 1024)),
    cpu: renderers.reduce((sum, [, seconds = 0]) => sum + seconds, 0),
  };
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
    const { memory: memoryBefore } = usageOf(profile);
    let memoryPeak = memoryBefore;
    const watch = setInterval(() => {
      memoryPeak = Math.max(memoryPeak, usageOf(profile).memory);
    }, 500);
    const steps = {} as AuditFigures['steps'];
    for (const step of STEPS) {
      const { cpu } = usageOf(profile);
      const found = await page.evaluate((name) => (globalThis as WithBench).auditBench[name](), step);
      steps[step] = { ...found, cpu: usageOf(profile).cpu - cpu };
    }
    clearInterval(watch);
    return {
      records: steps.open.records,
      appendMedian: quantile(times, 0.5),
      appendP95: quantile(times, 0.95),
      steps,
      memoryBefore,
      memoryPeak,
    };
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

export function auditLine(figures: AuditFigures): string {
  const { records, steps, memoryBefore, memoryPeak } = figures;
  const long = ({ ms, cpu }: Measured) => `${(ms / 1000).toFixed(1)} s (${cpu} s of one core)`;
  const { open, rows, search, chain, verify } = steps;
  const rate = ((1000 * steps.export.records) / steps.export.ms).toFixed(0);
  return [
    `Audit log in Chromium, ${records} records`,
    `  append: median ${figures.appendMedian.toFixed(1)} ms, p95 ${figures.appendP95.toFixed(1)} ms`,
    `  opened, with the newest rows: ${open.ms.toFixed(0)} ms; 50 rows in the middle: ${rows.ms.toFixed(0)} ms`,
    `  searched: ${long(search)}`,
    `  verified, chain, tree heads and signatures: ${long(chain)}; every payload opened as well: ${long(verify)}`,
    `  exported: ${long(steps.export)}, ${rate} records a second`,
    `  memory of the page: ${memoryBefore.toFixed(0)} MB, at most ${memoryPeak.toFixed(0)} MB`,
  ].join('\n');
}
