/** 21.4, 21.5: a managed policy counts from the first message of a new profile on, and a wrong one is named and holds. */

import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { withHash } from '../../lib/policy/value-hash';
import { EXTENSION_ID } from '../rig/chromium';
import { waitFor } from '../rig/wait';
import { listOf, ROWS } from '../unit/detect/protected/exact/rig';
import { expect, warned, warningFrame } from './fixtures';
import { install, policyTest as test } from './policy-folder';
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

const options = (page: Page, place: string) =>
  page.goto(`chrome-extension://${EXTENSION_ID}/options.html#${place}`);
/** What the guard says in the page: its notice lies in a closed root, which only the accessibility tree shows. */
const said = async (page: Page) =>
  JSON.stringify(await (await page.context().newCDPSession(page)).send('Accessibility.getFullAXTree'));

const [rule] = POLICY.rules;
const WRONG = { ...POLICY, mode: 'coahc', rules: [{ ...rule, then: 'blok' }] };

test.describe('a policy with wrong words', () => {
  test.use({ policy: WRONG });
  test('21.5 is named, and without a good one nothing leaves, in plain words', async ({ page, browser_ }) => {
    await options(page, 'policy');
    await expect(page.getByText('Did you mean "coach"?')).toBeVisible();
    await expect(page.getByText('Did you mean "block"?')).toBeVisible();
    await options(page, 'overview');
    await expect(page.getByText('The policy that your organisation has set is wrong')).toBeVisible();
    await expect(page.getByText('its log can be written')).toHaveCount(0);
    await page.screenshot({ path: 'test-results/wrong-policy.png' });
    const mail = await browser_.context.newPage();
    const recorded = await openStage(browser_.context, mail, GMAIL, 'Project Aurora starts in May.');
    await part(mail, 'send').click();
    await waitFor(async () => (await said(mail)).includes('has set is wrong'), 'the guard says why');
    expect(recorded.sent).toEqual([]);
    expect(warned(mail)).toBe(false);
  });
});

test.describe('a policy that is changed after its deployment', () => {
  test.use({ policy: withHash(POLICY) });
  test('21.5 what the browser has left out is named, and the last good policy goes on', async ({
    page,
    browser_,
  }) => {
    await options(page, 'policy');
    await expect(page.getByText('your organisation').first()).toBeVisible();
    await expect(page.getByText('Aurora stays inside').first()).toBeAttached();
    // One number where a text belongs: Chromium leaves out all rules.
    install({ ...withHash(POLICY), rules: [{ ...rule, title: 7 }] });
    await waitFor(
      async () => {
        await page.reload();
        return page
          .getByText('This was deployed and did not arrive.')
          .waitFor({ timeout: 2000 })
          .then(
            () => true,
            () => false,
          );
      },
      'the key that did not arrive is named',
      60_000,
    );
    await expect(page.getByText('Aurora stays inside').first()).toBeAttached();
    const mail = await browser_.context.newPage();
    const recorded = await openStage(browser_.context, mail, GMAIL, 'Project Aurora starts in May.');
    await part(mail, 'send').click();
    await expect((await warningFrame(mail)).locator('h1')).toContainText('cannot be sent');
    expect(recorded.sent).toEqual([]);
  });
});

test.describe('with protected data in the policy', () => {
  test.use({
    policy: async ({}, use) => {
      const list = await listOf(ROWS);
      const file = Buffer.from(list).toString('base64');
      const sha256 = createHash('sha256').update(list).digest('hex');
      await use(
        withHash({ mode: 'enforce', roles: ['employee', 'admin'], protectedData: [{ file, sha256 }] }),
      );
    },
  });
  test('21.13 it is sought in a draft, and the Policy page says whose it is and lets nobody remove it', async ({
    page,
    browser_,
  }) => {
    const recorded = await openStage(browser_.context, page, GMAIL, 'The customer is KD-104 223.');
    await part(page, 'send').click();
    await waitFor(() => warned(page) || recorded.sent.length > 0, 'a warning opens, or the message leaves');
    expect(recorded.sent).toEqual([]);
    await expect(
      (await warningFrame(page)).getByText('This is data of a row in “Customers”.').first(),
    ).toBeVisible();
    const options = await browser_.context.newPage();
    await options.goto(`chrome-extension://${EXTENSION_ID}/options.html#protected`);
    const row = options.locator('#protected li');
    await expect(row).toContainText('from the policy');
    await expect(row.getByRole('button')).toHaveCount(0);
  });
});
