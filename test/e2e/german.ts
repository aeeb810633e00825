import { cpSync } from 'node:fs';
import { test } from '@playwright/test';
import { EXTENSION } from './fixtures';

/** The built extension with its German texts in the place of the English ones: Debian's Chromium speaks English only. */
export function inGerman(): string {
  const folder = test.info().outputPath('german');
  cpSync(EXTENSION, folder, { recursive: true });
  cpSync(`${folder}/_locales/de`, `${folder}/_locales/en`, { recursive: true });
  return folder;
}
