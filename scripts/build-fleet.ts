/** `npm run build:fleet -- --collector https://… [--sealed] [--firefox]`: a build that sends the audit log to one collector. */
import { spawnSync } from 'node:child_process';
import { Command } from 'commander';
import { readCollector } from '../lib/fleet/collector';
import { exits } from './cli/exits';

interface Options {
  collector: string;
  sealed?: boolean;
  firefox?: boolean;
}

const {
  collector,
  sealed = false,
  firefox,
} = exits(new Command('build:fleet'))
  .description(
    'build the extension for a fleet: its audit log goes to one collector, and nothing goes anywhere else',
  )
  .requiredOption('--collector <url>', 'base address of an OTLP/HTTP receiver; logs go to /v1/logs below it')
  .option('--sealed', 'send records as they are sealed, so that only readers of the log can open them')
  .option('--firefox', 'build for Firefox')
  .parse()
  .opts<Options>();

try {
  readCollector(collector, sealed);
} catch (error) {
  console.error(`draftguard: ${(error as Error).message}`);
  process.exit(64);
}
const env = { ...process.env, DRAFTGUARD_COLLECTOR: collector, DRAFTGUARD_SEALED: sealed ? '1' : '' };
const built = spawnSync('npx', ['wxt', 'build', ...(firefox ? ['-b', 'firefox', '--mv3'] : [])], {
  stdio: 'inherit',
  env: { DRAFTGUARD_OUT: '.output/fleet', ...env },
});
process.exitCode = built.status ?? 1;
