/** A draft is judged once for the same text, rules and circumstances, and anew when one of them is another. */
import { expect, test, vi } from 'vitest';
import type { Circumstances } from '../../../lib/checker/checker';
import { createVerdicts } from '../../../lib/checker/verdicts';
import type { Draft } from '../../../lib/mail/draft';
import type { Verdict } from '../../../lib/policy/verdict';

const DRAFT: Draft = {
  webmail: 'gmail',
  recipients: [{ field: 'to', address: 'bob@outside.example', name: '' }],
  subject: 'Hi',
  body: 'one',
  attachments: [{ name: 'a.txt', size: 3, content: { hashes: ['h'], text: 'text', unread: null } }],
};
const NOW: Circumstances = { clock: { now: 1000, zone: 'UTC' }, ring: 5, warningsToday: 0 };

function rig() {
  const find = vi.fn(async () => []);
  const decide = vi.fn(
    (): Verdict => ({ action: 'allow', rules: [], trace: () => [], digest: '', policyHash: '' }),
  );
  return { find, decide, verdicts: createVerdicts({ find, decide }, ({ now }) => now + 100) };
}

test('the same draft is scanned and decided once', async () => {
  const { find, decide, verdicts } = rig();
  const first = await verdicts(DRAFT, NOW);
  expect(await verdicts(structuredClone(DRAFT), structuredClone(NOW))).toEqual(first);
  expect([find.mock.calls.length, decide.mock.calls.length]).toEqual([1, 1]);
});

test.each<[string, Partial<Draft>]>([
  ['the account', { account: 'me@own.example' }],
  ['a recipient', { recipients: [{ field: 'bcc', address: 'bob@outside.example', name: '' }] }],
  [
    'a file that was read',
    { attachments: [{ ...DRAFT.attachments[0]!, content: { hashes: ['i'], text: 'text', unread: null } }] },
  ],
  [
    'why a file was not',
    {
      attachments: [{ ...DRAFT.attachments[0]!, content: { hashes: ['h'], text: 'text', unread: 'broken' } }],
    },
  ],
])('with another %s it is decided anew, and scanned once', async (_, change) => {
  const { find, decide, verdicts } = rig();
  await verdicts(DRAFT, NOW);
  await verdicts({ ...DRAFT, ...change }, NOW);
  expect([find.mock.calls.length, decide.mock.calls.length]).toEqual([1, 2]);
});

test.each<[string, Partial<Draft>]>([
  ['body', { body: 'on e' }],
  ['subject', { subject: 'Hi ' }],
  [
    'text of a file',
    { attachments: [{ ...DRAFT.attachments[0]!, content: { hashes: ['h'], text: 'texts', unread: null } }] },
  ],
])('another %s is scanned, by a blank already', async (_, change) => {
  const { find, verdicts } = rig();
  await verdicts(DRAFT, NOW);
  await verdicts({ ...DRAFT, ...change }, NOW);
  expect(find).toHaveBeenCalledTimes(2);
});

test.each<[string, Partial<Circumstances>]>([
  ['a consent', { consent: [{ marketing: 'withdrawn', sharing: 'none' }] }],
  ['usual recipients', { frequentDomains: ['outside.example'] }],
  ['the budget', { warningsToday: 1 }],
  ['the roll-out', { ring: 6 }],
  ['the time zone', { clock: { now: 1000, zone: 'Europe/Berlin' } }],
  ['the time, once it is up', { clock: { now: 1100, zone: 'UTC' } }],
  ['a clock that went back', { clock: { now: 999, zone: 'UTC' } }],
])('%s is decided on anew', async (_, change) => {
  const { find, decide, verdicts } = rig();
  await verdicts(DRAFT, NOW);
  await verdicts(DRAFT, { ...NOW, ...change });
  expect([find.mock.calls.length, decide.mock.calls.length]).toEqual([1, 2]);
});

test('the clock alone changes nothing until the verdict ends', async () => {
  const { decide, verdicts } = rig();
  await verdicts(DRAFT, NOW);
  await verdicts(DRAFT, { ...NOW, clock: { now: 1099, zone: 'UTC' } });
  expect(decide).toHaveBeenCalledTimes(1);
});

test('two that ask at once wait for one scan, and one that has failed is tried again', async () => {
  const { find, verdicts } = rig();
  await Promise.all([verdicts(DRAFT, NOW), verdicts(structuredClone(DRAFT), NOW)]);
  expect(find).toHaveBeenCalledTimes(1);
  find.mockRejectedValueOnce(new Error('broken'));
  const other = { ...DRAFT, body: 'two' };
  await expect(verdicts(other, NOW)).rejects.toThrow('broken');
  expect(await verdicts(other, NOW)).toMatchObject({ findings: [] });
});
