/** Looking up, withdrawing, erasing for good, and what policy and lists say together. */
import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { exportConsents } from '../../../lib/consent/export';
import { consentStates } from '../../../lib/consent/states';
import { policyOf } from '../policy/fixtures';
import { bytesOf, makeConsents, NOW } from './rig';

const CLOCK = { now: NOW, zone: 'Europe/Berlin' };
const list = (count: number, day = '2026-01-15') =>
  [
    'email,source,obtained',
    ...Array.from({ length: count }, (_, at) => `p${at}@a.example,fair ${at},${day}`),
  ].join('\n');
const states = (rig: ReturnType<typeof makeConsents>, addresses: string[], consent: object = {}) =>
  consentStates(rig.store, addresses, policyOf({ consent }).consent, CLOCK);
const marketing = async (...args: Parameters<typeof states>) =>
  (await states(...args))?.map((each) => each.marketing);

test('nobody keeps consents: nothing is known; a list makes others known to have none', async () => {
  const rig = makeConsents();
  expect(await states(rig, ['p1@a.example'])).toBeUndefined();
  await rig.read(list(600));
  expect(await marketing(rig, ['p1@a.example', 'P599@A.example', 'x@a.example'])).toEqual([
    ...['given', 'given', 'none'],
  ]);
});

test('neither address nor source stands in the tables in clear, nor a hash that another device would make', async () => {
  const rig = makeConsents();
  await rig.read(list(20));
  await rig.store.suppress('gone@a.example', NOW);
  const bytes = await bytesOf(rig);
  for (const text of ['p1@a.example', 'a.example', 'fair 1', 'gone@'])
    for (const encoding of ['utf8', 'utf16le'] as const)
      expect(bytes.includes(Buffer.from(text, encoding))).toBe(false);
  const other = makeConsents();
  await other.read(list(20));
  const subject = (await rig.store.keys()).subject('p1@a.example').id;
  expect(bytes.includes(Buffer.from(subject))).toBe(true);
  expect((await bytesOf(other)).includes(Buffer.from(subject))).toBe(false);
});

test('a withdrawal counts at once, in every import, for its purpose', async () => {
  const rig = makeConsents();
  await rig.read(list(3));
  await rig.read(list(3, '2026-02-01'));
  expect(await marketing(rig, ['p1@a.example'])).toEqual(['given']);
  expect(await rig.store.withdraw('p1@a.example', 'sharing', NOW)).toBe(0);
  expect(await rig.store.withdraw('p1@a.example', 'marketing', NOW)).toBe(2);
  expect(await marketing(rig, ['p1@a.example', 'p2@a.example'])).toEqual(['withdrawn', 'given']);
  const records = await rig.store.find('p1@a.example');
  expect(records.map(({ withdrawn }) => withdrawn)).toEqual([NOW, NOW]);
});

test('a withdrawal stands when its list is taken back, or read anew; a later consent counts again', async () => {
  const rig = makeConsents();
  const { id } = await rig.read(list(3));
  await rig.store.withdraw('p1@a.example', 'marketing', NOW);
  await rig.read(list(3, '2026-02-01'));
  await rig.store.undo(id);
  expect(await marketing(rig, ['p1@a.example', 'p2@a.example'])).toEqual(['withdrawn', 'given']);
  expect((await states(rig, ['p1@a.example']))?.[0]?.sharing).toBe('none');
  const later = { ...CLOCK, now: NOW + 3 * 86_400_000 };
  await rig.read('email,obtained\np1@a.example,2026-11-27', { now: later.now });
  const { consent } = policyOf({});
  expect((await consentStates(rig.store, ['p1@a.example'], consent, later))?.[0]?.marketing).toBe('given');
  const { records } = await rig.store.erase('p1@a.example');
  expect(records).toBe(2);
  expect(await rig.db.consentWithdrawn.count()).toBe(0);
});

test('one domain in two spellings is one', async () => {
  const rig = makeConsents();
  await rig.read('email,obtained\njo@müller.example,2026-01-15\nbo@xn--mller-kva.example,2026-01-15');
  await rig.store.suppress('gone@müller.example', NOW);
  const ascii = ['jo@xn--mller-kva.example', 'bo@xn--mller-kva.example', 'gone@xn--mller-kva.example'];
  const shown = ['JO@Müller.example', 'bo@müller.example', 'gone@mu\u0308ller.example'];
  for (const addresses of [ascii, shown])
    expect(await marketing(rig, addresses)).toEqual(['given', 'given', 'withdrawn']);
  const consent = {
    lists: [{ id: 'press', label: 'Press', obtained: '2026-01-15', addresses: ['eva@bücher.example'] }],
    suppressedDomains: ['größe.example'],
  };
  const managed = ['eva@xn--bcher-kva.example', 'x@xn--gre-6ka8i.example'];
  expect(await marketing(rig, managed, consent)).toEqual(['given', 'withdrawn']);
  expect((await rig.store.erase('jo@xn--mller-kva.example')).records).toBe(1);
  expect(await marketing(rig, ['jo@müller.example'])).toEqual(['none']);
});

test('who is on the suppression list counts as withdrawn, whatever is recorded, until it is taken off', async () => {
  const rig = makeConsents();
  await rig.store.suppress('p1@a.example', NOW);
  expect(await marketing(rig, ['p1@a.example', 'p2@a.example'])).toEqual(['withdrawn', null]);
  await rig.read(list(3));
  expect(await marketing(rig, ['p1@a.example'])).toEqual(['withdrawn']);
  await rig.store.release('p1@a.example');
  expect(await marketing(rig, ['p1@a.example'])).toEqual(['given']);
});

test('an erased subject is in no byte of the tables, and others are as they were', async () => {
  const rig = makeConsents();
  await rig.read(list(600));
  await rig.read(list(600, '2026-02-01'));
  const subject = Buffer.from((await rig.store.keys()).subject('p7@a.example').id);
  expect((await bytesOf(rig)).includes(subject)).toBe(true);
  const others = await rig.store.find('p8@a.example');
  const erased = await rig.store.erase('p7@a.example');
  expect(erased.records).toBe(2);
  expect(erased.scanned).toBeGreaterThan(1198 * 32);
  expect((await bytesOf(rig)).includes(subject)).toBe(false);
  const keys = await rig.store.keys();
  let text = '';
  for (let from = null, first = true; first || from; first = false) {
    const piece: Awaited<ReturnType<typeof exportConsents>> = await exportConsents(rig.db, keys, from);
    text += piece.text;
    from = piece.next as never;
  }
  expect(text).not.toContain('p7@a.example');
  expect(text.match(/p8@a\.example/g)).toHaveLength(2);
  expect(await rig.store.find('p8@a.example')).toEqual(others);
  expect((await rig.db.consentImports.toArray()).map(({ records }) => records)).toEqual([599, 599]);
});

test('an export reads back as the same records, and runs in no spreadsheet', async () => {
  const rig = makeConsents();
  await rig.read(
    'email,obtained,source,proof\na@a.example,2026-01-15,"=""x""",2\nc@a.example,2026-01-15,-1,2\nb@a.example,2026-01-15,"l\n2",',
  );
  const { text, next } = await exportConsents(rig.db, await rig.store.keys(), null);
  expect(next).toBeNull();
  expect(text).toContain(",'-1,");
  const again = makeConsents();
  await again.read(text);
  for (const address of ['b@a.example', 'c@a.example'])
    expect(await again.store.find(address)).toEqual(await rig.store.find(address));
});

test('recipients are looked up without the database once the lists are in memory, if they fit', async () => {
  const rig = makeConsents();
  const { id } = await rig.read(list(600));
  const asked = vi.spyOn(rig.db.consentLookup, 'bulkGet');
  const all = Array.from({ length: 601 }, (_, at) => `p${at}@a.example`);
  const known = [...Array(600).fill('given'), 'none'];
  const again = async () => {
    asked.mockClear();
    expect(await marketing(rig, all)).toEqual(known);
    return asked.mock.calls.length;
  };
  expect(await again()).toBe(1);
  await vi.waitFor(async () => expect(await again()).toBe(0));
  await rig.store.withdraw('p599@a.example', 'marketing', NOW);
  known[599] = 'withdrawn';
  expect(await again()).toBe(1);
  await vi.waitFor(async () => expect(await again()).toBe(0));

  await rig.store.finish({ id, records: 3_000_000, withdrawn: 0, duplicates: 0, refused: 0 });
  const large = vi.spyOn(rig.db.consentLookup, 'where');
  expect(await again()).toBe(1);
  expect(await again()).toBe(1);
  expect(large).not.toHaveBeenCalled();
});

describe('lists of the policy', () => {
  const consent = {
    lists: [{ id: 'press', label: 'Press', obtained: '2026-01-15', addresses: ['Eva@Paper.example'] }],
    suppressed: ['no@thanks.example'],
    suppressedDomains: ['rival.example'],
  };
  test('count like those of the device', async () => {
    const rig = makeConsents();
    const addresses = ['eva@paper.example', 'no@thanks.example', 'x@rival.example', 'y@other.example'];
    expect(await marketing(rig, addresses, consent)).toEqual(['given', 'withdrawn', 'withdrawn', 'none']);
    await rig.read('email,withdrawn\neva@paper.example,2026-06-01');
    expect(await marketing(rig, addresses, consent)).toEqual([
      ...['withdrawn', 'withdrawn', 'withdrawn', 'none'],
    ]);
  });
});

describe('21.13 who has objected is no list of who has agreed', () => {
  const OBJECTED = ['gone@a.example', 'other@a.example'];
  test.each<[string, (rig: ReturnType<typeof makeConsents>) => Promise<unknown>, object]>([
    ['suppressed on the device', (rig) => rig.store.suppress('gone@a.example', NOW), {}],
    ['suppressed by the policy', async () => {}, { suppressed: ['gone@a.example'] }],
    ['withdrawn on the device', (rig) => rig.store.withdraw('gone@a.example', 'marketing', NOW), {}],
    ['a list of withdrawals', (rig) => rig.read('email,withdrawn\ngone@a.example,2026-03-01\n'), {}],
  ])('%s', async (_how, object, consent) => {
    const rig = makeConsents();
    await object(rig);
    expect(await marketing(rig, OBJECTED, consent)).toEqual(['withdrawn', null]);
    await rig.read(list(3));
    expect(await marketing(rig, OBJECTED, consent)).toEqual(['withdrawn', 'none']);
  });
});
