// biome-ignore-all lint/suspicious/noThenProperty: "then" is a key of the policy; nothing here is awaited
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { localIdentities, localRecipient } from '../../../lib/audit/local-reader';
import { readPage } from '../../../lib/audit/reader';
import { createCorrespondentStore } from '../../../lib/background/correspondents';
import type { PolicyInForce } from '../../../lib/background/policy-source';
import { createProtectedStore } from '../../../lib/background/protected-store';
import { createConsentStore } from '../../../lib/consent/store';
import { createIncidentStore } from '../../../lib/incidents/store';
import type { PagesDeps } from '../../../lib/pages/deps';
import { rolesHere } from '../../../lib/pages/known';
import { pagesMessages } from '../../../lib/pages/messages';
import { BUILTIN_POLICY } from '../../../lib/policy/builtin';
import { policyHash } from '../../../lib/policy/hash';
import { resolvePolicy } from '../../../lib/policy/managed';
import type { Answer } from '../../../lib/protocol/answer';
import { createRouter } from '../../../lib/protocol/router';
import type { Message, MessageName, Reply } from '../../../lib/protocol/table';
import { createTrainingStore } from '../../../lib/training/store';
import { makeLog } from '../audit/log-rig';
import { listOf, ROWS } from '../detect/protected/exact/rig';

/** Nothing was ever stored before. */
const NO_LEDGER = {
  expected: async () => ({}),
  during: <T>(_what: string, _names: unknown, change: () => Promise<T>) => change(),
};

function makeParts(managed: unknown = {}) {
  const rig = makeLog({ epochRecords: 40 });
  const stored: { local: unknown } = { local: null };
  const current = async (): Promise<PolicyInForce> => {
    const resolved = resolvePolicy({
      managed,
      lastKnownGood: undefined,
      local: stored.local,
      bundle: { state: null, now: 0, extensionVersion: '0.1.0', failedTests: [] },
    });
    return { ...resolved, hash: policyHash(resolved.policy), since: 0, bundle: null };
  };
  const parts: PagesDeps = {
    db: rig.db,
    audit: rig.log,
    policy: {
      current,
      forVerdict: current,
      settled: async () => {},
      saveLocal: async (policy) => {
        stored.local = policy;
      },
    },
    protectedData: createProtectedStore(rig.db, NO_LEDGER),
    ledger: { ...NO_LEDGER, losses: async () => [], accept: async () => {} },
    correspondents: createCorrespondentStore(rig.db, (length) => new Uint8Array(length)),
    consents: {
      db: rig.db,
      audit: rig.log,
      store: createConsentStore(rig.db, (length) => new Uint8Array(length)),
      settings: async () => BUILTIN_POLICY.consent,
      clock: () => ({ now: 0, zone: 'UTC' }),
    },
    incidents: {
      audit: rig.log,
      random: (length: number) => new Uint8Array(length),
      now: () => 0,
      store: createIncidentStore(
        rig.db,
        (length) => new Uint8Array(length),
        () => 0,
      ),
    },
    training: {
      store: createTrainingStore(rig.db, (length) => new Uint8Array(length)),
      now: () => 0,
      breathe: async () => {},
    },
    scan: async (draft) => ({
      draft,
      data: [],
      findings: [],
      verdict: {
        action: 'allow',
        rules: [],
        trace: () => [{ kind: 'off', rule: `${draft.recipients.length} recipients` }],
        digest: '',
        policyHash: '',
      },
    }),
    zone: () => 'UTC',
    sites: { list: async () => [], add: async () => {}, remove: async () => {}, sync: async () => {} },
    localPolicy: async () => stored.local,
    deviceItems: async () => ({ installation: 'some-number' }),
    itemsIn: async (store) => ({ session: 3, policy: stored.local ? 1 : 0 })[store as string] ?? 0,
    tabUrl: async () => null,
    tabState: async () => undefined,
    recentVerdicts: async () => [],
  };
  return { ...rig, parts, stored };
}

/** As the router answers popup and options page. */
async function answerPages<N extends MessageName>(
  deps: PagesDeps,
  message: { type: N } & Message<N>,
): Promise<Answer<Reply<N>>> {
  const route = createRouter(pagesMessages, deps, {
    onFailure: async () => 'hold',
    roles: async () => {
      if ((await deps.policy.current()).pending) await deps.policy.settled();
      return rolesHere(deps);
    },
  });
  return (await route(message, { kind: 'pages', sender: null })) as Answer<Reply<N>>;
}

describe('the policy', () => {
  it('is told with source, hash and what was refused', async () => {
    const { parts } = makeParts({ mode: 'strict' });
    const reply = await answerPages<'pages.policy'>(parts, { type: 'pages.policy' });
    expect(reply).toMatchObject({ ok: true, source: 'builtin', managed: true, local: '' });
    expect(reply.ok && reply.lacking).toBe('policy-refused');
    expect(reply.ok && reply.refused[0]).toMatchObject({ source: 'managed', problems: [{ path: ['mode'] }] });
  });

  it('is saved when it is good, and not when it is not', async () => {
    const { parts, stored } = makeParts();
    const save = (policy: Record<string, unknown> | null) =>
      answerPages<'pages.savePolicy'>(parts, { type: 'pages.savePolicy', policy });
    // A page does not send it; what the schema refuses is not taken from anybody.
    expect(await save({ mode: 'strict' })).toMatchObject({ ok: false, code: 'policy-invalid' });
    expect(stored.local).toBeNull();
    expect(await save({ mode: 'coach' })).toEqual({ ok: true, warnings: [] });
    expect(stored.local).toEqual({ mode: 'coach' });
    const rules = [{ id: 'r', title: 'R', then: 'warn', when: { entities: ['NOTHING'] } }];
    const odd = { extends: 'builtin', rules };
    expect(await save(odd)).toMatchObject({
      warnings: [{ path: ['rules', 0, 'when', 'entities', 0], said: { text: 'policy_odd_unreachable' } }],
    });
    await save(null);
    expect(stored.local).toBeNull();
  });

  it('of an organisation is not overridden', async () => {
    const { parts, stored } = makeParts({ mode: 'coach', roles: ['admin'] });
    const reply = await answerPages<'pages.savePolicy'>(parts, { type: 'pages.savePolicy', policy: {} });
    expect(reply).toMatchObject({ ok: false, code: 'managed' });
    expect(stored.local).toBeNull();
  });
});

describe('roles', () => {
  const READER = 'age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg';
  const view = (deps: PagesDeps) => answerPages<'pages.consent.view'>(deps, { type: 'pages.consent.view' });
  const rolesIn = async (deps: PagesDeps) => {
    const reply = await answerPages<'pages.roles'>(deps, { type: 'pages.roles' });
    return reply.ok ? reply.roles : [];
  };

  it('decide what is answered, not only what is shown', async () => {
    expect(await view(makeParts().parts)).toMatchObject({ ok: true, imports: [] });
    expect(await view(makeParts({ mode: 'coach' }).parts)).toMatchObject({ ok: false, code: 'wrong-role' });
    expect(await view(makeParts({ roles: ['trainer'] }).parts)).toMatchObject({
      ok: false,
      code: 'wrong-role',
    });
    expect(await view(makeParts({ roles: ['admin'] }).parts)).toMatchObject({ ok: true });
  });

  it('leave reviews to trainers and admins, and incidents to everybody', async () => {
    const report = (deps: PagesDeps) =>
      answerPages<'pages.training.report'>(deps, { type: 'pages.training.report' });
    expect(await report(makeParts({ mode: 'coach' }).parts)).toMatchObject({ ok: false, code: 'wrong-role' });
    expect(await report(makeParts({ roles: ['trainer'] }).parts)).toMatchObject({ ok: true, rules: [] });
    const list = { type: 'pages.incidents.list' } as const;
    const reply = await answerPages<'pages.incidents.list'>(makeParts({ mode: 'coach' }).parts, list);
    expect(reply).toEqual({ ok: true, incidents: [] });
  });

  it('make an auditor of whoever holds a reader key', async () => {
    expect(await rolesIn(makeParts({ mode: 'coach' }).parts)).toEqual(['employee', 'auditor']);
    const { parts, db } = makeParts({ audit: { localReader: false, readers: [READER] } });
    expect(await rolesIn(parts)).toEqual(['employee']);
    const lock = { type: 'pages.audit.lock', before: null, after: null } as const;
    expect(await answerPages<'pages.audit.lock'>(parts, lock)).toMatchObject({
      ok: false,
      code: 'wrong-role',
    });
    await localRecipient(db);
    expect(await rolesIn(parts)).toEqual(['employee', 'auditor']);
  });

  it('wait for the browser that has never said who manages it, and for no other', async () => {
    const { parts } = makeParts();
    const { current } = parts.policy;
    const facts = { pending: true, asked: 0 };
    parts.policy.current = async () => ({ ...(await current()), pending: facts.pending });
    parts.policy.settled = async () => {
      facts.asked++;
      facts.pending = false;
    };
    expect(await view(parts)).toMatchObject({ ok: true });
    expect(await view(parts)).toMatchObject({ ok: true });
    expect(facts.asked).toBe(1);
  });

  it('that are not yet known are the fewest', async () => {
    const { parts } = makeParts();
    const { current } = parts.policy;
    parts.policy.current = async () => ({ ...(await current()), pending: true });
    const reply = await answerPages<'pages.roles'>(parts, { type: 'pages.roles' });
    expect(reply).toEqual({ ok: true, roles: ['employee', 'auditor'], pending: true });
  });
});

describe('the overview', () => {
  it('says what is in force, what is wrong, and counts what is there', async () => {
    const { parts, log, db } = makeParts({ mode: 'strict' });
    await log.append({ type: 'guard.blind', webmail: 'gmail' });
    parts.sites.list = async () => [
      { match: 'https://a.example/*', from: 'person', allowed: true },
      { match: 'https://b.example/*', from: 'policy', allowed: false },
      { match: 'https://rc.example/*', from: 'build', allowed: true },
    ];
    const ask = () => answerPages<'pages.overview'>(parts, { type: 'pages.overview' });
    expect(await ask()).toMatchObject({
      ok: true,
      mode: 'enforce',
      source: 'builtin',
      own: false,
      domains: 0,
      imports: 0,
      records: 2,
      sites: 2,
      problems: ['no-policy-held', 'site-not-allowed'],
    });
    db.close();
    expect(await ask()).toMatchObject({ records: null, imports: 0 });
  });
});

describe('my data', () => {
  const view = async (deps: PagesDeps) => {
    const reply = await answerPages<'pages.my-data'>(deps, { type: 'pages.my-data' });
    if (!reply.ok) throw new Error(reply.code);
    return reply;
  };
  const countOf = (told: Awaited<ReturnType<typeof view>>, id: string) =>
    told.stores.find((store) => store.id === id);

  it('is counted store by store, under the rules in force', async () => {
    const { parts, log, db, stored } = makeParts();
    await log.append({ type: 'guard.blind', webmail: 'gmail' });
    stored.local = { mode: 'coach' };
    await parts.protectedData.add(new Blob([await listOf(ROWS)]));
    await db.consentImports.add({
      name: 'list',
      time: 7,
      done: 1,
      records: 1_000_000,
      duplicates: 0,
      refused: 0,
    });
    const told = await view(parts);
    expect(told).toMatchObject({ detail: 0, worksCouncil: true, lock: 'device', source: 'local' });
    // The event, and the beginning of its epoch.
    expect(countOf(told, 'log')).toMatchObject({ count: 2, since: expect.any(Number) });
    expect(countOf(told, 'session')?.count).toBe(3);
    expect(countOf(told, 'policy')?.count).toBe(1);
    expect(countOf(told, 'protected')?.count).toBe(1);
    expect(countOf(told, 'consents')).toMatchObject({ count: 1_000_000, since: 7 });
    expect(countOf(told, 'suppressed')?.count).toBe(0);
    expect(told.own).toEqual({
      policy: { mode: 'coach' },
      sites: [],
      device: { installation: 'some-number' },
    });
  });

  it('that cannot be opened is said to be so, and the rest is told', async () => {
    const { parts, db } = makeParts();
    db.close();
    const told = await view(parts);
    expect(countOf(told, 'log')?.count).toBeNull();
    expect(countOf(told, 'session')?.count).toBe(3);
  });
});

describe('a detector that was wrong', () => {
  it('is recorded when it was among the last checks of the tab, and not otherwise', async () => {
    const { parts, db } = makeParts();
    parts.recentVerdicts = async (tabId) =>
      tabId === 7
        ? [{ action: 'warn', at: 0, findings: 1, detectors: [{ detector: 'iban', entity: 'IBAN_CODE' }] }]
        : [];
    const report = (tabId: number, detector: string) =>
      answerPages<'pages.not-right'>(parts, { type: 'pages.not-right', tabId, detector });
    expect(await report(7, 'us-ssn')).toMatchObject({ ok: false, code: 'unknown-detector' });
    expect(await report(8, 'iban')).toMatchObject({ ok: false, code: 'unknown-detector' });
    expect(await db.records.count()).toBe(0);
    expect(await report(7, 'iban')).toEqual({ ok: true });
    const { entries } = await readPage({ db, identities: await localIdentities(db), limit: 1 });
    expect(entries[0]?.event).toEqual({ type: 'feedback.not-right', detector: 'iban' });
  });
});

describe('the log', () => {
  const manifest = { v: 1, epochs: 1, records: 2, anchors: 1, purged: 0, disclosed: 0, time: 0 } as const;
  const exporting = { type: 'pages.audit.exporting', format: 'csv', sealed: false, events: true } as const;

  it('records an export, and signs the end of that one only', async () => {
    const { parts, db } = makeParts();
    const reply = await answerPages<'pages.audit.exporting'>(parts, exporting);
    if (!reply.ok) throw new Error(reply.code);
    const { epoch, size } = reply.end;
    expect(size).toBe(2);
    const head = (await db.anchors.toArray())[0]?.link ?? '';
    const sign = (said: typeof manifest & { head: string }, of = epoch) =>
      answerPages<'pages.audit.sign'>(parts, { type: 'pages.audit.sign', manifest: said, epoch: of });
    expect(await sign({ ...manifest, head })).toMatchObject({
      ok: true,
      signature: expect.stringMatching(/^[0-9a-f]{128}$/),
    });
    const refused = { ok: false, code: 'log-moved-on' };
    expect(await sign({ ...manifest, head: 'ab'.repeat(32) })).toMatchObject(refused);
    expect(await sign({ ...manifest, head }, 'ab'.repeat(16))).toMatchObject(refused);
  });

  it('changes how its key is kept, and records that', async () => {
    const { parts, db } = makeParts();
    const lock = (before: string | null, after: string | null) =>
      answerPages<'pages.audit.lock'>(parts, { type: 'pages.audit.lock', before, after });
    expect(await lock(null, 'too short')).toMatchObject({ ok: false, code: 'short-passphrase' });
    expect(await lock(null, ' '.repeat(20))).toMatchObject({ ok: false, code: 'short-passphrase' });
    expect(await lock(null, null)).toMatchObject({ ok: false, code: 'no-passphrase' });
    expect(await db.records.count()).toBe(0);
    expect(await lock(null, 'long enough to hold')).toEqual({ ok: true });
    expect((await db.readers.get('reader'))?.lock.kind).toBe('passphrase');
    expect(await db.records.count()).toBe(2);
    expect(await lock('long enough to hold', null)).toEqual({ ok: true });
    expect((await db.readers.get('reader'))?.lock.kind).toBe('device');
  });

  it('that cannot be opened is a failure with a code and no more', async () => {
    const { parts, db } = makeParts();
    db.close();
    const reply = await answerPages<'pages.audit.exporting'>(parts, exporting);
    expect(reply).toMatchObject({ ok: false, code: 'audit-unavailable' });
    const status = await answerPages<'pages.status'>(parts, { type: 'pages.status', tabId: 1 });
    expect(status).toMatchObject({ ok: true, problems: ['audit-unavailable'] });
  });
});

describe('protected data', () => {
  const ask = (deps: PagesDeps, message: { type: 'pages.protected.add'; file: Blob }) =>
    answerPages<'pages.protected.add'>(deps, message);
  const add = (deps: PagesDeps, bytes: Uint8Array<ArrayBuffer>) =>
    ask(deps, { type: 'pages.protected.add', file: new Blob([bytes]) });
  const list = async (deps: PagesDeps) => {
    const reply = await answerPages<'pages.protected.list'>(deps, { type: 'pages.protected.list' });
    return reply.ok ? reply.files : [];
  };

  it('is imported, listed, in force, replaced and removed', async () => {
    const { parts } = makeParts();
    const bytes = await listOf(ROWS);
    const reply = await add(parts, bytes);
    expect(reply).toMatchObject({
      ok: true,
      added: { key: 'exact:customers', count: 3, size: bytes.length },
    });
    const { data } = await parts.protectedData.current(BUILTIN_POLICY);
    const text = 'KD-104 223';
    expect(data[0]?.finders[0]?.(text, 0, text.length)).toHaveLength(1);
    await add(parts, await listOf(ROWS.slice(1)));
    expect(await list(parts)).toMatchObject([{ label: 'Customers', count: 2 }]);
    const now = await parts.protectedData.current(BUILTIN_POLICY);
    expect(now.data[0]?.finders[0]?.(text, 0, text.length)).toEqual([]);
    await answerPages<'pages.protected.remove'>(parts, {
      type: 'pages.protected.remove',
      key: 'exact:customers',
    });
    expect(await list(parts)).toEqual([]);
    expect((await parts.protectedData.current(BUILTIN_POLICY)).data).toEqual([]);
  });

  it('that is damaged or foreign is refused, and what was there stays', async () => {
    const { parts } = makeParts();
    const bytes = await listOf(ROWS);
    await add(parts, bytes);
    expect(await add(parts, bytes.slice(0, -5))).toMatchObject({ ok: false, code: 'damaged' });
    expect(await add(parts, new Uint8Array(9))).toMatchObject({ ok: false, code: 'foreign' });
    expect(await list(parts)).toHaveLength(1);
  });

  it('that is damaged in the database fails aloud', async () => {
    const { parts, db } = makeParts();
    await add(parts, await listOf(ROWS));
    await db.protectedBytes.update('exact:customers', { bytes: new Uint8Array(99) });
    const store = createProtectedStore(db, NO_LEDGER);
    await expect(store.current(BUILTIN_POLICY)).rejects.toMatchObject({ code: 'protected-data' });
  });
});

describe('messages', () => {
  it.each([
    { type: 'pages.audit.exporting', format: 'pdf', sealed: false, events: true },
    { type: 'pages.audit.sign', manifest: {}, epoch: '' },
    { type: 'pages.audit.lock', before: '', after: null },
    { type: 'pages.status', tabId: '1' },
    { type: 'pages.policy', more: 1 },
    { type: 'pages.savePolicy', policy: [] },
    { type: 'pages.policy.simulate', policy: '{}' },
    { type: 'pages.sites.add', match: '' },
    { type: 'pages.protected.add', file: {} },
    { type: 'pages.protected.remove' },
    { type: 'pages.nothing' },
  ])('of a wrong shape are refused: %j', (message) => {
    expect(pagesMessages.every(({ schema }) => !schema.safeParse(message).success)).toBe(true);
  });
});
