/** The command line: `npm run -s draftguard -- <command>`. */
import { Command } from 'commander';
import { auditCommand } from './cli/audit';
import { scanCommand } from './cli/scan';

const WRONG_USAGE = 64;

// A reader that has seen enough ("| head") is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

await new Command('draftguard')
  .description('Draftguard on files: the same engine, policy and log format as in the browser')
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'draftguard: ')) })
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : WRONG_USAGE))
  .addCommand(scanCommand())
  .addCommand(auditCommand())
  .parseAsync();
