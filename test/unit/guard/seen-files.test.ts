import { expect, test, vi } from 'vitest';
import { createSeenFiles, identityOf } from '../../../lib/guard/seen-files';
import type { Draft } from '../../../lib/mail/draft';

type Listener = (event: object) => void;

function rig(now = () => 0) {
  const listeners = new Map<string, Listener>();
  const onFiles = vi.fn();
  const files = createSeenFiles(onFiles, now);
  const target = { addEventListener: (type: string, listener: Listener) => listeners.set(type, listener) };
  files.listen(target as unknown as EventTarget, new AbortController().signal);
  return { files, onFiles, fire: (event: { type: string }) => listeners.get(event.type)?.(event) };
}

const chosen = (file: File, isTrusted = true) => ({
  type: 'change',
  isTrusted,
  composedPath: () => [{ files: [file] }],
});
const draft: Draft = {
  webmail: 'gmail',
  recipients: [],
  subject: '',
  body: '',
  attachments: [{ name: 'a.txt', size: null }],
};

test('chosen, dropped and pasted files are seen', () => {
  const { onFiles, fire } = rig();
  fire(chosen(new File(['1'], 'a.txt')));
  fire({ type: 'drop', isTrusted: true, dataTransfer: { files: [new File(['2'], 'b.txt')] } } as never);
  fire({ type: 'paste', isTrusted: true, clipboardData: { files: [new File(['3'], 'c.txt')] } } as never);
  const names = onFiles.mock.calls.flat(2).map(({ file }: { file: File }) => file.name);
  expect(names).toEqual(['a.txt', 'b.txt', 'c.txt']);
});

test('what a script of the page makes up is not seen, and other changes mean nothing', () => {
  const { onFiles, fire } = rig();
  fire(chosen(new File(['1'], 'a.txt'), false));
  fire({ type: 'change', isTrusted: true, composedPath: () => [{ value: 'x' }] } as never);
  expect(onFiles).not.toHaveBeenCalled();
});

test('a file replaced by another of its name makes another message; a file of another name does not', () => {
  const { files, fire } = rig();
  const identity = () => identityOf(draft, files.of(draft));
  const before = identity();
  fire(chosen(new File(['1'], 'b.txt')));
  expect(identity()).toBe(before);
  fire(chosen(new File(['1'], 'a.txt')));
  const first = identity();
  expect(first).not.toBe(before);
  fire(chosen(new File(['1'], 'a.txt')));
  expect(identity()).not.toBe(first);
  expect(files.of(draft)).toHaveLength(2);
});

test('in Roundcube, where attachments are renamed, a file without one may be an attachment without a file', () => {
  const { files, fire } = rig();
  const renamed: Draft = { ...draft, webmail: 'roundcube' };
  fire(chosen(new File(['1'], 'b.txt')));
  expect(files.of(draft)).toHaveLength(0);
  expect(files.of(renamed)).toHaveLength(1);
  fire(chosen(new File(['1'], 'a.txt')));
  expect(files.of(renamed).map(({ file }) => file.name)).toEqual(['a.txt']);
});

test('a file that no list has shown counts for a window that was open, or about to open', () => {
  let time = 10_000;
  const { files, fire } = rig(() => time);
  const bare = { ...draft, attachments: [] };
  const namesIn = (shown: Draft, opened: number) =>
    files.withUnlisted(shown, opened).attachments.map(({ name }) => name);
  fire(chosen(new File(['1'], 'a.txt')));
  expect(namesIn(bare, 0)).toEqual(['a.txt']);
  expect(namesIn(bare, 11_000)).toEqual(['a.txt']);
  expect(namesIn(bare, 20_000)).toEqual([]);
  expect(namesIn(draft, 0)).toEqual(['a.txt']);
  // Listed once, it counts as long as it is listed,
  files.noteListed(draft);
  expect(namesIn(bare, 0)).toEqual([]);
  // and chosen again it is another.
  time = 12_000;
  fire(chosen(new File(['1'], 'a.txt')));
  expect(namesIn(bare, 0)).toEqual(['a.txt']);
});
