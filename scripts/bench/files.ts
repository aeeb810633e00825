/** How long an attachment of 1 MB takes from the choice of the file to its text, and how long the page is blocked meanwhile. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { docx, paragraph } from '../../test/rig/files';
import { waitFor } from '../../test/rig/wait';
import { draft } from './drafts';

const SIZE = 1_000_000;

export interface FileFigures {
  kind: 'csv' | 'docx';
  /** bytes */
  size: number;
  /** ms */
  read: number;
  /** ms that the page itself takes to read the same file and decode it as text. */
  alone: number;
  /** ms: the longest task of the page above 50 ms, 0 when there was none. */
  blocked: number;
}

/** Rows of people of whom no two are alike. */
function csv(length: number): Uint8Array {
  let text = 'name,email,city\n';
  for (let at = 0; text.length < length; at++)
    text += `Fair ${at},person${at}@kontor.example,Town ${at % 97}\n`;
  return new TextEncoder().encode(text);
}

/** A letter of some 200 pages, with a picture that makes it as large as wanted. */
async function letter(size: number): Promise<Uint8Array> {
  const paragraphs = Array.from({ length: 2500 }, (_, at) => paragraph(draft(200, at).replace(/[<&]/g, ' ')));
  const text = await docx(paragraphs.join(''));
  return docx(paragraphs.join(''), {
    'word/media/image1.png': new Uint8Array(randomBytes(size - text.length)),
  });
}

/** A file that was chosen in the page, read to its end. */
async function timed(
  page: Page,
  worker: Worker,
  name: string,
  bytes: Uint8Array,
): Promise<Pick<FileFigures, 'read' | 'alone' | 'blocked'>> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'bench-file';
    document.body.replaceChildren(input);
    const tasks: number[] = [];
    Object.assign(window, { tasks, chosen: 0 });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
    input.addEventListener('change', () => Object.assign(window, { chosen: Date.now() }));
  });
  // From the disk: what Playwright hands over itself comes by an event of a script, which the guard ignores.
  const path = join(mkdtempSync(join(tmpdir(), 'draftguard-bench-')), name);
  writeFileSync(path, bytes);
  await page.locator('#bench-file').setInputFiles(path);
  const seen = worker.evaluate(async (name) => {
    const { session } = (
      globalThis as unknown as {
        chrome: { storage: { session: { get(key: string): Promise<{ seenFiles?: { name: string }[] }> } } };
      }
    ).chrome.storage;
    for (;;) {
      const { seenFiles = [] } = await session.get('seenFiles');
      if (seenFiles.some((file) => file.name === name)) return Date.now();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }, name);
  const done = await seen;
  const { chosen, tasks } = await page.evaluate(() => {
    const { chosen, tasks } = window as unknown as { chosen: number; tasks: number[] };
    return { chosen, tasks };
  });
  const alone = await page.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>('#bench-file');
    const start = performance.now();
    new TextDecoder().decode(await input?.files?.[0]?.arrayBuffer());
    return performance.now() - start;
  });
  return { read: done - chosen, alone, blocked: Math.max(0, ...tasks) };
}

/** @param page a stage that the guard watches */
export async function files(context: BrowserContext, page: Page): Promise<FileFigures[]> {
  await waitFor(() => context.serviceWorkers().length > 0, 'the worker runs');
  const worker = context.serviceWorkers().at(-1) as Worker;
  const figures: FileFigures[] = [];
  for (const [kind, bytes] of [
    ['csv', csv(SIZE)],
    ['docx', await letter(SIZE)],
  ] as const) {
    // Once cold: the extractor has to start.
    figures.push({ kind, size: bytes.length, ...(await timed(page, worker, `bench.${kind}`, bytes)) });
  }
  return figures;
}
