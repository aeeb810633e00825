/** 21.11: lists as organisations have them. No record is stronger than its row. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRowReader, guessMapping } from '../../../lib/consent/columns';
import { readCsv } from '../../../lib/consent/csv';
import { exportConsents } from '../../../lib/consent/export';
import { COLUMN_FIELDS, type Mapping } from '../../../lib/consent/fields';
import { stateOf } from '../../../lib/consent/rules';
import { messyFiles } from '../../../scripts/messy-consents';
import { bytesOf, DEFAULTS, makeConsents, NOW } from './rig';

const RULES = { law: 'eu', validMonths: 24, zone: 'Europe/Berlin' } as const;
const READINGS = { dates: null, agreed: {} };

/** As the page maps it, by the first rows. */
async function mappingOf(bytes: Uint8Array<ArrayBuffer>): Promise<Mapping> {
  for await (const { rows } of readCsv(new Blob([bytes])))
    return guessMapping(rows[0] ?? [], rows.slice(1, 300));
  throw new Error('no rows');
}

describe('21.11 twenty messy files', () => {
  test.each(messyFiles(21))(
    '$name: nobody counts as having agreed whose rows do not say so',
    async ({ bytes, rows }) => {
      const rig = makeConsents();
      const mapping = await mappingOf(bytes);
      expect([mapping.address, mapping.agreed, mapping.obtained, mapping.withdrawn]).toEqual([0, 2, 3, 4]);
      const dry = await rig.read(bytes, { mapping, dry: true });
      expect(dry.progress.imported).toBeGreaterThan(0);
      expect(await rig.db.consentImports.count()).toBe(0);
      expect(await rig.db.consentDetails.count()).toBe(0);
      const { progress } = await rig.read(bytes, { mapping });
      expect(progress).toEqual(dry.progress);
      expect(progress.imported + progress.duplicates + progress.refused).toBe(rows.length);
      expect(Object.values(progress.reasons).reduce((sum, each) => sum + each, 0)).toBe(progress.refused);

      const byAddress = new Map<string, typeof rows>();
      for (const row of rows) byAddress.set(row.address, [...(byAddress.get(row.address) ?? []), row]);
      const tally = { given: 0, withdrawn: 0 };
      for (const [address, own] of byAddress) {
        const [kept] = await rig.store.lookUp([address]);
        const state = stateOf(kept?.facts ?? [], 'marketing', RULES, NOW);
        if (state === 'given') tally.given++;
        if (state === 'withdrawn') tally.withdrawn++;
        const last = (wanted: 'yes' | 'no') =>
          own
            .flatMap(({ says, on }) => (says === wanted ? [on ?? '9999-12-31'] : []))
            .sort()
            .at(-1);
        const [yes, no] = [last('yes'), last('no')];
        // Of two that contradict each other the weaker counts, unless somebody has agreed on a later day.
        const most =
          yes !== undefined && (no === undefined || yes > no) ? 'given' : no ? 'withdrawn' : 'none';
        expect(`${address} ${state}`).toBe(`${address} ${most}`);
      }
      expect(tally.given).toBeGreaterThan(10);
      expect(tally.withdrawn).toBeGreaterThan(10);
    },
  );

  test('read a second time, and read back from an export, they add nothing', async () => {
    const rig = makeConsents();
    const files = messyFiles(3, 6, 60);
    for (const { bytes } of files) await rig.read(bytes, { mapping: await mappingOf(bytes) });
    const before = await rig.db.consentDetails.count();
    const addresses = files.flatMap(({ rows }) => rows.map(({ address }) => address));
    const kept = await rig.store.lookUp(addresses);
    for (const { bytes } of files) {
      const { progress } = await rig.read(bytes, {
        mapping: await mappingOf(bytes),
        now: NOW + 86_400_000,
        dry: true,
      });
      expect(progress.imported).toBe(0);
    }
    const { text } = await exportConsents(rig.db, await rig.store.keys(), null);
    const { progress } = await rig.read(text, { now: NOW + 86_400_000 });
    expect(progress).toMatchObject({ imported: 0, refused: 0 });
    expect(progress.duplicates).toBe(text.trim().split('\n').length - 1);
    expect(await rig.db.consentDetails.count()).toBe(before);
    expect(await rig.store.lookUp(addresses)).toEqual(kept);
    expect((await bytesOf(rig)).length).toBeGreaterThan(0);
  });
});

describe('21.11 a row', () => {
  const HEADER = [...COLUMN_FIELDS, 'Bemerkung'];
  const mapping = Object.fromEntries(COLUMN_FIELDS.map((field, at) => [field, at])) as Mapping;
  const read = createRowReader({
    header: HEADER,
    mapping,
    defaults: DEFAULTS,
    readings: READINGS,
    zone: 'UTC',
    now: NOW,
  });
  const row = (cells: Partial<Record<(typeof COLUMN_FIELDS)[number], string>>, beside = '') =>
    read([...COLUMN_FIELDS.map((field) => ({ address: 'a@a.example', ...cells })[field] ?? ''), beside]);
  const says = (...args: Parameters<typeof row>) => {
    const each = row(...args);
    return each.ok ? (each.record.withdrawn === null ? each.record.basis : 'withdrawn') : each.why;
  };
  const day = { agreed: 'Ja', obtained: '15.03.2026' };

  test.each<[string, Parameters<typeof row>, string]>([
    ['yes, with a day', [day], 'consent'],
    ['yes, without a day', [{ agreed: 'Ja' }], 'no-date'],
    ['no', [{ agreed: 'Nein', obtained: '15.03.2026' }], 'withdrawn'],
    ['no, without a day', [{ agreed: 'Nein' }], 'withdrawn'],
    ['no, with a date that is none', [{ agreed: 'nein', obtained: '99.99.9999' }], 'withdrawn'],
    ['a word that nobody knows', [{ ...day, agreed: 'ausstehend' }], 'agreed'],
    ['nothing', [{ ...day, agreed: '' }], 'agreed'],
    ['not no', [{ ...day, agreed: 'nicht nein' }], 'agreed'],
    ['yes, and unsubscribed', [{ ...day, withdrawn: 'Ja' }], 'withdrawn'],
    ['yes, and unsubscribed before', [{ ...day, withdrawn: '2025-01-01' }], 'withdrawn'],
    ['yes, and unsubscribed in the future', [{ ...day, withdrawn: '2031-01-01' }], 'withdrawn'],
    [
      'yes, and unsubscribed on a day that cannot be read',
      [{ ...day, withdrawn: '03/04/2026' }],
      'withdrawn',
    ],
    ['yes, and not unsubscribed', [{ ...day, withdrawn: 'Nein' }], 'consent'],
    ['yes, and no day of unsubscribing', [{ ...day, withdrawn: '0000-00-00' }], 'consent'],
    ['double opt-in', [{ ...day, agreed: 'Double-Opt-In' }], 'consent'],
    ['a contract, where the default is consent', [{ ...day, agreed: 'Vertrag' }], 'contract'],
    [
      'a contract in one column, consent in another',
      [{ ...day, agreed: 'Vertrag', basis: 'Einwilligung' }],
      'contradiction',
    ],
    ['a ground that is a no', [{ ...day, basis: 'Widerspruch' }], 'withdrawn'],
    ['a ground that nobody knows', [{ ...day, basis: 'Bauchgefühl' }], 'basis'],
    ['a no where a date should be', [{ agreed: 'Ja', obtained: 'abgemeldet' }], 'withdrawn'],
    ['a date with slashes', [{ agreed: 'Ja', obtained: '03/04/2026' }], 'date'],
    ['a date in the future', [{ agreed: 'Ja', obtained: '2027-01-01' }], 'future'],
    ['an objection in a column that nobody has mapped', [day, 'Unsubscribed'], 'objection'],
    ['a note in a column that nobody has mapped', [day, 'No'], 'consent'],
    ['a purpose in other words', [{ ...day, purpose: 'Newsletter' }], 'consent'],
    ['a purpose that nobody knows', [{ ...day, purpose: 'Forschung' }], 'purpose'],
  ])('%s', (_name, args, expected) => {
    expect(says(...args)).toBe(expected);
  });

  test.each([
    '15.3.2026',
    '15.03.26',
    '2026-03-15 14:30',
    '2026/03/15',
    '15. März 2026',
    '15 mars 2026',
    'Mar 15, 2026',
    '15 de marzo de 2026',
    '15 maart 2026',
  ])('the day %s is read as itself', (obtained) => {
    const each = row({ agreed: 'ja', obtained });
    expect(each.ok && each.record.obtained).toBe(Date.UTC(2026, 2, 15));
  });

  test('with slashes it is the day that somebody says', () => {
    const dated = (dates: 'dmy' | 'mdy') => {
      const each = createRowReader({
        header: HEADER,
        mapping,
        defaults: DEFAULTS,
        readings: { dates, agreed: {} },
        zone: 'UTC',
        now: NOW,
      })(['a@a.example', 'yes', '', '', '03/04/2026']);
      return each.ok ? new Date(each.record.obtained).toISOString().slice(0, 10) : each.why;
    };
    expect([dated('dmy'), dated('mdy')]).toEqual(['2026-04-03', '2026-03-04']);
  });

  test('what somebody says of an unknown answer holds, and never makes a yes of a no', () => {
    const readings = { dates: null, agreed: { ausstehend: 'no', erhalten: 'yes', nein: 'yes' } } as const;
    const reader = createRowReader({
      header: HEADER,
      mapping,
      defaults: DEFAULTS,
      readings,
      zone: 'UTC',
      now: NOW,
    });
    const state = (agreed: string) => {
      const each = reader(['a@a.example', agreed, '', '', '2026-01-15']);
      return each.ok && each.record.withdrawn === null ? 'given' : 'not';
    };
    expect(['ausstehend', 'Erhalten', 'Nein'].map(state)).toEqual(['not', 'given', 'not']);
  });

  test('a record is never stronger than its row, whatever stands in its cells', () => {
    const cell = fc.constantFrom(
      ...[
        '',
        '-',
        'ja',
        'Nein',
        'yes',
        'no',
        'abgemeldet',
        'Vertrag',
        'DOI',
        'x',
        '0',
        '1',
        'NULL',
        'pending',
      ],
      ...[
        '2026-01-15',
        '15.01.2026',
        '03/04/2026',
        '2031-01-01',
        '2020-01-01',
        '2026-01-15T10:00:00Z',
        'nicht nein',
      ],
    );
    const cells = fc.record({
      agreed: cell,
      purpose: fc.constantFrom('', 'marketing', 'sharing', 'x'),
      basis: cell,
      obtained: cell,
      expires: cell,
      withdrawn: cell,
    });
    let given = 0;
    fc.assert(
      fc.property(cells, (each) => {
        const result = row(each);
        if (!result.ok || result.record.withdrawn !== null) return;
        given++;
        expect(['ja', 'yes', 'x', '1', 'DOI', 'Vertrag']).toContain(each.agreed);
        for (const text of [each.basis, each.obtained])
          expect(['Nein', 'no', 'abgemeldet', '0']).not.toContain(text);
        expect(['', '-', 'NULL', 'Nein', 'no', '0']).toContain(each.withdrawn);
        expect(each.obtained).toMatch(/^(?:2026-01-15|15\.01\.2026|2020-01-01)/);
        if (each.agreed === 'Vertrag' || each.basis === 'Vertrag')
          expect(result.record.basis).toBe('contract');
        expect(result.record.obtained).toBeLessThanOrEqual(Date.UTC(2026, 0, 15, 10));
      }),
      { numRuns: 20_000 },
    );
    expect(given).toBeGreaterThan(5);
  });
});

test('21.11 columns that nobody has mapped and that hold dates or answers are pointed out', async () => {
  const rig = makeConsents();
  const { progress } = await rig.read(
    'email,obtained,Geprüft am,VIP,Ort\na@a.example,2026-01-15,01.02.2026,nein,Bonn\nb@a.example,2026-01-15,,ja,Köln',
  );
  expect(progress.survey.overlooked).toEqual([
    { column: 2, holds: 'dates' },
    { column: 3, holds: 'answers' },
  ]);
});
