/** The table of messages: complete, documented, and every answer has a type. */
import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it, vi } from 'vitest';
import { z } from 'zod';
import { defineMessage, type MessageOf, type ReplyOf } from '../../../lib/base/define-message';
import { DraftguardError } from '../../../lib/base/errors';
import { ADMINS } from '../../../lib/base/roles';
import { messageDocs } from '../../../scripts/generate/message-docs';

vi.mock('wxt/browser', () => ({ browser: { runtime: { getURL: () => 'chrome-extension://own/' } } }));

const { createRouter, sourceOf } = await import('../../../lib/protocol/router');
const { MESSAGES } = await import('../../../lib/protocol/table');
type Entry = import('../../../lib/protocol/table').Entry;
type Name = import('../../../lib/protocol/table').MessageName;

/** What a contributor adds: one entry, and nothing else. */
const toy = defineMessage({
  name: 'pages.toy',
  from: 'pages',
  roles: ADMINS,
  does: 'Counts letters.',
  body: { text: z.string().max(100) },
  serve: async ({ least }: { least: number }, { text }) => {
    if (text.length < least) throw new DraftguardError('too-short', `"${text}" is too short.`);
    return { letters: text.length };
  },
});
const word = defineMessage({
  name: 'guard.toy',
  from: 'page',
  does: 'Says its tab.',
  body: {},
  serve: async (_: object, __, { tabId }) => ({ tabId }),
});

describe('the table', () => {
  it('has each name once, and a sentence for each', () => {
    const names = MESSAGES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { does } of MESSAGES) expect(does).toMatch(/^[A-Z].*\.$/);
  });

  it('is documented', () => {
    expect(readFileSync('docs/messages.md', 'utf8')).toBe(messageDocs(MESSAGES));
  });

  it('gives every answer a type', () => {
    type Untyped = { [N in Name]: unknown extends ReplyOf<Extract<Entry, { name: N }>> ? N : never }[Name];
    expectTypeOf<Untyped>().toEqualTypeOf<never>();
    type Shapeless = {
      [N in Name]: unknown extends MessageOf<Extract<Entry, { name: N }>> ? N : never;
    }[Name];
    expectTypeOf<Shapeless>().toEqualTypeOf<never>();
  });
});

describe('an entry that is added', () => {
  it('has its types from itself', () => {
    expectTypeOf<MessageOf<typeof toy>>().toEqualTypeOf<{ text: string } & { type: 'pages.toy' }>();
    expectTypeOf<ReplyOf<typeof toy>>().toEqualTypeOf<{ letters: number }>();
    // @ts-expect-error what it needs must be brought
    createRouter([toy], {}, { roles: async () => [], onFailure: async () => 'hold' });
  });

  it('is documented with the others', () => {
    expect(messageDocs([toy])).toContain('| `pages.toy` | Counts letters. | `text` | admin |');
  });
});

describe('the router', () => {
  const roles = vi.fn(async (): Promise<['admin' | 'employee']> => ['admin']);
  const route = createRouter([toy, word], { least: 2 }, { roles, onFailure: async () => 'hold' });
  const pages = { kind: 'pages', sender: null } as const;
  const page = { kind: 'page', sender: { tabId: 7, openerTabId: null, frameId: 0 } } as const;

  it.each([
    ['an answer', { type: 'pages.toy', text: 'abc' }, pages, { ok: true, letters: 3 }],
    ['a sender', { type: 'guard.toy' }, page, { ok: true, tabId: 7 }],
    ['nobody', { type: 'pages.toy', text: 'abc' }, null, { code: 'wrong-sender' }],
    ['another sender', { type: 'pages.toy', text: 'abc' }, page, { code: 'wrong-shape' }],
    ['no such message', { type: 'pages.other' }, pages, { code: 'wrong-shape' }],
    ['no message', 'pages.toy', pages, { code: 'wrong-shape' }],
    ['nothing', null, pages, { code: 'wrong-shape' }],
    ['more than is known', { type: 'pages.toy', text: 'abc', more: 1 }, pages, { code: 'wrong-shape' }],
    ['too much', { type: 'pages.toy', text: 'a'.repeat(101) }, pages, { code: 'too-large' }],
    ['what it refuses itself', { type: 'pages.toy', text: 'a' }, pages, { code: 'too-short' }],
  ])('%s', async (_, message, source, expected) => {
    const reply = await route(message, source);
    expect(reply).toMatchObject(expected);
    if (!reply.ok) expect(reply).toEqual({ ok: false, code: reply.code, onFailure: 'hold' });
  });

  it('answers only to whom it is for', async () => {
    roles.mockResolvedValueOnce(['employee']);
    expect(await route({ type: 'pages.toy', text: 'abc' }, pages)).toMatchObject({ code: 'wrong-role' });
  });

  it('passes on no text of an error', async () => {
    const broken = defineMessage({
      ...word,
      serve: async (_: object): Promise<object> => {
        throw new TypeError('card 4111');
      },
    });
    const reply = await createRouter(
      [broken],
      {},
      { roles, onFailure: async () => 'allow' },
    )({ type: 'guard.toy' }, page);
    expect(reply).toEqual({ ok: false, code: 'internal-error', onFailure: 'allow' });
  });
});

describe('where a message comes from', () => {
  const own = { id: 'own' };
  const tab = { id: 7, openerTabId: 3 } as never;
  it.each([
    [
      'a webmail',
      { ...own, url: 'https://mail.example/', origin: 'https://mail.example', tab, frameId: 2 },
      'page',
    ],
    [
      'the warning',
      { ...own, url: 'chrome-extension://own/warning.html#a', origin: 'chrome-extension://own', tab },
      'warning',
    ],
    [
      'the options page',
      { ...own, url: 'chrome-extension://own/options.html?a#b', origin: 'chrome-extension://own', tab },
      'pages',
    ],
    ['the popup', { ...own, url: 'chrome-extension://own/popup.html' }, 'pages'],
    ['another extension', { id: 'other', url: 'https://mail.example/', tab }, undefined],
    ['a worker without a tab', { ...own, url: 'https://mail.example/' }, undefined],
  ])('%s', (_, sender, kind) => {
    expect(sourceOf(sender as never, 'own')?.kind).toBe(kind);
  });
});
