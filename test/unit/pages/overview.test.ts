import { describe, expect, it } from 'vitest';
import { DAY, noCounts } from '../../../lib/audit/day-counts';
import type { LogIndex } from '../../../lib/audit/jobs/rows';
import { countLastWeek, since } from '../../../lib/pages/last-week';
import { nextSteps, problemsOf } from '../../../lib/pages/overview';

describe('problems', () => {
  const well = {
    policy: [],
    losses: [],
    sites: [{ match: 'a', from: 'person', allowed: true }],
    records: 0,
  } as const;
  it('are none when all is well', () => expect(problemsOf(well)).toEqual([]));
  it('are told together', () => {
    const sites = [...well.sites, { match: 'b', from: 'policy', allowed: false } as const];
    expect(problemsOf({ policy: ['policy-refused'], losses: ['lost-log'], sites, records: null })).toEqual([
      'policy-refused',
      'lost-log',
      'audit-unavailable',
      'site-not-allowed',
    ]);
  });
});

describe('next steps', () => {
  const facts = { domains: 0, own: true, imports: 0 };
  const ids = (more: Partial<typeof facts>, pages: string[]) =>
    nextSteps({ ...facts, ...more }, pages).map(({ id }) => id);
  const all = ['policy', 'consent', 'training', 'my-data', 'help'];
  it('are those that are left to do', () => {
    expect(ids({}, all)).toEqual(['domains', 'practice', 'consents', 'my-data', 'help']);
    expect(ids({ domains: 1, imports: 2 }, all)).toEqual(['practice', 'my-data', 'help']);
    expect(ids({ own: false }, all)).not.toContain('domains');
  });
  it('lead only to pages that the person sees', () => {
    expect(ids({}, ['help'])).toEqual(['help']);
  });
});

describe('the last week', () => {
  const now = 100 * DAY + 5000;
  const epoch = (order: number, time: number) => ({ order, time, size: 10 });
  const index: LogIndex = {
    epochs: [epoch(4, 100 * DAY), epoch(3, 95 * DAY), epoch(2, 93 * DAY), epoch(1, 90 * DAY)],
    records: 40,
    exported: null,
  };

  it('begins in the epoch that was open when it began', () => {
    expect(since(index, 94 * DAY)).toMatchObject({ records: 30, epochs: [{}, {}, { order: 2 }] });
    expect(since(index, 0).epochs).toHaveLength(4);
    expect(since({ ...index, epochs: [] }, 0).records).toBe(0);
  });

  it('adds up the days', async () => {
    const day = (warn: number) => ({ day: 0, counts: { ...noCounts(), warn } });
    const asked: unknown[] = [];
    const jobs = {
      unlock: async () => ['key'],
      index: async () => index,
      search: async ({ filter, identities }: { filter: object; identities: readonly string[] }) => {
        asked.push(filter, identities);
        return { places: new Uint32Array(), days: [day(2), day(3)], unread: 0 };
      },
    };
    const counts = await countLastWeek(jobs as never, now, new AbortController().signal);
    expect(counts).toEqual({ ...noCounts(), warn: 5 });
    expect(asked).toEqual([{ from: 94 * DAY }, ['key']]);
  });
});
