import { describe, expect, it } from 'vitest';
import { statusOf } from '../../../lib/pages/status';

const facts: Parameters<typeof statusOf>[0] = {
  url: 'https://rc.example/',
  state: { webmail: 'roundcube', state: 'watching' },
  recent: [{ action: 'warn', at: 1, findings: 2, detectors: [] }],
  sites: ['https://rc.example/*'],
  mode: 'coach',
  policy: [],
  losses: [],
  auditUnavailable: false,
};

describe('what the popup says', () => {
  it('watched, also while nothing is being written', () => {
    expect(statusOf(facts)).toEqual({
      watched: 'watching',
      webmail: 'roundcube',
      mode: 'coach',
      problems: [],
      lastVerdicts: facts.recent,
    });
    const idle = { webmail: 'roundcube', state: 'idle' } as const;
    expect(statusOf({ ...facts, state: idle }).watched).toBe('watching');
  });

  it('not watched, and why', () => {
    const blind = { webmail: 'roundcube', state: 'blind' } as const;
    expect(statusOf({ ...facts, state: blind })).toMatchObject({
      watched: 'not-watching',
      problems: ['blind'],
    });
    expect(statusOf({ ...facts, state: undefined })).toMatchObject({
      watched: 'not-watching',
      problems: ['reload'],
    });
  });

  it.each([null, 'https://other.example/', 'about:blank'])(
    'no webmail at %s, whatever the tab showed before',
    (url) => {
      expect(statusOf({ ...facts, url })).toMatchObject({ watched: 'not-a-webmail', lastVerdicts: [] });
    },
  );

  it('general problems on every page', () => {
    const ill = { ...facts, url: null, policy: ['policy-refused'] as const, auditUnavailable: true };
    expect(statusOf(ill).problems).toEqual(['policy-refused', 'audit-unavailable']);
  });
});
