/** Tests with a policy in the browser's real policy folder. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { EXTENSION_ID } from '../rig/chromium';
import { freshTest } from './fixtures';

const FOLDER = '/etc/chromium/policies/managed';

/** Puts a policy there, or another one in its place. */
export const install = (policy: object) =>
  writeFileSync(
    `${FOLDER}/draftguard-test.json`,
    JSON.stringify({ '3rdparty': { extensions: { [EXTENSION_ID]: policy } } }),
  );

/** The policy must lie there before the browser starts. */
export const policyTest = freshTest.extend<{ policy: object; installed: undefined }>({
  policy: [{}, { option: true }],
  installed: [
    async ({ policy }, use) => {
      freshTest.skip(
        process.getuid?.() !== 0 && !existsSync(FOLDER),
        `Managed policy left out: ${FOLDER} needs root`,
      );
      mkdirSync(FOLDER, { recursive: true });
      install(policy);
      await use(undefined);
      rmSync(`${FOLDER}/draftguard-test.json`);
    },
    { auto: true },
  ],
});
