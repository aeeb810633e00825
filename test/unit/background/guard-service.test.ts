/** Issue 21.14: a warning asks about something. */
import { expect, it, vi } from 'vitest';
import { type GuardParts, warn } from '../../../lib/background/guard-service';

it('opens nothing where the policy has changed, and nothing is asked about any more', async () => {
  const draft = { webmail: 'gmail' as const, recipients: [], subject: '', body: 'x', attachments: [] };
  const append = vi.fn();
  const parts = {
    policy: { forVerdict: async () => ({ policy: {} }) },
    attachments: { join: async () => ({ draft, pending: false }) },
    scan: async () => ({ draft, findings: [], verdict: { action: 'hint', rules: [] } }),
    audit: { append },
  } as unknown as GuardParts;
  const frame = { tabId: 1, openerTabId: null, frameId: 0 };
  const opened = await warn(parts, { type: 'guard.warn', draft, files: [], route: 'click' }, frame);
  expect(opened).toEqual({ ok: true, nonce: null });
  expect(append).not.toHaveBeenCalled();
});
