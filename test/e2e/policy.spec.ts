/** A policy from the browser's real policy folder: in force, changed while the browser runs, refused with its reason. */
import type { Page } from '@playwright/test';
import { makeKeyPair, signBundle } from '../../lib/policy/bundle/sign';
import { EXTENSION_ID, startChromium } from '../rig/chromium';
import { waitFor } from '../rig/wait';
import { expect } from './fixtures';
import { inGerman } from './german';
import { install, policyTest as test } from './policy-folder';

const OPTIONS = `chrome-extension://${EXTENSION_ID}/options.html#policy`;

/** Uses what managed storage may carry: nested conditions, lists of objects, numbers, switches. */
const POLICY = {
  mode: 'coach',
  organization: { name: 'Kontor GmbH', internalDomains: ['kontor.example'] },
  patterns: [
    { id: 'order', label: 'Order numbers', pattern: 'ORD-\\d{6}', ignoreCase: true, confidence: 0.9 },
  ],
  rules: [
    {
      id: 'orders',
      title: 'Order numbers stay inside',
      then: 'block',
      when: {
        patterns: ['order'],
        recipients: { scope: 'external' },
        not: [{ any: [{ account: { domains: ['sales.example'] } }, { all: [{ time: { days: ['sun'] } }] }] }],
      },
    },
  ],
  audit: { retentionDays: 30 },
};

test.use({ policy: POLICY });

const asked = (page: Page, message: object): Promise<object> =>
  page.evaluate(
    (m) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<object> } } }
      ).chrome.runtime.sendMessage(m),
    message,
  );

const facts = (page: Page) => page.locator('#policy dl').first();

/**
 * The options page, once it says so. Asked without loading it again and again: the browser hands out managed storage
 * only when it has nothing better to do.
 * @param answer what the background answers then; of what is wrong, the key of its text
 */
async function shows(page: Page, text: string, answer = text): Promise<void> {
  await page.goto(OPTIONS);
  await waitFor(
    async () => {
      const reply = await asked(page, { type: 'pages.policy' });
      return JSON.stringify(reply).includes(answer);
    },
    `the policy says "${text}"`,
    60_000,
  );
  await page.reload();
  await expect(page.locator('#policy')).toContainText(text);
}

test('a policy with every kind of value is in force, and a change is, without a restart', async ({
  page,
}) => {
  await shows(page, 'Kontor GmbH');
  await expect(facts(page)).toContainText('your organisation');
  await expect(facts(page)).toContainText('Coach');
  await expect(page.getByRole('alert')).toHaveCount(0);
  // It names no roles: consent lists are an admin's, and hiding them is not all.
  const links = page.getByRole('navigation').getByRole('link');
  await expect(links.filter({ hasText: 'My data' })).toBeVisible();
  await expect(links.filter({ hasText: 'Consent' })).toHaveCount(0);
  expect(await asked(page, { type: 'pages.consent.view' })).toMatchObject({ ok: false, code: 'wrong-role' });
  await page.goto(`${OPTIONS.split('#')[0]}#consent`);
  await expect(page.getByText('Your organisation has given this page to other roles.')).toBeVisible();
  install({ ...POLICY, mode: 'audit', organization: { name: 'Kontor AG' }, roles: ['admin'] });
  await shows(page, 'Kontor AG');
  await expect(facts(page)).toContainText('Audit');
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Consent' })).toBeVisible();
});

const WRONG = { ...POLICY, rules: [{ id: 'r', title: 'R', then: 'warn', when: { terms: ['nowhere'] } }] };

test('a value that is wrong is named, and the last good policy goes on', async ({ page }) => {
  await shows(page, 'Kontor GmbH');
  install(WRONG);
  await shows(page, 'rules[0].when.terms[0]: No term has the id "nowhere".', 'policy_problem_no_term');
  await expect(facts(page)).toContainText('Kontor GmbH');
  await expect(facts(page)).toContainText('Coach');
});

test('on a German page it is named in German', async () => {
  install(WRONG);
  const { context } = await startChromium(inGerman());
  const page = await context.newPage();
  await shows(
    page,
    'rules[0].when.terms[0]: Keine Begriffsliste hat die id „nowhere“.',
    'policy_problem_no_term',
  );
  await context.close();
});

test('a signed policy is in force; one that was changed on its way is not', async ({ page }) => {
  await shows(page, 'Kontor GmbH');
  const { secret, key } = makeKeyPair();
  const bundle = (version: number, name: string) =>
    signBundle(
      {
        org: 'kontor.example',
        keyId: 'k1',
        version,
        previous: '',
        minimumExtension: '0.1.0',
        issued: new Date().toISOString(),
        notAfter: '2099-01-01T00:00:00Z',
        policy: { organization: { name } },
        tests: [
          {
            name: 'a card',
            draft: { to: ['a@b.example'], body: 'Card 4111 1111 1111 1111' },
            expect: 'justify',
          },
        ],
      },
      secret,
    );
  const bundleKey = `kontor.example/k1/${key}`;
  install({ policyBundle: bundle(2, 'Signed GmbH'), bundleKey });
  await shows(page, 'Signed GmbH');
  install({ policyBundle: bundle(3, 'Changed GmbH').replace('Changed', 'Evil'), bundleKey });
  await shows(page, 'The signature is not that of the key "k1"', 'policy_bundle_signature');
  await expect(facts(page)).toContainText('Signed GmbH');
  install({ policyBundle: bundle(1, 'Old GmbH'), bundleKey });
  await shows(page, 'this device has had version 2', 'policy_bundle_rollback');
});
