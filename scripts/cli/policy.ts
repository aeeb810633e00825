/** `draftguard policy …`: checks, tests, explains, compares, signs and deploys policies. */
import { Command } from 'commander';
import { MAX_VERSION } from '../../lib/policy/bundle/format';
import { OWN_IDS } from '../../lib/policy/deploy/target';
import { exits, telling } from './exits';
import { keygen, sign, verify } from './policy/bundle';
import { check } from './policy/check';
import { deploy } from './policy/deploy';
import { diff } from './policy/diff';
import { anchor, anchors, chromiumId, firefoxId, source, wholeNumber } from './policy/options';
import { explain, test } from './policy/test';

const gather = (value: string, before: string[]) => [...before, value];

/** `policy`. Exit codes: 0 good, 1 warnings, 2 wrong verdict or refused bundle, 64 wrong usage, 65 unreadable or refused. */
export function policyCommand(): Command {
  const policy = exits(new Command('policy')).description(
    'check, test, explain, compare, sign and deploy policies',
  );
  exits(policy.command('check'))
    .description('say whether a policy would be taken, and what is odd about it, with path and line')
    .argument('<file...>', 'policies as JSON')
    .option('--json', 'one JSON object a file')
    .action(telling(check));
  exits(policy.command('test'))
    .description('hold a policy against drafts; each says its verdict in a header X-Draftguard-Expect')
    .argument('<file>', 'a policy as JSON')
    .requiredOption('--drafts <folder>', 'folder of drafts (.eml)')
    .action(telling(test));
  exits(policy.command('explain'))
    .description('put every rule in plain words; with a draft, say why it gets its verdict')
    .argument('<file>', 'a policy as JSON')
    .argument('[draft]', 'a mail (.eml)')
    .action(telling(explain));
  exits(policy.command('diff'))
    .description(
      'say what differs between two policies, and what would have been different in the recorded past',
    )
    .argument('<old>', 'the policy that was in force')
    .argument('<new>', 'the policy that shall be')
    .option('--log <export>', 'an export of the audit log')
    .option('--identity <keyfile>', "a reader's age key file: opens what is sealed in the log")
    .option('--json', 'one JSON object')
    .action(telling(diff));
  exits(policy.command('keygen'))
    .description('make a key that signs policies; prints the line for the managed key bundleKey')
    .argument('<organization>', 'such as kontor.example')
    .requiredOption('--out <file>', 'where the secret key goes; keep it off the devices')
    .option('--id <id>', 'name of the key', 'key-1')
    .action(telling(keygen));
  exits(policy.command('sign'))
    .description('sign a policy; writes the bundle for the managed key policyBundle to standard output')
    .argument('<file>', 'a policy as JSON')
    .requiredOption('--key <file>', 'a key of "policy keygen"')
    .addOption(
      wholeNumber('--version <number>', 'left out: one more than that of --previous, or 1', MAX_VERSION),
    )
    .addOption(wholeNumber('--days <number>', 'how long it may be taken', 36_500).default(365))
    .option('--previous <file>', 'the bundle before this one')
    .option(
      '--previous-key <line>',
      'the line of "policy keygen" for the key of that one, if another',
      anchor,
    )
    .option('--minimum-extension <version>', 'oldest Draftguard that may take it', '0.1.0')
    .option('--drafts <folder>', 'drafts (.eml) that each device shall test it with')
    .option('--add-key <line>', 'a line of "policy keygen" for a further key (repeatable)', anchors, [])
    .option('--revoke <id>', 'a key that is good no longer (repeatable)', gather, [])
    .action(telling(sign));
  exits(policy.command('verify'))
    .description('say whether a device that pins this key would take a bundle')
    .argument('<file>', 'a bundle')
    .requiredOption('--key <line>', 'the line of "policy keygen"', anchor)
    .action(telling(verify));
  exits(policy.command('deploy'))
    .description('write the files that bring a policy to browsers')
    .argument('<file>', 'a policy as JSON, or with --bundle-key a signed bundle')
    .option('--target <target>', 'for which browser and system; left out, they are listed')
    .option('--out <folder>', 'where the files go; left out, the first goes to standard output')
    .option('--source <url>', 'where browsers get the extension, to force its installation', source, '')
    .option('--bundle-key <line>', 'the file is a signed bundle, and this its key', anchor)
    .option(
      '--chromium-id <id>',
      'id of the extension in Chrome, Chromium or Edge',
      chromiumId,
      OWN_IDS.chromium,
    )
    .option('--firefox-id <id>', 'id of the extension in Firefox', firefoxId, OWN_IDS.firefox)
    .action(telling(deploy));
  return policy;
}
