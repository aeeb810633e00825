/** Puts a policy in force the way a person does: by the options page's own message. */
import { type BrowserContext, expect } from '@playwright/test';
import { EXTENSION_ID } from '../rig/chromium';

interface Chrome {
  chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean }> } };
}

export async function savePolicy(context: BrowserContext, policy: object): Promise<void> {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${EXTENSION_ID}/options.html`);
  const saved = await options.evaluate(
    (message) => (globalThis as unknown as Chrome).chrome.runtime.sendMessage(message),
    { type: 'pages.savePolicy', policy },
  );
  expect(saved).toMatchObject({ ok: true });
  await options.close();
}
