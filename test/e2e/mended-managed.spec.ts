/** 21.4, 21.5: a managed policy counts from the first message of a new profile on, and a wrong one is named and holds. */
import { waitFor } from '../rig/wait';
import { expect, warned, warningFrame } from './fixtures';
import { policyTest as test } from './policy-folder';
import { GMAIL, openStage, part } from './stage';

const POLICY = {
  mode: 'enforce',
  terms: [{ id: 'aurora', label: 'Project names are confidential.', words: ['Project Aurora'] }],
  rules: [
    { id: 'r1', title: 'Aurora stays inside', when: { terms: ['aurora'] }, then: 'block', explain: 'Ask.' },
  ],
};

test.use({ policy: POLICY });

test('21.4 on a new profile a blocked term does not leave, however early Send is pressed', async ({
  page,
  browser_,
}) => {
  const recorded = await openStage(browser_.context, page, GMAIL, 'Project Aurora starts in May.');
  await part(page, 'send').click();
  await waitFor(() => warned(page) || recorded.sent.length > 0, 'a warning opens, or the message leaves');
  expect(recorded.sent).toEqual([]);
  await expect((await warningFrame(page)).locator('h1')).toContainText('cannot be sent');
});

test.describe('without a policy', () => {
  test.use({ policy: {} });
  test('21.4 clean mail waits on a new profile until the browser has said so, and leaves', async ({
    page,
    browser_,
  }) => {
    const recorded = await openStage(browser_.context, page, GMAIL, 'Shall we meet at noon?');
    await part(page, 'send').click();
    await waitFor(() => recorded.sent.length > 0, 'the message leaves');
    expect(warned(page)).toBe(false);
  });
});
