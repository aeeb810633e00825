import { browser } from 'wxt/browser';

/** Starts a worker that does long jobs of the pages (entrypoints/job-worker.ts). */
export const spawnJobWorker = (): Worker => new Worker(browser.runtime.getURL('/job-worker.js'));
