import { browser } from 'wxt/browser';
import { createDesk, type Desk } from '../../../lib/audit/desk/desk';
import { DraftguardError } from '../../../lib/base/errors';
import { ask } from '../../../lib/protocol/client';

/** Beside the page and the background; more workers than cores gain nothing, and each holds an epoch in memory. */
const MAX_WORKERS = 4;

/** Reads the log in workers of the page (entrypoints/audit-worker.ts). */
export function openDesk(): Desk {
  return createDesk({
    spawn: () => new Worker(browser.runtime.getURL('/audit-worker.js')),
    workers: Math.min(MAX_WORKERS, navigator.hardwareConcurrency),
    sign: async (manifest, epoch) => {
      const reply = await ask<'pages.audit.sign'>({ type: 'pages.audit.sign', manifest, epoch });
      if (reply.ok) return reply.signature;
      throw new DraftguardError(reply.code, 'The export could not be signed.');
    },
  });
}
