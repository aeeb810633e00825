/** A draft from its first check to its last: what crosses to the background, how often it is judged, what is asked. */
import { expect, it, vi } from 'vitest';
import type { AuditEvent } from '../../../lib/audit/event';
import { createCaseKeeper } from '../../../lib/background/case-keeper';
import { checkMessages, type Subject } from '../../../lib/background/check-messages';
import type { GuardDeps } from '../../../lib/background/guard-deps';
import { warningMessages } from '../../../lib/background/warning-messages';
import { createCaseStore } from '../../../lib/cases/case-store';
import { createOpenDrafts } from '../../../lib/cases/open-drafts';
import { createChecker } from '../../../lib/checker/checker';
import { createVerdicts } from '../../../lib/checker/verdicts';
import { createKeyedHash } from '../../../lib/detect/engine/value-key';
import { createNameFinder } from '../../../lib/detect/names/finder';
import type { Draft } from '../../../lib/mail/draft';
import { BUILTIN_POLICY } from '../../../lib/policy/builtin';
import { validUntil } from '../../../lib/policy/decision/validity';
import type { Policy } from '../../../lib/policy/schema';
import { makeLock, makeSession } from '../cases/session-rig';
import { handlersOf } from '../handlers';
import { policyOf } from '../policy/fixtures';

vi.mock('wxt/browser', () => ({
  browser: {
    i18n: { getUILanguage: () => 'en' },
    storage: { session: { get: async () => ({}), set: async () => {} } },
  },
}));

const SECRET = `Her social security number is ${['536', '48', '2917'].join('-')}.`;
const FROM = { tabId: 1, openerTabId: null, frameId: 0 };
const draft = (body: string, account = 'me@own.example'): Draft => ({
  webmail: 'gmail',
  account,
  recipients: [{ field: 'to', address: 'bob@outside.example', name: '' }],
  subject: 'Hi',
  body,
  attachments: [],
});

function rig(given: { policy?: Policy; warningsToday?: number } = {}) {
  const state = {
    policy: given.policy ?? BUILTIN_POLICY,
    hash: 'h',
    time: 1_000_000,
    made: 0,
  };
  const log: AuditEvent[] = [];
  const told: { id: string; send: boolean }[] = [];
  const found = vi.fn();
  let warnings = given.warningsToday ?? 0;
  const makeChecker = () => {
    const checker = createChecker({
      policy: state.policy,
      policyHash: state.hash,
      data: [],
      names: createNameFinder(),
      keyedHash: createKeyedHash(new Uint8Array(32)),
      breathe: async () => {},
    });
    const find: typeof checker.find = async (parts) => {
      found();
      return checker.find(parts);
    };
    return createVerdicts({ ...checker, find }, (clock) => validUntil(state.policy, clock));
  };
  const session = makeSession();
  const start = () => {
    let verdicts = makeChecker();
    let of = state.hash;
    const makeId = () => (++state.made).toString(16).padStart(32, '0');
    const record = async (event: AuditEvent) => void log.push(event);
    const parts = {
      policy: { forVerdict: async () => state, current: async () => state },
      scan: async (one: Draft) => {
        if (of !== state.hash) verdicts = makeChecker();
        of = state.hash;
        const clock = { now: state.time, zone: 'UTC' };
        const judged = await verdicts(one, { clock, ring: 0, warningsToday: warnings });
        return { draft: one, data: [], ...judged };
      },
      device: { clock: () => ({ now: state.time, zone: 'UTC' }) },
      attachments: { join: async (one: Draft) => ({ draft: one, reading: false }) },
      users: { pseudonym: async () => undefined },
      audit: { append: record },
      record,
      drafts: createOpenDrafts(makeId),
      cases: createCaseKeeper({
        store: createCaseStore(session.items, makeLock()),
        record,
        countWarning: async () => void warnings++,
        tell: async (_, { id, send }) => void told.push({ id, send }),
        makeId,
        now: () => state.time,
      }),
      now: () => state.time,
    } as unknown as GuardDeps;
    const own = handlersOf(checkMessages, parts as never, FROM);
    return { ...own, ...handlersOf(warningMessages, parts as never, { tabId: FROM.tabId }) };
  };
  return { state, log, told, found, start, service: start(), warnings: () => warnings };
}
type Rig = ReturnType<typeof rig>;

const whole = (body: string): Subject => ({ kind: 'draft', draft: draft(body) as never, files: [] });
const known = (id: string): Subject => ({ kind: 'known', id });
const typed = ({ service }: Rig, subject: Subject) =>
  service['guard.check']({ type: 'guard.check', subject, trigger: { kind: 'typing' } });
const pressed = ({ service }: Rig, subject: Subject) =>
  service['guard.check']({ type: 'guard.check', subject, trigger: { kind: 'send', route: 'click' } });
const TICKET = '0b0e7b2e-6a67-4c3b-8f6d-6f1c1f0f3a11';
const leaves = ({ service }: Rig, subject: Subject, ticket = TICKET) =>
  service['guard.check']({
    type: 'guard.check',
    subject,
    trigger: { kind: 'request', route: 'xhr', ticket },
  });
const warn = ({ service }: Rig, subject: Subject) =>
  service['guard.warn']({ type: 'guard.warn', subject, route: 'click' });
async function answer({ service }: Rig, id: string, how: 'send' | 'edit' | 'send-with-reason' = 'send') {
  await service['warning.claim']({ type: 'warning.claim', id });
  await service['warning.answer']({ type: 'warning.answer', id, answer: how, reason: 'as agreed with them' });
}
const types = ({ log }: Rig) => log.map(({ type }) => type);

it('crosses twice and is scanned once, from typing to what leaves, where it is held and sent', async () => {
  const world = rig();
  const { id } = await typed(world, whole(SECRET));
  expect(await pressed(world, known(id))).toMatchObject({ held: true, id });
  const asked = await warn(world, known(id));
  await answer(world, asked.id ?? '');
  expect(world.told).toEqual([{ id: asked.id, send: true }]);
  // The request shows the message once more: it is the authority on what leaves.
  expect(await leaves(world, whole(SECRET))).toMatchObject({ held: false });
  expect(world.found).toHaveBeenCalledTimes(1);
  expect(types(world)).toEqual(['draft.held', 'draft.answered']);
});

it('opens nothing where the policy has changed, and nothing is asked about any more', async () => {
  const world = rig();
  const { id } = await typed(world, whole(SECRET));
  Object.assign(world.state, { policy: policyOf({ rules: [] }), hash: 'other' });
  expect(await warn(world, known(id))).toEqual({ id: null });
  expect(world.log).toEqual([]);
});

it('does not ask again about what was answered', async () => {
  const world = rig();
  const { id } = await typed(world, whole(SECRET));
  await answer(world, (await warn(world, known(id))).id ?? '');
  expect(await warn(world, known(id))).toEqual({ id: null });
  expect(await pressed(world, known(id))).toMatchObject({ held: false });
});

it('lets one request out, and that one again when its answer was lost', async () => {
  const world = rig();
  const { id } = await typed(world, whole(SECRET));
  await answer(world, (await warn(world, known(id))).id ?? '');
  expect(await leaves(world, known(id))).toMatchObject({ held: false });
  expect(await leaves(world, known(id))).toMatchObject({ held: false });
  const other = TICKET.replace('0b', '1b');
  expect(await leaves(world, known(id), other)).toMatchObject({ held: true });
});

it('is shown again to a worker that has started since, and an approval outlasts it', async () => {
  const world = rig();
  const { id } = await typed(world, whole(SECRET));
  await answer(world, (await warn(world, known(id))).id ?? '');
  world.service = world.start();
  await expect(leaves(world, known(id))).rejects.toMatchObject({ code: 'unknown-case' });
  expect(await leaves(world, whole(SECRET))).toMatchObject({ held: false });
});

it('is not named by another tab', async () => {
  const world = rig();
  const { id } = await typed(world, whole(SECRET));
  const other = handlersOf(checkMessages, {} as never, { ...FROM, tabId: 2 });
  await expect(
    other['guard.check']({ type: 'guard.check', subject: known(id), trigger: { kind: 'typing' } }),
  ).rejects.toThrow();
});

it('the last warning of a budget is counted with its answer, used up by its request, and recorded once', async () => {
  const world = rig({ policy: { ...BUILTIN_POLICY, warningBudget: { perDay: 1 } } });
  const { id } = await typed(world, whole(SECRET));
  const asked = await warn(world, known(id));
  expect(world.warnings()).toBe(0);
  await answer(world, asked.id ?? '');
  expect(world.warnings()).toBe(1);
  // The budget is used up: what is asked now is a hint, and the approval is used up all the same.
  expect(await leaves(world, known(id))).toMatchObject({ held: false, action: 'hint' });
  expect(types(world)).toEqual(['draft.held', 'draft.answered']);
});

it('what is only logged is recorded before it leaves', async () => {
  const world = rig({ policy: { ...BUILTIN_POLICY, mode: 'audit' } });
  expect(await leaves(world, whole(SECRET))).toMatchObject({ held: false, action: 'log', marks: [] });
  expect(types(world)).toEqual(['draft.released']);
});
