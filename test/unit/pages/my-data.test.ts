import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../../lib/audit/reader';
import { recordedFields } from '../../../lib/dpia/fields';
import { myDataFile } from '../../../lib/pages/my-data-file';
import type { MyDataView } from '../../../lib/pages/views';

const view: MyDataView = {
  source: 'builtin',
  policyHash: 'ab',
  mode: 'enforce',
  organization: '',
  detail: 0,
  retentionDays: 90,
  worksCouncil: true,
  localReader: true,
  lock: 'device',
  organizationReaders: 0,
  reidentify: false,
  own: { policy: { mode: 'coach' }, sites: ['https://rc.example/*'], device: {} },
  stores: [{ id: 'log', count: 2, since: 5 }],
};
const facts = { made: Date.UTC(2026, 10, 25), view, fields: recordedFields(0, 'en') };
const entry = (seq: number): AuditEntry => ({
  epoch: 'e',
  seq,
  time: 60_000 * seq,
  class: 'guard',
  hash: '',
  state: 'read',
  event: { type: 'guard.blind', webmail: 'gmail' },
});

async function fileOf(unreadable: Parameters<typeof myDataFile>[1], pages: AuditEntry[][]) {
  const read = async function* () {
    yield* pages;
  };
  let text = '';
  for await (const piece of myDataFile(facts, unreadable, read())) text += piece;
  return JSON.parse(text);
}

describe('the file of my data', () => {
  it('is JSON with every record, whatever the pages', async () => {
    const file = await fileOf(null, [[entry(3), entry(2)], [], [entry(1)]]);
    expect(file).toMatchObject({
      draftguard: 'my-data',
      made: '2026-11-25T00:00:00.000Z',
      detail: 0,
      own: { policy: { mode: 'coach' } },
    });
    expect(file.log.map(({ time }: { time: string }) => time)).toEqual([
      '1970-01-01T00:03:00.000Z',
      '1970-01-01T00:02:00.000Z',
      '1970-01-01T00:01:00.000Z',
    ]);
    expect(file.log[0]).toMatchObject({ state: 'read', event: { type: 'guard.blind' } });
  });

  it('says why records are missing', async () => {
    expect(await fileOf('passphrase-needed', [])).toMatchObject({
      log: [],
      logUnreadable: 'passphrase-needed',
      stores: [{ count: 2 }],
    });
  });
});

describe('the field list', () => {
  const names = (detail: number) =>
    new Set(recordedFields(detail, 'de').flatMap(({ fields }) => fields.map(({ name }) => name)));
  it('of works-council mode has nothing of the higher levels', () => {
    expect([...names(2)].filter((name) => !names(0).has(name)).sort()).toEqual([
      'domains',
      'justification',
      'masked',
    ]);
    expect([...names(1)].filter((name) => !names(0).has(name)).sort()).toEqual(['domains', 'justification']);
  });
});
