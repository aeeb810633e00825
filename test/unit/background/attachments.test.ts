import { expect, test, vi } from 'vitest';
import { createAttachments } from '../../../lib/background/attachments';
import { evict, type SeenRecord, type TextStore } from '../../../lib/background/seen-store';
import { LIMITS } from '../../../lib/extract/limits';
import { draftDigest } from '../../../lib/mail/digest';
import type { Draft } from '../../../lib/mail/draft';
import type { Extracted } from '../../../lib/mail/unread';

function memoryStore(): TextStore {
  const records: SeenRecord[] = [];
  const texts = new Map<string, Extracted>();
  return {
    seen: async () => [...records],
    text: async (hash) => texts.get(hash),
    keep: async (record, result) => {
      records.push(record);
      texts.set(record.hash, result);
    },
  };
}

const seen = (name: string, content: string) => ({
  id: crypto.randomUUID(),
  file: new File([content], name),
});
const draftWith = (...names: string[]): Draft => ({
  webmail: 'roundcube',
  recipients: [],
  subject: '',
  body: '',
  attachments: names.map((name) => ({ name, size: null })),
});
const readText = async (file: File): Promise<Extracted> => ({ text: await file.text(), unread: null });

const noFailure = async () => {
  throw new Error('The extractor has not failed.');
};

test('a file is read once, by its content, and found again without it', async () => {
  const extract = vi.fn(readText);
  const attachments = createAttachments(memoryStore(), extract, noFailure);
  await attachments.read([seen('a.txt', 'one')], 1);
  await attachments.read([seen('b.txt', 'one')], 1);
  const { draft, reading } = await attachments.join(draftWith('a.txt', 'b.txt'), [], 1);
  expect(reading).toBe(false);
  expect(draft.attachments.map(({ content }) => content?.text)).toEqual(['one', 'one']);
  expect(extract).toHaveBeenCalledTimes(1);
});

test('an attachment that nobody saw is not-seen; a file of another tab serves a compose that moved', async () => {
  const attachments = createAttachments(memoryStore(), readText, noFailure);
  await attachments.read([seen('a.txt', 'one')], 1);
  const { draft } = await attachments.join(draftWith('a.txt', 'forwarded.pdf'), [], 2);
  expect(draft.attachments[0]?.content).toMatchObject({ text: 'one', unread: null });
  expect(draft.attachments[1]?.content).toEqual({ hashes: [], text: '', unread: 'not-seen' });
});

test('all files of one name count, the gravest reason of them too', async () => {
  const attachments = createAttachments(
    memoryStore(),
    async (file) => {
      const text = await file.text();
      return { text, unread: text === 'two' ? 'encrypted' : null };
    },
    noFailure,
  );
  const files = [seen('a.txt', 'one'), seen('a.txt', 'two')];
  const { draft } = await attachments.join(draftWith('a.txt'), files, 1);
  const content = draft.attachments[0]?.content;
  expect(content?.text.split('\n').sort()).toEqual(['one', 'two']);
  expect(content?.unread).toBe('encrypted');
  expect(content?.hashes).toHaveLength(2);
});

test('a renamed attachment counts as every file that has none, and stays unseen as well', async () => {
  const attachments = createAttachments(memoryStore(), readText, noFailure);
  const files = [seen('a.txt', 'one'), seen('b.txt', 'two'), seen('c.txt', 'three')];
  const { draft } = await attachments.join(draftWith('a.txt', 'menu.txt'), files, 1);
  expect(draft.attachments[0]?.content).toMatchObject({ text: 'one', unread: null });
  expect(draft.attachments[1]?.content).toMatchObject({ text: 'two\nthree', unread: 'not-seen' });
});

test('where attachments cannot be renamed, files of another mail are not taken for one', async () => {
  const attachments = createAttachments(memoryStore(), readText, noFailure);
  const draft: Draft = { ...draftWith('forwarded.pdf'), webmail: 'gmail' };
  const joined = await attachments.join(draft, [seen('a.txt', 'one')], 1);
  expect(joined.draft.attachments[0]?.content).toEqual({ hashes: [], text: '', unread: 'not-seen' });
});

test.each([
  ['x\'y"z.csv', "x'y%22z.csv"],
  ['a\\b.csv', 'b.csv'],
])('a file called %s is the attachment that is shown as %s', async (name, shown) => {
  const attachments = createAttachments(memoryStore(), readText, noFailure);
  const { draft } = await attachments.join(draftWith(shown), [seen(name, 'one')], 1);
  expect(draft.attachments[0]?.content).toMatchObject({ text: 'one', unread: null });
});

test('what takes too long counts as unread for now, and is there later', async () => {
  let finish = (_: Extracted) => {};
  const slow = new Promise<Extracted>((resolve) => {
    finish = resolve;
  });
  const attachments = createAttachments(memoryStore(), () => slow, noFailure, 10);
  const files = [seen('a.txt', 'one')];
  const early = await attachments.join(draftWith('a.txt'), files, 1);
  expect(early.reading).toBe(true);
  expect(early.draft.attachments[0]?.content?.unread).toBe('timeout');
  finish({ text: 'late', unread: null });
  await attachments.read(files, 1);
  const { draft, reading } = await attachments.join(draftWith('a.txt'), files, 1);
  expect([reading, draft.attachments[0]?.content?.text]).toEqual([false, 'late']);
});

test('100 MB are refused by size: no byte is read', async () => {
  const file = new File(['x'], 'big.csv');
  Object.defineProperty(file, 'size', { value: 100_000_000 });
  file.arrayBuffer = () => Promise.reject(new Error('read'));
  const extract = vi.fn(readText);
  const attachments = createAttachments(memoryStore(), extract, noFailure);
  const { draft } = await attachments.join(draftWith('big.csv'), [{ id: crypto.randomUUID(), file }], 1);
  expect(draft.attachments[0]?.content?.unread).toBe('too-large');
  expect(extract).not.toHaveBeenCalled();
  expect(LIMITS.file).toBeLessThan(100_000_000);
});

test('an approval is bound to the content: another file of the same name is another message', async () => {
  const digest = async (content: string) => {
    const attachments = createAttachments(memoryStore(), readText, noFailure);
    const { draft } = await attachments.join(draftWith('a.txt'), [seen('a.txt', content)], 1);
    return draftDigest(draft);
  };
  expect(await digest('one')).toBe(await digest('one'));
  expect(await digest('one')).not.toBe(await digest('two'));
});

test('an extractor that fails leaves the file unread, is told once, and is asked again', async () => {
  const gone = new Error('gone');
  const extract = vi.fn(readText).mockRejectedValueOnce(gone).mockRejectedValueOnce(gone);
  const failed = vi.fn(async () => {});
  const attachments = createAttachments(memoryStore(), extract, failed);
  const files = [seen('a.txt', 'one')];
  const first = await attachments.join(draftWith('a.txt'), files, 1);
  expect(first.draft.attachments[0]?.content?.unread).toBe('broken');
  await attachments.join(draftWith('a.txt'), files, 1);
  expect(failed.mock.calls).toEqual([['roundcube']]);
  const second = await attachments.join(draftWith('a.txt'), files, 1);
  expect(second.draft.attachments[0]?.content).toMatchObject({ text: 'one', unread: null });
});

test('the oldest texts go first', () => {
  const sizes = [
    { hash: 'a', length: 3 },
    { hash: 'b', length: 4 },
    { hash: 'c', length: 5 },
  ];
  expect(evict(sizes, 9)).toEqual({ kept: sizes.slice(1), gone: ['a'] });
  expect(evict(sizes, 100)).toEqual({ kept: sizes, gone: [] });
});
