/** What the default build may do. A change here is a change of what people are asked to trust. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

/** The builds without sites of an organisation, as scripts/test makes them. */
const manifestOf = (browser: string) =>
  JSON.parse(readFileSync(`.output/${browser}-mv3/manifest.json`, 'utf8'));

const MAIL = [
  'https://mail.google.com/*',
  'https://outlook.office.com/*',
  'https://outlook.office365.com/*',
  'https://outlook.live.com/*',
  'https://outlook.cloud.microsoft/*',
];

for (const browser of ['chrome', 'firefox'])
  test(`the ${browser} build asks for no more than it needs`, () => {
    const manifest = manifestOf(browser);
    // Chrome reads attachments in an offscreen page; Firefox's background can start the worker itself.
    expect(manifest.permissions).toEqual([
      'storage',
      // Lists and the log are not given up when the disk gets full.
      'unlimitedStorage',
      'scripting',
      'alarms',
      ...(browser === 'chrome' ? ['offscreen'] : []),
    ]);
    expect(manifest.host_permissions).toEqual(MAIL);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
    for (const script of manifest.content_scripts) expect(script.matches).toEqual(MAIL);
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'none'");
    expect(manifest.content_security_policy.extension_pages).not.toContain('unsafe');
    expect(manifest.externally_connectable).toBeUndefined();
    expect(JSON.stringify(manifest)).not.toContain('<all_urls>');
    // 21.15
    expect(readFileSync(`.output/${browser}-mv3/LICENSE`, 'utf8')).toBe(readFileSync('LICENSE', 'utf8'));
  });
