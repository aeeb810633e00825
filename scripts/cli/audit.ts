/** `draftguard audit …`: what an auditor does with exports of the audit log, offline and without the extension. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { FORMATS } from '../../lib/audit/export/formats';
import { convert, decrypt } from './audit/convert';
import { reidentify } from './audit/reidentify';
import { verify } from './audit/verify';
import { exits, telling } from './exits';

/** A mistyped hash must not look like a device that lies. */
const hex = (bytes: number) => (value: string) => {
  const text = value.toLowerCase();
  if (text.length === 2 * bytes && /^[0-9a-f]*$/.test(text)) return text;
  throw new InvalidArgumentError(`It must be ${2 * bytes} hexadecimal digits.`);
};
const gather = (value: string, before: string[]) => [...before, hex(32)(value)];
const FILE = 'an export, NDJSON or CSV, also sealed with age; "-" is standard input';

/** `audit`. Exit codes: 0 whole, 2 broken, 64 wrong usage, 65 unreadable. */
export function auditCommand(): Command {
  const audit = exits(new Command('audit')).description(
    'verify, decrypt, convert and report exports of the audit log, and open a pseudonym',
  );
  exits(audit.command('verify'))
    .description('say whether exports are whole: nothing changed, missing, added or moved')
    .argument('<file...>', FILE)
    .option('--identity <keyfile>', "a reader's age key file: also proves that payloads are genuine")
    .option('--kept <head>', 'a head that somebody kept: must be in the log (repeatable)', gather, [])
    .option(
      '--device <key>',
      'the device that must have written it, as an earlier verification named it',
      hex(32),
    )
    .option('--json', 'one JSON object a file')
    .action(telling(verify));
  exits(audit.command('decrypt'))
    .description('write an export to standard output as NDJSON with the events that a reader may see')
    .argument('<file>', FILE)
    .requiredOption('--identity <keyfile>', "a reader's age key file")
    .action(telling(decrypt));
  exits(audit.command('convert'))
    .description('write an export in another form to standard output')
    .argument('<file>', FILE)
    .addOption(new Option('--to <format>', 'form to write').choices(FORMATS).makeOptionMandatory())
    .option('--identity <keyfile>', "a reader's age key file: opens what is sealed")
    .action(telling(convert));
  exits(audit.command('report'))
    .description('write a page for people (HTML, needs nothing else) to standard output')
    .argument('<file>', FILE)
    .option('--identity <keyfile>', "a reader's age key file: without it, only the chain is reported")
    // Only this one needs a page's parts, which take half a second to load.
    .action(telling(async (file, options) => (await import('./audit/report')).report(file, options)));
  exits(audit.command('reidentify'))
    .description('say whose a pseudonym is; takes the keys of both holders and an entry in a register')
    .argument('<file>', FILE)
    .requiredOption('--user <pseudonym>', 'as the events have it', hex(16))
    .requiredOption('--first <keyfile>', 'age key file of the first holder (policy audit.reidentify.first)')
    .requiredOption('--second <keyfile>', 'age key file of the second holder (audit.reidentify.second)')
    .requiredOption('--reason <text>', 'why; goes into the register')
    .requiredOption('--register <file>', 'where the case is entered; made if it is not there')
    .option('--identity <keyfile>', "a reader's age key file: opens what is sealed")
    .action(telling(reidentify));
  return audit;
}
