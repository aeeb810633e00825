/** What a figure is worth depends on where and of what it was taken. */
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';

export interface Taken {
  machine: string;
  /** ISO 8601, the day. */
  date: string;
  /** What was measured, abbreviated; '+' after it when something was not committed. */
  commit: string;
}

const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();

function commit(): string {
  try {
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', '--untracked-files=no') ? '+' : ''}`;
  } catch {
    // A checkout without git is measured all the same.
    return 'unknown';
  }
}

export const taken = (): Taken => ({
  machine: `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}`,
  date: new Date().toISOString().slice(0, 10),
  commit: commit(),
});
