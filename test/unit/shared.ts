import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The folder of shared facts and captures beside the checkout; null where there is none (a user's machine). */
export function sharedFolder(): string | null {
  const folder = resolve(process.env.DRAFTGUARD_SHARED ?? '../shared');
  return existsSync(folder) ? folder : null;
}
