import { describe, expect, it, vi } from 'vitest';
import type { Link } from '../../../lib/guard/link';
import { createRequestLock, type RequestLockDeps } from '../../../lib/guard/request-lock';
import { createSeenFiles } from '../../../lib/guard/seen-files';
import { gmail } from '../../../lib/webmail/gmail';
import { createSavedDrafts } from '../../../lib/webmail/saved-drafts';
import { GMAIL_URL, gmailRecord, gmailRequest, xhr } from '../webmail/requests';
import '../webmail/dom';

const SAVE = xhr(GMAIL_URL, gmailRequest(gmailRecord(['^all', '^r', '^r_bt'])));
const SEND = xhr(GMAIL_URL, gmailRequest(gmailRecord(['^all', '^pfg'])));
const PART = xhr(GMAIL_URL, [['msg-a:r7', null, null, null, null, null, 1, null, null, null, ['^pfg']]]);

function judge(held: boolean) {
  const reply: Awaited<ReturnType<Link['check']>> = {
    ok: true,
    id: '0'.repeat(32),
    action: 'warn',
    held,
    reading: false,
    until: 0,
    marks: [],
    onFailure: 'hold',
  };
  const check = vi.fn(async () => reply);
  const parts = {
    adapter: gmail,
    link: { check, tell: vi.fn() },
    asker: {
      ask: vi.fn(async () => ({ kind: 'edit' }) as const),
      waitFor: (reply) => reply,
      explain: vi.fn(),
      deliver: vi.fn(),
    },
    files: createSeenFiles(() => undefined),
    cleared: new Set<string>(),
    saved: createSavedDrafts(),
    openDrafts: () => [],
    related: () => [],
    onSend: vi.fn(),
    onOpaque: vi.fn(),
  } satisfies RequestLockDeps;
  return { parts, ...createRequestLock(parts) };
}

describe('the request lock', () => {
  it('lets a draft save pass without asking anybody, and learns from it', async () => {
    const { decide, learn, parts } = judge(true);
    expect(await decide(PART)).toBe(false);
    expect(parts.asker.explain).toHaveBeenCalledWith('unreadable');
    expect(await decide(SAVE)).toBe(true);
    learn(SAVE);
    expect(parts.link.check).not.toHaveBeenCalled();
    await decide(PART);
    expect(parts.link.check).toHaveBeenCalledWith(
      expect.objectContaining({ draft: expect.objectContaining({ subject: 'Numbers' }) }),
      expect.objectContaining({ kind: 'request' }),
    );
  });

  it('asks once for a message that was refused, however often the webmail repeats it', async () => {
    const { decide, parts } = judge(true);
    expect(await decide(SEND)).toBe(false);
    expect(await decide(SEND)).toBe(false);
    expect(parts.asker.ask).toHaveBeenCalledTimes(1);
    expect(parts.onSend).toHaveBeenCalled();
  });

  it('asks again when a person has pressed something since', async () => {
    const { decide, acted, parts } = judge(true);
    await decide(SEND);
    acted();
    await decide(SEND);
    expect(parts.asker.ask).toHaveBeenCalledTimes(2);
  });

  it('lets go what is not held', async () => {
    expect(await judge(false).decide(SEND)).toBe(true);
  });
});
