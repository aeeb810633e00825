/** The command line: `npm run -s draftguard -- <command>`. */
import { Command } from 'commander';
import { auditCommand } from './cli/audit';
import { edmCommand } from './cli/edm';
import { exits } from './cli/exits';
import { fingerprintCommand } from './cli/fingerprint';
import { policyCommand } from './cli/policy';
import { scanCommand } from './cli/scan';

// A reader that has seen enough ("| head") is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

await exits(new Command('draftguard'))
  .description('Draftguard on files: the same engine, policy and log format as in the browser')
  .addCommand(scanCommand())
  .addCommand(edmCommand())
  .addCommand(fingerprintCommand())
  .addCommand(auditCommand())
  .addCommand(policyCommand())
  .parseAsync();
