/** What the default build may do. A change here is a change of what people are asked to trust. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

function buildDefault(browser: string) {
  const out = mkdtempSync(join(tmpdir(), 'draftguard-manifest-'));
  const env = { ...process.env, DRAFTGUARD_SITES: '', DRAFTGUARD_OUT: out };
  execFileSync('npx', ['wxt', 'build', '-b', browser, '--mv3'], { env, stdio: 'ignore' });
  return JSON.parse(readFileSync(join(out, `${browser}-mv3`, 'manifest.json'), 'utf8'));
}

const MAIL = [
  'https://mail.google.com/*',
  'https://outlook.office.com/*',
  'https://outlook.office365.com/*',
  'https://outlook.live.com/*',
  'https://outlook.cloud.microsoft/*',
];

for (const browser of ['chrome', 'firefox'])
  test(`the ${browser} build asks for no more than it needs`, () => {
    const manifest = buildDefault(browser);
    // Chrome reads attachments in an offscreen page; Firefox's background can start the worker itself.
    expect(manifest.permissions).toEqual([
      'storage',
      'scripting',
      ...(browser === 'chrome' ? ['offscreen'] : []),
    ]);
    expect(manifest.host_permissions).toEqual(MAIL);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
    for (const script of manifest.content_scripts) expect(script.matches).toEqual(MAIL);
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'none'");
    expect(manifest.content_security_policy.extension_pages).not.toContain('unsafe');
    expect(manifest.externally_connectable).toBeUndefined();
    expect(JSON.stringify(manifest)).not.toContain('<all_urls>');
  });
