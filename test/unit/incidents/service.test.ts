import { describe, expect, it } from 'vitest';
import { localIdentities } from '../../../lib/audit/local-reader';
import { readPage } from '../../../lib/audit/reader';
import { incidentMessages } from '../../../lib/incidents/messages';
import type { Incident } from '../../../lib/incidents/record';
import { verified } from '../audit/log-rig';
import { type Incidents, makeIncidents, storedBytes } from './rig';

const EVENT = {
  place: `${'ab'.repeat(16)}/12`,
  time: 1_800_000_000_000,
  external: 3,
  entities: ['CREDIT_CARD', 'EMAIL_ADDRESS'],
};
const SECRETS = ['Ines Marlow', 'plum-tree 44', 'Ledger of the north', 'Sigrun Ostby', 'ref-20417'];

const open = async ({ service }: Incidents, event: typeof EVENT | null = null) =>
  (await service['pages.incidents.open']({ type: 'pages.incidents.open', event })).id;
const read = ({ service }: Incidents, id: string) =>
  service['pages.incidents.read']({ type: 'pages.incidents.read', id });

const factsOf = (incident: Incident): Incident['facts'] => ({
  ...incident.facts,
  what: `A list went to ${SECRETS[0]}`,
  recipients: SECRETS[1] ?? '',
  measures: SECRETS[2] ?? '',
});

async function events({ db }: Incidents) {
  const { entries } = await readPage({ db, identities: await localIdentities(db), limit: 100 });
  return entries.flatMap(({ event }) => (event?.type.startsWith('incident.') ? [event] : [])).reverse();
}

/** From the first word to the end. */
async function story(rig: Incidents) {
  const id = await open(rig, EVENT);
  const { incident } = await read(rig, id);
  const { service, time } = rig;
  time.now += 60_000;
  await service['pages.incidents.facts']({ type: 'pages.incidents.facts', id, facts: factsOf(incident) });
  const tasks = incident.tasks.map((task) =>
    task.id === 'stop' ? { ...task, owner: SECRETS[3] ?? '', done: 5 } : task,
  );
  await service['pages.incidents.tasks']({ type: 'pages.incidents.tasks', id, tasks });
  const assessment = { ...incident.assessment, level: 'risk' as const, reason: 'contact data' };
  await service['pages.incidents.assess']({ type: 'pages.incidents.assess', id, assessment });
  const notified = { ...incident.notified, authority: time.now, reference: SECRETS[4] ?? '' };
  await service['pages.incidents.notified']({ type: 'pages.incidents.notified', id, notified });
  await service['pages.incidents.note']({
    type: 'pages.incidents.note',
    id,
    text: `${SECRETS[0]} has called`,
  });
  await service['pages.incidents.close']({ type: 'pages.incidents.close', id, outcome: 'handled' });
  return id;
}

describe('incidents', () => {
  it('are opened from a record of the log, with kinds of data and the time filled in', async () => {
    const rig = makeIncidents();
    const { incident } = await read(rig, await open(rig, EVENT));
    expect(incident.event).toBe(EVENT.place);
    expect(incident.facts).toMatchObject({
      happened: EVENT.time,
      aware: null,
      data: ['financial', 'contact'],
    });
  });

  it('keep a timeline of every change, in order', async () => {
    const rig = makeIncidents();
    const { incident, entries } = await read(rig, await story(rig));
    expect(entries.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      ...['opened ', 'facts what,recipients,measures', 'tasks stop', 'assessment risk'],
      ...['notified authority,reference', 'note Ines Marlow has called', 'closed handled'],
    ]);
    expect(entries.map(({ at }) => at)).toEqual([...entries.map(({ at }) => at)].sort());
    expect(incident.closed).toEqual({ at: rig.time.now, outcome: 'handled' });
  });

  it('once closed, change only after they were opened again', async () => {
    const rig = makeIncidents();
    const id = await story(rig);
    const note = { type: 'pages.incidents.note', id, text: 'later' } as const;
    await expect(rig.service['pages.incidents.note'](note)).rejects.toMatchObject({
      code: 'incident-closed',
    });
    await rig.service['pages.incidents.reopen']({ type: 'pages.incidents.reopen', id });
    const { entries } = await rig.service['pages.incidents.note'](note);
    expect(entries.slice(-2).map(({ kind }) => kind)).toEqual(['reopened', 'note']);
  });

  it('tell the audit log that they were opened and closed, and nothing of what they say', async () => {
    const rig = makeIncidents();
    const id = await story(rig);
    expect(await events(rig)).toEqual([
      { type: 'incident.opened', incident: id, source: 'event', data: ['financial', 'contact'] },
      { type: 'incident.closed', incident: id, outcome: 'handled', level: 'risk' },
    ]);
    expect(await verified(rig)).toMatchObject({ ok: true });
  });

  it('two pages that write at once lose no entry', async () => {
    const rig = makeIncidents();
    const id = await open(rig);
    const texts = Array.from({ length: 20 }, (_, at) => `note ${at}`);
    await Promise.all(
      texts.map((text) => rig.service['pages.incidents.note']({ type: 'pages.incidents.note', id, text })),
    );
    const { entries } = await read(rig, id);
    expect(
      entries
        .map(({ text }) => text)
        .slice(1)
        .sort(),
    ).toEqual([...texts].sort());
  });
});

describe('erasure', () => {
  const erase = ({ service }: Incidents, id: string) =>
    service['pages.incidents.erase']({ type: 'pages.incidents.erase', id });

  it('leaves nothing of an incident, and of others everything', async () => {
    const rig = makeIncidents();
    const [id, other] = [await story(rig), await story(rig)];
    const boxes = [
      ...(await rig.db.incidents.where('id').equals(id).toArray()),
      ...(await rig.db.incidentEntries.filter(({ incident }) => incident === id).toArray()),
    ].map(({ sealed }) => Buffer.from(sealed));
    expect(boxes).toHaveLength(8);
    const before = await storedBytes(rig);
    for (const box of boxes) expect(before.includes(box)).toBe(true);
    await erase(rig, id);
    const after = await storedBytes(rig);
    for (const box of boxes) expect(after.includes(box)).toBe(false);
    await expect(read(rig, id)).rejects.toMatchObject({ code: 'incident-unknown' });
    expect((await read(rig, other)).entries).toHaveLength(7);
    expect((await events(rig)).at(-1)).toEqual({ type: 'incident.erased', incident: id });
    expect(await verified(rig)).toMatchObject({ ok: true });
  });

  it('takes what is closed, also with a damaged timeline, and nothing else', async () => {
    const rig = makeIncidents();
    const id = await open(rig);
    await expect(erase(rig, id)).rejects.toMatchObject({ code: 'incident-open' });
    await rig.service['pages.incidents.close']({ type: 'pages.incidents.close', id, outcome: 'handled' });
    await rig.db.incidentEntries.delete([id, 0]);
    expect(await read(rig, id)).toMatchObject({ whole: false });
    await erase(rig, id);
    await expect(erase(rig, id)).rejects.toMatchObject({ code: 'incident-unknown' });
    expect(await rig.db.incidentEntries.count()).toBe(0);
  });
});

describe('what lies in the database', () => {
  it('has nothing of what an incident says in any byte', async () => {
    const rig = makeIncidents();
    const id = await story(rig);
    const bytes = await storedBytes(rig);
    // What is stored in clear would be found: the id is.
    expect(bytes.includes(id)).toBe(true);
    for (const secret of SECRETS) {
      expect(bytes.includes(secret), secret).toBe(false);
      expect(bytes.includes(Buffer.from(secret, 'utf16le')), secret).toBe(false);
    }
    expect(JSON.stringify(await read(rig, id))).toContain(SECRETS[0]);
  });

  it.each([
    ['the last entry was taken away', ({ db }: Incidents, id: string) => db.incidentEntries.delete([id, 6])],
    [
      'an entry in the midst was taken away',
      ({ db }: Incidents, id: string) => db.incidentEntries.delete([id, 2]),
    ],
    [
      'an entry was moved to another place',
      async ({ db }: Incidents, id: string) => {
        const [one, two] = [await db.incidentEntries.get([id, 2]), await db.incidentEntries.get([id, 3])];
        await db.incidentEntries.bulkPut([
          { ...one!, seq: 3 },
          { ...two!, seq: 2 },
        ]);
      },
    ],
  ])('is not believed once %s', async (_name, tamper) => {
    const rig = makeIncidents();
    const id = await story(rig);
    expect(await read(rig, id)).toMatchObject({ whole: true });
    await tamper(rig, id);
    const { incident, entries, whole } = await read(rig, id);
    expect(whole).toBe(false);
    // What can be read is shown, and the register says what it is.
    expect(entries.length).toBeGreaterThan(4);
    const { register } = await rig.service['pages.incidents.export']({ type: 'pages.incidents.export' });
    expect(register).toEqual([{ incident, entries, whole }]);
    // Going on does not heal it.
    await rig.service['pages.incidents.reopen']({ type: 'pages.incidents.reopen', id });
    expect(await read(rig, id)).toMatchObject({ whole: false });
  });

  it('does not open once the incident of another took its place', async () => {
    const rig = makeIncidents();
    const id = await story(rig);
    const row = await rig.db.incidents.get(id);
    const other = 'f'.repeat(16);
    await rig.db.incidents.put({ ...row!, id: other });
    await rig.db.incidents.delete(id);
    await expect(read(rig, other)).rejects.toThrow();
  });
});

it('messages refuse what they do not know', () => {
  const refused = (message: unknown) =>
    incidentMessages.every((each) => !each.schema.safeParse(message).success);
  expect(refused({ type: 'pages.incidents.open', event: null })).toBe(false);
  expect(refused({ type: 'pages.incidents.open', event: { ...EVENT, entities: ['a name'] } })).toBe(true);
  expect(refused({ type: 'pages.incidents.note', id: 'x', text: 'hello' })).toBe(true);
  expect(refused({ type: 'pages.incidents.note', id: 'a'.repeat(16), text: ' ' })).toBe(true);
});
