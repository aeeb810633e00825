/** How every command ends: one sentence on standard error and the exit code of sysexits. */
import type { Command } from 'commander';
import { DraftguardError } from '../../lib/base/errors';

export const EXIT = { usage: 64, unreadable: 65 } as const;

/** Sets up a command: what is wrong with its arguments is said in one line, with 64. */
export const exits = (command: Command): Command =>
  command
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'draftguard: ')) })
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : EXIT.usage));

/** Says on standard error what cannot be read. Anything else is a fault of ours. */
export function told(error: unknown): null {
  if (!(error instanceof DraftguardError)) throw error;
  console.error(`draftguard: ${error.message}`);
  return null;
}

/** Says what cannot be read, with 65. */
export const telling =
  <T extends unknown[]>(run: (...args: T) => Promise<void>) =>
  async (...args: T): Promise<void> => {
    try {
      await run(...args);
    } catch (error) {
      told(error);
      // Of several files: that one is broken says more than that another cannot be read.
      process.exitCode ??= EXIT.unreadable;
    }
  };

/** Bad input, in a sentence that says what, where and what to do. */
export const unreadable = (sentence: string, cause?: unknown) =>
  new DraftguardError('unreadable', sentence, { cause });
