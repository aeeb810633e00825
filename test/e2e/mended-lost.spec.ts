/** 21.3: protected lists that are lost are missed: nothing leaves unsearched, and everybody is told. */
import { readdirSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { EXTENSION_ID, startChromium } from '../rig/chromium';
import { waitFor } from '../rig/wait';
import { listOf, ROWS } from '../unit/detect/protected/exact/rig';
import { EXTENSION, expect } from './fixtures';
import { GMAIL, openStage, part } from './stage';

const OPTIONS = `chrome-extension://${EXTENSION_ID}/options.html`;
const databaseOf = (profile: string) =>
  join(profile, 'Default', 'IndexedDB', `chrome-extension_${EXTENSION_ID}_0.indexeddb.leveldb`);

/** Ways in which a database is lost while the browser is not running. */
const LOSSES: Record<string, (folder: string) => void> = {
  deleted: (folder) => rmSync(folder, { recursive: true }),
  damaged: (folder) => {
    for (const name of readdirSync(folder)) truncateSync(join(folder, name), 7);
  },
};

for (const [how, lose] of Object.entries(LOSSES))
  base(`21.3 the database is ${how}: no row of the list leaves, and it is said`, async () => {
    const first = await startChromium(EXTENSION);
    const { profile } = first;
    try {
      await first.worker();
      const page = await first.context.newPage();
      await page.goto(`${OPTIONS}#protected`);
      const buffer = Buffer.from(await listOf(ROWS));
      await page
        .getByLabel('Import a .dgedm or .dgfp file')
        .setInputFiles({ name: 'customers.dgedm', mimeType: 'application/octet-stream', buffer });
      await expect(page.getByText('“Customers” is imported.')).toBeVisible();
      await first.context.close();

      lose(databaseOf(profile));
      const { context } = await startChromium(EXTENSION, { profile });
      const mail = await context.newPage();
      const recorded = await openStage(context, mail, GMAIL, 'What about customer KD-104 223?');
      await part(mail, 'send').click();
      const session = await context.newCDPSession(mail);
      await waitFor(async () => {
        const tree = JSON.stringify(await session.send('Accessibility.getFullAXTree'));
        return recorded.sent.length > 0 || tree.includes('Protected data of this device');
      }, 'the guard says why, or the message leaves');
      expect(recorded.sent).toEqual([]);

      const told = await context.newPage();
      await told.goto(`${OPTIONS}#protected`);
      await expect(told.locator('#protected')).toContainText('customers');
      await expect(told.locator('#protected')).toContainText('is missing');
      await expect(told.getByText('No protected data yet.')).toHaveCount(0);
      await told.goto(`${OPTIONS}#overview`);
      await expect(told.getByText('its log can be written')).toHaveCount(0);
      await expect(told.getByText('Protected data of this device is missing')).toBeVisible();
      await told.goto(`${OPTIONS}#audit`);
      await expect(told.getByText('Stored data was lost').first()).toBeVisible();

      // Imported again, all is well.
      await told.goto(`${OPTIONS}#protected`);
      await told
        .getByLabel('Import a .dgedm or .dgfp file')
        .setInputFiles({ name: 'customers.dgedm', mimeType: 'application/octet-stream', buffer });
      await expect(told.getByText('“Customers” is imported.')).toBeVisible();
      await expect(told.locator('#protected')).not.toContainText('is missing');
      await context.close();
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
  });
