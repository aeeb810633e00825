/** An import, from the page through its worker to the background: one at a time, in the log before it counts. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { auditEvent } from '../../../lib/audit/event';
import { DraftguardError } from '../../../lib/base/errors';
import type { ImportRequest } from '../../../lib/consent/import';
import { createImporter } from '../../../lib/consent/importer';
import { type ConsentJobs, consentJobs } from '../../../lib/consent/jobs';
import { consentMessages } from '../../../lib/consent/messages';
import { createJobWorker } from '../../../lib/jobs/start';
import { BUILTIN_POLICY } from '../../../lib/policy/builtin';
import { handlersOf } from '../handlers';
import { fakeWorker } from '../jobs/fake-worker';
import { stubLocks } from './memory-locks';
import { bytesOf, DEFAULTS, makeConsents, NOW } from './rig';

const HEAD = 'email,source,obtained';
const list = (count: number) =>
  [HEAD, ...Array.from({ length: count }, (_, at) => `p${at}@a.example,fair ${at},2026-01-15`)].join('\n');

beforeEach(stubLocks);

/** A device with a background, and tabs that import. */
function makeDevice() {
  const rig = makeConsents();
  const audit = { append: vi.fn(async (_event: object): Promise<unknown> => undefined) };
  const service = handlersOf(consentMessages, {
    consents: {
      db: rig.db,
      store: rig.store,
      audit: audit as never,
      settings: async () => BUILTIN_POLICY.consent,
      clock: () => ({ now: NOW, zone: 'Europe/Berlin' }),
    },
  });
  const finish = vi.fn(async (finished: Parameters<Parameters<typeof createImporter>[1]>[0]) => {
    await service['pages.consent.finish']({ type: 'pages.consent.finish', ...finished });
  });
  const openTab = () =>
    createImporter(
      createJobWorker<ConsentJobs>(() => fakeWorker(consentJobs, rig.db)),
      finish,
    );
  return { ...rig, audit, service, finish, openTab };
}

async function request(
  { service }: ReturnType<typeof makeDevice>,
  text: string,
  dry = false,
): Promise<Omit<ImportRequest, 'zone' | 'now'>> {
  const file = new Blob([text]);
  const { mapping } = await service['pages.consent.preview']({ type: 'pages.consent.preview', file });
  return { file, name: 'a.csv', mapping, defaults: DEFAULTS, readings: { dates: null, agreed: {} }, dry };
}

test('a list is previewed, tried and imported, which is in the log before it counts', async () => {
  const device = makeDevice();
  const { service, audit, finish, store } = device;
  const text = `${list(2000)}\nbroken`;
  const { header, rows } = await service['pages.consent.preview']({
    type: 'pages.consent.preview',
    file: new Blob([text]),
  });
  expect([header, rows.length]).toEqual([['email', 'source', 'obtained'], 5]);

  const tab = device.openTab();
  await store.keys();
  const before = await bytesOf(device);
  await tab.start(await request(device, text, true));
  const counted = { imported: 2000, refused: 1 };
  expect(tab.state()).toMatchObject({ at: 'done', id: null, progress: counted });
  expect([finish, audit.append].map((each) => each.mock.calls.length)).toEqual([0, 0]);
  expect((await bytesOf(device)).equals(before)).toBe(true);

  let factsBefore: number | undefined;
  audit.append.mockImplementationOnce(async () => {
    factsBefore = (await store.lookUp(['p5@a.example']))[0]?.facts.length;
  });
  const real = await request(device, text);
  await tab.start(real);
  expect(tab.state()).toMatchObject({
    at: 'done',
    progress: { ...counted, read: real.file.size },
    refused: [{ row: 2002, why: 'address' }],
  });
  expect((await store.lookUp(['p5@a.example']))[0]?.facts).toHaveLength(1);
  expect(audit.append).toHaveBeenCalledOnce();
  expect(factsBefore).toBe(0);
});

test('a file that cannot be a list fails with the row as data, and leaves nothing', async () => {
  const device = makeDevice();
  const tab = device.openTab();
  const before = await bytesOf(device);
  await tab.start({ ...(await request(device, list(3))), file: new Blob([`${list(3)}\n"a@a.example`]) });
  expect(tab.state()).toMatchObject({ at: 'failed', code: 'quotes', details: { row: 5 } });
  expect(await device.db.consentImports.count()).toBe(0);
  expect(before.length).toBe(0);
});

test('what the log cannot say is not done', async () => {
  const device = makeDevice();
  const tab = device.openTab();
  device.audit.append.mockRejectedValueOnce(new DraftguardError('audit-unavailable', 'The disk is full.'));
  await tab.start(await request(device, list(600)));
  expect(tab.state()).toMatchObject({ at: 'failed', code: 'audit-unavailable' });
  expect(await device.db.consentImports.count()).toBe(0);
  expect(await device.db.consentDetails.count()).toBe(0);
});

test('one that is finished counts even where its answer is lost, and is written down once', async () => {
  const device = makeDevice();
  const tab = device.openTab();
  const { finish, service, audit } = device;
  finish.mockImplementationOnce(async (finished) => {
    for (let time = 0; time < 2; time++)
      await service['pages.consent.finish']({ type: 'pages.consent.finish', ...finished });
    throw new DraftguardError('no-answer', 'x');
  });
  await tab.start(await request(device, list(3)));
  expect(tab.state()).toMatchObject({ at: 'done', progress: { imported: 3 } });
  expect(audit.append).toHaveBeenCalledOnce();
  const gone = { type: 'pages.consent.finish', id: 99, records: 1, withdrawn: 0, duplicates: 0, refused: 0 };
  await expect(service['pages.consent.finish'](gone as never)).rejects.toMatchObject({ code: 'gone' });
  expect(audit.append).toHaveBeenCalledOnce();
});

test('one that is cancelled leaves nothing, and after the last question it is too late', async () => {
  const device = makeDevice();
  const tab = device.openTab();
  const end = tab.subscribe(() => {
    if ((tab.state()?.progress.read ?? 0) > 0) tab.cancel();
  });
  await tab.start(await request(device, list(12_000)));
  end();
  expect(tab.state()).toMatchObject({ at: 'cancelled', id: null });
  device.finish.mockImplementationOnce(async (finished) => {
    tab.cancel();
    await device.service['pages.consent.finish']({ type: 'pages.consent.finish', ...finished });
  });
  // At once, while what was cancelled is still cleared away.
  await tab.start(await request(device, list(3)));
  expect(tab.state()).toMatchObject({ at: 'done' });
  expect((await device.db.consentImports.toArray()).map(({ records }) => records)).toEqual([3]);
});

describe('while a tab imports', () => {
  /** An import that is read, and about to be finished. */
  async function importing() {
    const device = makeDevice();
    const tab = device.openTab();
    let go = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    device.finish.mockImplementationOnce(async (finished) => {
      await held;
      await device.service['pages.consent.finish']({ type: 'pages.consent.finish', ...finished });
    });
    const ended = tab.start(await request(device, list(600)));
    await vi.waitFor(() => expect(device.finish).toHaveBeenCalled());
    return { device, tab, go, ended };
  }
  const address = 'p5@a.example';
  const erase = { type: 'pages.consent.erase', address, suppress: false } as const;

  test('no other does, and nobody is erased', async () => {
    const { device, tab, go, ended } = await importing();
    const other = device.openTab();
    await other.start(await request(device, list(3)));
    expect(other.state()).toMatchObject({ at: 'failed', code: 'busy' });
    await expect(device.service['pages.consent.erase'](erase)).rejects.toMatchObject({ code: 'busy' });
    expect(device.audit.append).not.toHaveBeenCalled();
    go();
    await ended;
    expect(tab.state()).toMatchObject({ at: 'done' });
    expect(await device.service['pages.consent.erase'](erase)).toMatchObject({ records: 1 });
    await other.start(await request(device, list(3)));
    expect(other.state()).toMatchObject({ at: 'done' });
  });

  test('what it has read stays when the page of another tab is opened; what a closed tab left goes', async () => {
    const { device, go, ended } = await importing();
    const { db, service, read } = device;
    const view = () => service['pages.consent.view']({ type: 'pages.consent.view' });
    expect((await view()).imports).toEqual([]);
    expect(await db.consentImports.count()).toBe(1);
    go();
    await ended;
    await read(list(3).replaceAll('@a.', '@b.'), { finish: async () => {} });
    expect(await db.consentImports.count()).toBe(2);
    expect((await view()).imports.map(({ records }) => records)).toEqual([600]);
    expect(await db.consentImports.count()).toBe(1);
  });

  test('the background, which answers Send, is given no file but to look at its first rows', () => {
    const takesFile = ({ body }: (typeof consentMessages)[number]) =>
      Object.values(body).some((field) => field.safeParse(new Blob(['email'])).success);
    expect(consentMessages.filter(takesFile).map(({ name }) => name)).toEqual(['pages.consent.preview']);
  });
});

test('whatever is done to consents is in the log, and nobody’s address', async () => {
  const device = makeDevice();
  const { service, audit } = device;
  await device.openTab().start(await request(device, list(2000)));
  const address = 'p5@a.example';
  const found = await service['pages.consent.find']({ type: 'pages.consent.find', address });
  expect(found).toMatchObject({ states: { marketing: 'given', sharing: 'none' }, suppressed: false });
  expect(found.records[0]?.ends).toBe(Date.parse('2028-01-15T23:00:00Z'));
  const view = await service['pages.consent.view']({ type: 'pages.consent.view' });
  await service['pages.consent.withdraw']({ type: 'pages.consent.withdraw', address, purpose: 'marketing' });
  await service['pages.consent.erase']({ type: 'pages.consent.erase', address, suppress: false });
  await service['pages.consent.suppress']({ type: 'pages.consent.suppress', address, on: true });
  await service['pages.consent.undo']({ type: 'pages.consent.undo', id: view.imports[0]?.id ?? 0 });
  const events = audit.append.mock.calls.map(([event]) => auditEvent.parse(event));
  expect(events).toEqual([
    { type: 'consent.imported', records: 2000, duplicates: 0, refused: 0 },
    { type: 'consent.withdrawn', purpose: 'marketing' },
    { type: 'consent.erased' },
    { type: 'consent.suppressed', on: true },
    { type: 'consent.undone', records: 1999 },
  ]);
  expect(JSON.stringify(events)).not.toContain('a.example');
});
