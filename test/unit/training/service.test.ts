/** From exports of several logs to figures, as the background does it. */
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../../lib/audit/event';
import { BUILTIN_POLICY } from '../../../lib/policy/builtin';
import { casesOf } from '../../../lib/training/cases';
import { FLOOR } from '../../../lib/training/cells';
import { trainingMessages } from '../../../lib/training/messages';
import { proposalFor } from '../../../lib/training/proposal';
import { queueOf } from '../../../lib/training/queue';
import { createTrainingStore } from '../../../lib/training/store';
import type { QueueItem } from '../../../lib/training/views';
import { exported, held, makeLog, type Rig } from '../audit/log-rig';
import { handlersOf } from '../handlers';
import { storedBytes } from '../incidents/rig';
import { caseOf, MONDAY } from './simulate';
import { answered, somebodysLog } from './somebodys-log';

function makeTraining() {
  const rig = makeLog();
  const store = createTrainingStore(rig.db, (length) => new Uint8Array(randomBytes(length)));
  const training = { store, now: () => 5, breathe: async () => {} };
  const service = handlersOf(trainingMessages, { training });
  return { ...rig, store, service };
}

type TrainingService = ReturnType<typeof makeTraining>['service'];

const fileOf = async (rig: Rig, options = { events: true }) => new Blob([await exported(rig, options)]);
const add = (service: TrainingService, file: Blob) =>
  service['pages.training.import']({ type: 'pages.training.import', file });
const report = (service: TrainingService) =>
  service['pages.training.report']({ type: 'pages.training.report' });

describe('exports of logs', () => {
  it('show nothing about answers until five people are there, and then all of them together', async () => {
    const { service } = makeTraining();
    for (let person = 1; person <= FLOOR; person++) {
      expect(await add(service, await fileOf(await somebodysLog()))).toEqual({ warnings: 3 });
      const { rules, waiting } = await report(service);
      expect(rules).toHaveLength(person < FLOOR ? 0 : 1);
      expect(waiting).toBe(person < FLOOR ? person : 0);
    }
    const { rules, weeks } = await report(service);
    expect(rules).toEqual([
      { rule: 'payment-cards', stops: 15, overrides: 5, reasons: 5, fixed: 0, back: 10, reflex: 0 },
    ]);
    expect(weeks).toMatchObject([{ week: MONDAY, stops: 15 }]);
  });

  it('change no figure that was shown, whoever comes or goes later', async () => {
    const { service } = makeTraining();
    for (let person = 0; person < FLOOR; person++) await add(service, await fileOf(await somebodysLog()));
    const before = await report(service);
    await add(service, await fileOf(await somebodysLog(5)));
    expect(await report(service)).toMatchObject({ rules: before.rules, weeks: before.weeks, waiting: 1 });
    const { people } = await service['pages.training.people']({ type: 'pages.training.people' });
    for (const { person } of people)
      await service['pages.training.forget']({ type: 'pages.training.forget', person });
    expect(await report(service)).toMatchObject({ rules: before.rules, weeks: before.weeks });
  });

  it('of the same person count once', async () => {
    const { service } = makeTraining();
    const rig = await somebodysLog();
    for (let turn = 0; turn < FLOOR; turn++) await add(service, await fileOf(rig));
    const { people } = await service['pages.training.people']({ type: 'pages.training.people' });
    expect(people).toHaveLength(1);
    expect(await report(service)).toMatchObject({ rules: [], waiting: 1 });
  });

  it.each([
    [
      'was changed',
      async (text: string) => text.replace('"attachments":0', '"attachments":1'),
      'export-broken',
    ],
    ['was cut', async (text: string) => text.slice(0, text.length / 2), 'export-broken'],
    ['is no export', async () => 'hello\n', 'export-broken'],
    ['shows no events', async () => exported(await somebodysLog()), 'export-sealed'],
    ['has no warning', async () => exported(await somebodysLog(0), { events: true }), 'export-empty'],
  ])('are refused when the file %s', async (_name, change, code) => {
    const { service } = makeTraining();
    const text = await exported(await somebodysLog(), { events: true });
    await expect(add(service, new Blob([await change(text)]))).rejects.toMatchObject({ code });
    expect((await service['pages.training.people']({ type: 'pages.training.people' })).people).toEqual([]);
  });

  it('are kept under a pseudonym that is another one on another device', async () => {
    const [one, two] = [makeTraining(), makeTraining()];
    const file = await fileOf(await somebodysLog());
    for (const { service } of [one, two]) await add(service, file);
    const names = await Promise.all([one, two].map(async ({ store }) => (await store.people())[0]?.person));
    expect(names[0]).toMatch(/^[0-9a-f]{16}$/);
    expect(names[0]).not.toBe(names[1]);
  });
});

describe('the queue', () => {
  const own = [caseOf({ id: `${'1'.repeat(32)}/1`, rules: ['cards', 'names'] })];
  const queue = async (service: TrainingService) =>
    (await service['pages.training.queue']({ type: 'pages.training.queue', own })).items;
  const label = (service: TrainingService, { case: each, rule, opinion }: QueueItem, note = '') =>
    service['pages.training.label']({
      type: 'pages.training.label',
      case: each.id,
      rule,
      opinion,
      verdict: 'false-positive',
      note,
    });

  it('asks for each rule of a warning, and no more once it is judged', async () => {
    const { service } = makeTraining();
    const items = await queue(service);
    expect(items.map(({ rule, opinion }) => `${rule} ${opinion}`)).toEqual(['cards 1', 'names 1']);
    for (const item of items) await label(service, item);
    expect((await queue(service)).filter(({ opinion }) => opinion === 1)).toEqual([]);
    const { precision } = await report(service);
    expect(precision.map(({ rule, precision: { hits, of } }) => [rule, hits, of])).toEqual([
      ['cards', 0, 1],
      ['names', 0, 1],
    ]);
  });

  it('asks for second opinions after all first ones, without telling the first', () => {
    const key = new Uint8Array(32).fill(3);
    const cases = Array.from({ length: 60 }, (_, at) => caseOf({ id: `${'2'.repeat(32)}/${at}` }));
    const labels = cases.slice(0, 50).map(({ id }) => ({
      case: id,
      rule: 'cards',
      opinion: 1,
      verdict: 'unclear',
      note: 'x',
      time: 0,
    })) as Parameters<typeof queueOf>[1];
    const items = queueOf(cases, labels, key);
    expect(items.slice(0, 10).every(({ opinion }) => opinion === 1)).toBe(true);
    expect(items.length).toBeGreaterThan(12);
    expect(items.slice(10).every(({ opinion }) => opinion === 2)).toBe(true);
    expect(JSON.stringify(items)).not.toContain('unclear');
  });

  it('leaves no note and no answer readable in the database', async () => {
    const rig = makeTraining();
    const [item] = await queue(rig.service);
    await label(rig.service, item!, 'Sigrun Ostby was right');
    await add(rig.service, await fileOf(await somebodysLog()));
    const bytes = await storedBytes(rig);
    expect(bytes.includes(item!.case.id)).toBe(true);
    for (const secret of ['Sigrun Ostby', 'false-positive', 'send-with-reason', 'CREDIT_CARD'])
      expect(bytes.includes(secret), secret).toBe(false);
  });
});

describe('cases', () => {
  it('join a warning with its answer, also when a draft is asked about twice', () => {
    const at = (seq: number, event: AuditEvent) => ({
      epoch: 'e'.repeat(32),
      seq,
      time: MONDAY + seq,
      event,
    });
    const found = casesOf([
      ...[at(0, held({ digest: 'aa' })), at(1, held({ digest: 'bb' })), at(2, answered('aa', 'edit'))],
      ...[
        at(3, held({ digest: 'aa' })),
        at(4, answered('aa', 'send-with-reason')),
        at(5, answered('cc', 'edit')),
      ],
    ]);
    expect(found.map(({ id, answer }) => `${id.split('/')[1]} ${answer}`)).toEqual([
      ...['0 edit', '1 null', '3 send-with-reason'],
    ]);
  });
});

describe('a proposed change', () => {
  it('is one step milder, changes nothing else, and is a policy that can be saved', () => {
    const found = proposalFor({ rule: 'secrets' }, BUILTIN_POLICY);
    expect(found).toMatchObject({ from: 'warn', to: 'hint' });
    const policy = JSON.parse(found?.text ?? '');
    const others = (rules: { id: string }[]) => rules.filter(({ id }) => id !== 'secrets');
    expect(others(policy.rules)).toEqual(JSON.parse(JSON.stringify(others(BUILTIN_POLICY.rules))));
  });

  it('is none for a rule that is gone, or that only logs', () => {
    expect(proposalFor({ rule: 'gone' }, BUILTIN_POLICY)).toBeNull();
    expect(proposalFor({ rule: 'unseen-attachments' }, BUILTIN_POLICY)).toBeNull();
  });
});
