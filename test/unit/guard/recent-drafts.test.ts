import { expect, test } from 'vitest';
import { createRecentDrafts, RECENT } from '../../../lib/guard/recent-drafts';

test('a closed window is remembered as it was last read, for a while, and not while it is open again', () => {
  let time = 0;
  const recent = createRecentDrafts(() => time);
  const window_ = {} as Element;
  const said = (subject: string) => ({
    draftId: 'r1',
    openedAt: 0,
    listed: { webmail: 'outlook' as const, recipients: [], subject, body: '', attachments: [] },
  });
  recent.remember({ compose: window_, ...said('one') });
  recent.remember({ compose: window_, ...said('two') });
  time = 10 * RECENT;
  expect(recent.closed([window_])).toEqual([]);
  expect(recent.closed([])).toEqual([said('two')]);
  time += RECENT - 1;
  expect(recent.closed([window_])).toEqual([]);
  time += 2;
  expect(recent.closed([])).toHaveLength(1);
  time += RECENT + 1;
  expect(recent.closed([])).toEqual([]);
});
