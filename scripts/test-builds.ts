/**
 * The builds that the browser tests load: what people get, with the Roundcube of each Playwright worker as a site. A build
 * with DRAFTGUARD_SITES differs from one without in its manifest only, so that it need not be made again.
 */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { matchesWith, parseSites } from '../lib/webmail/sites';

const sites = parseSites('roundcube=http://127.0.0.1:18080/*,roundcube=http://127.0.0.2:18080/*');

for (const browser of ['chrome', 'firefox']) {
  const folder = `.output/e2e/${browser}-mv3`;
  rmSync(folder, { recursive: true, force: true });
  cpSync(`.output/${browser}-mv3`, folder, { recursive: true });
  const file = `${folder}/manifest.json`;
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const own = matchesWith([], browser);
  const others = manifest.host_permissions.filter((match: string) => !own.includes(match));
  manifest.host_permissions = [...matchesWith(sites, browser), ...others];
  for (const script of manifest.content_scripts) script.matches = matchesWith(sites, browser);
  writeFileSync(file, JSON.stringify(manifest));
}
