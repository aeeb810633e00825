import { browser } from 'wxt/browser';

/** Starts a worker that reads files (entrypoints/extractor-worker.ts). */
export const spawnExtractor = (): Worker => new Worker(browser.runtime.getURL('/extractor-worker.js'));
