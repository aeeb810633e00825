/** A policy in the browser's real policy folder switches mode and rules without a rebuild. */
import { clickSend, compose, logIn } from '../rig/roundcube-page';
import { waitFor } from '../rig/wait';
import { expect, needsRoundcube, warned, warningFrame } from './fixtures';
import { policyTest as test } from './policy-folder';

needsRoundcube();

const POLICY = {
  version: 1,
  mode: 'enforce',
  organization: { name: 'Corp', internalDomains: ['corp.example'], contact: 'it@corp.example' },
  terms: [{ id: 'aurora', label: 'Project names are confidential.', words: ['Project Aurora'] }],
  rules: [
    {
      id: 'r1',
      title: 'Aurora stays inside',
      when: { terms: ['aurora'] },
      then: 'block',
      explain: 'Ask first.',
      law: [],
    },
  ],
};

test.use({ policy: POLICY });

/** The browser hands the policy over some seconds after its start. */
async function policyArrived(browser_: { worker(): Promise<import('@playwright/test').Worker> }) {
  const worker = await browser_.worker();
  await waitFor(
    () =>
      worker.evaluate(async () => {
        const { local } = (
          globalThis as unknown as { chrome: { storage: { local: { get(k: string): Promise<object> } } } }
        ).chrome.storage;
        return 'lastKnownGood' in (await local.get('lastKnownGood'));
      }),
    'the managed policy is in force',
  );
}

test('a blocked term cannot be overridden', async ({ page, browser_, roundcube }) => {
  await policyArrived(browser_);
  await logIn(page);
  await compose(page, { to: 'bob@outside.example', subject: 'News', text: 'Project Aurora starts in May.' });
  roundcube.smtp.received.length = 0;
  await clickSend(page);
  const warning = await warningFrame(page);
  await expect(warning.locator('h1')).toContainText('cannot be sent');
  await expect(warning.locator('button.risky')).toHaveCount(0);
  await warning.locator('button.primary').click();
  expect(roundcube.smtp.received).toHaveLength(0);
});

test.describe('in audit mode', () => {
  test.use({ policy: { ...POLICY, mode: 'audit' } });
  test('the same message leaves, unasked', async ({ page, browser_, roundcube }) => {
    await policyArrived(browser_);
    await logIn(page);
    await compose(page, {
      to: 'bob@outside.example',
      subject: 'News',
      text: 'Project Aurora starts in May.',
    });
    roundcube.smtp.received.length = 0;
    await clickSend(page);
    await waitFor(() => roundcube.smtp.received.length > 0, 'the message arrives');
    expect(warned(page)).toBe(false);
  });
});
