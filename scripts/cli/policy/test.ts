/** `draftguard policy test` and `explain`: what a policy says of drafts, and why. */
import { failureOf } from '../../../lib/policy/bundle/tests';
import { tellReason } from '../../../lib/policy/decision/tell';
import { describeRule } from '../../../lib/policy/describe';
import { inWords } from '../../../lib/policy/facts/sentence';
import type { Phrase } from '../../../lib/policy/words';
import { readMailFile } from '../eml';
import { EXIT, told } from '../exits';
import { createMailChecker } from '../mail-checker';
import { readPolicy } from '../policy-file';
import { ENGLISH, ENGLISH_WITH_IDS } from '../words';
import { draftsIn, readDraft } from './drafts';

const FAILED = 2;

/** Exit code 2 when a draft gets another verdict than expected, 65 when one cannot be tested; the others are all the same. */
export async function test(file: string, { drafts }: { drafts: string }): Promise<void> {
  const { check } = createMailChecker(await readPolicy(file));
  const count = { tested: 0, failed: 0, untested: 0 };
  for (const path of await draftsIn(drafts)) {
    const draft = await readDraft(path).catch(told);
    if (!draft) {
      count.untested++;
      continue;
    }
    count.tested++;
    const { verdict } = await check(draft.mail);
    const failure = failureOf(draft, verdict);
    if (failure === null) console.log(`good  ${draft.name}: ${verdict.action}`);
    else {
      count.failed++;
      console.log(`WRONG ${inWords(failure, ENGLISH.t)}`);
      for (const reason of verdict.trace()) console.log(`      ${tellReason(reason, ENGLISH_WITH_IDS)}`);
    }
  }
  const { tested, failed, untested } = count;
  console.log(`${tested} drafts, ${failed} wrong${untested > 0 ? `, ${untested} not tested` : ''}.`);
  if (failed > 0) process.exitCode = FAILED;
  else if (untested > 0) process.exitCode = EXIT.unreadable;
}

const lines = (phrases: readonly Phrase[], indent: string): string[] =>
  phrases.flatMap(({ text, within }) => [`${indent}- ${text}`, ...lines(within, `${indent}  `)]);

export async function explain(file: string, mail: string | undefined): Promise<void> {
  const policy = await readPolicy(file);
  // Before anything is said: what is said of half the question helps nobody.
  const draft = mail === undefined ? null : await readMailFile(mail);
  for (const rule of policy.rules) {
    console.log(`${rule.id}: ${rule.title}`);
    console.log(`  ${ENGLISH.t(`policy_then_${rule.then}`)}. ${ENGLISH.t('policy_rule_when')}`);
    console.log(lines(describeRule(rule, policy, ENGLISH), '  ').join('\n'));
  }
  if (draft === null) return;
  const { verdict, findings } = await createMailChecker(policy).check(draft);
  console.log(`\n${mail}: ${verdict.action}`);
  for (const { entity, masked, part, confidence } of findings)
    console.log(`  found ${entity} ${masked} in ${part}, confidence ${confidence}`);
  for (const reason of verdict.trace()) console.log(`  ${tellReason(reason, ENGLISH_WITH_IDS)}`);
}
