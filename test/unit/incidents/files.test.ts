/** What leaves as text: notices and the register. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { draftNotice } from '../../../lib/incidents/notices/notice';
import { NOTICES } from '../../../lib/incidents/notices/words';
import { emptyIncident, type Incident } from '../../../lib/incidents/record';
import { REGISTER_COLUMNS, registerCsv, registerJson } from '../../../lib/incidents/register';
import type { IncidentView } from '../../../lib/incidents/views';
import { LANGUAGES } from '../../../lib/texts/language';

const NOW = Date.UTC(2026, 10, 25, 12);
const EMPTY = emptyIncident('0123456789abcdef', NOW);
const FULL: Incident = {
  ...EMPTY,
  facts: {
    what: 'A list went to {contact} by mistake.',
    happened: Date.UTC(2026, 9, 25, 0, 30),
    aware: NOW,
    people: 1200,
    how: 'wrong-file',
    records: 3000,
    subjects: ['customers', 'children'],
    data: ['contact', 'health'],
    recipients: 'one agency',
    consequences: 'annoying calls',
    measures: 'asked to delete',
  },
  notified: { ...EMPTY.notified, delay: 'a long weekend' },
};
const draft = (incident: Incident, kind: (typeof NOTICES)[number], language: (typeof LANGUAGES)[number]) =>
  draftNotice({
    kind,
    language,
    incident,
    organization: 'Kontor',
    contact: 'dpo@kontor.example',
    zone: 'Europe/Berlin',
  });

describe('notices', () => {
  it.each(NOTICES.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const)))(
    'for %s in %s mark what is not known, and hold what is',
    (kind, language) => {
      const empty = draft(EMPTY, kind, language);
      const full = draft(FULL, kind, language);
      const marked = (text: string) =>
        [...text.matchAll(/\[(?:FILL IN|ERGÄNZEN): ([^\]]+)\]/g)].map((each) => each[1]);
      expect(marked(empty.text)).toEqual(empty.gaps);
      expect(empty.gaps.length).toBeGreaterThan(full.gaps.length);
      expect(full.text).toContain('Kontor');
      expect(full.text).not.toMatch(/\{\?|undefined|null/);
      // What a person typed stays as it is typed.
      if (kind !== 'recipient') expect(full.text).toContain('A list went to {contact} by mistake.');
    },
  );

  it('write times in the zone of the device, which they name, and numbers as the language does', () => {
    expect(draft(FULL, 'authority', 'en').text).toContain('25 October 2026 at 02:30 (Europe/Berlin)');
    expect(draft(FULL, 'authority', 'en').text).toContain('about 1,200 people');
    expect(draft(FULL, 'authority', 'de').text).toContain('etwa 1.200 Personen');
    expect(draft(FULL, 'authority', 'de').text).toContain('Namen und Kontaktdaten und Gesundheitsdaten');
  });

  it('ask the recipient to delete without saying what it was', () => {
    const { text } = draft(FULL, 'recipient', 'en');
    expect(text).not.toContain('A list went');
    expect(text).not.toContain('health');
  });
});

describe('the register', () => {
  const view = (facts: Partial<Incident['facts']>): IncidentView => ({
    incident: { ...FULL, facts: { ...FULL.facts, ...facts } },
    entries: [{ at: NOW, kind: 'opened', text: '', prev: '' }],
    whole: true,
  });

  it('has one row an incident, which reads back', () => {
    const csv = registerCsv([view({}), view({ what: 'two\nlines, "quoted"' })], NOW);
    const { data } = Papa.parse<Record<string, string>>(csv.replace('\uFEFF', ''), {
      header: true,
      skipEmptyLines: true,
    });
    expect(Object.keys(data[0] ?? {})).toEqual([...REGISTER_COLUMNS]);
    expect(data[0]).toMatchObject({
      people: '1200',
      data: 'contact health',
      deadline: '2026-11-28T12:00:00.000Z',
    });
    expect(data[0]).toMatchObject({ risk: 'risk', risk_decided: 'no', in_time: '', tasks_open: '15' });
    expect(data[1]?.what).toBe('two\nlines, "quoted"');
  });

  it('has no cell that a spreadsheet would run', () => {
    const hostile = fc
      .constantFrom('=', '+', '-', '@', '\t=', ' =', '＝')
      .map((start) => `${start}cmd|' /C calc'!A0`);
    fc.assert(
      fc.property(hostile, fc.string(), (formula, other) => {
        const csv = registerCsv([view({ what: formula, recipients: other, measures: formula })], NOW);
        const { data } = Papa.parse<string[]>(csv.replace('\uFEFF', ''), { newline: '\r\n', delimiter: ',' });
        for (const cell of data.flat()) expect(cell).not.toMatch(/^[\s\0]*[=+\-@|＝＋－＠]/);
      }),
    );
  });

  it('is JSON with the timelines', () => {
    const { incidents } = JSON.parse(registerJson([view({})], NOW));
    expect(incidents[0]).toMatchObject({
      id: FULL.id,
      facts: { people: 1200 },
      timeline: [{ kind: 'opened' }],
    });
  });
});
