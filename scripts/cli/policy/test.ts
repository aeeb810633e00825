/** `draftguard policy test` and `explain`: what a policy says of drafts, and why. */
import { readFile } from 'node:fs/promises';
import { failureOf } from '../../../lib/policy/bundle/tests';
import { say } from '../../../lib/policy/decision/said';
import { describeRule, type Phrase } from '../../../lib/policy/describe';
import { readMail } from '../eml';
import { createMailJudge } from '../judge';
import { readPolicy } from '../policy-file';
import { ENGLISH } from '../words';
import { readDrafts } from './drafts';

const FAILED = 2;

/** Exit code 2 when a draft gets another verdict than expected. */
export async function test(file: string, { drafts }: { drafts: string }): Promise<void> {
  const { judge } = createMailJudge(await readPolicy(file));
  const cases = await readDrafts(drafts);
  let failed = 0;
  for (const each of cases) {
    const { verdict } = await judge(each.mail);
    const failure = failureOf(each, verdict);
    if (failure === null) console.log(`good  ${each.name}: ${verdict.action}`);
    else {
      failed++;
      console.log(`WRONG ${failure}`);
      for (const sentence of verdict.trace()) console.log(`      ${say(sentence, ENGLISH.t)}`);
    }
  }
  console.log(`${cases.length} drafts, ${failed} wrong.`);
  if (failed > 0) process.exitCode = FAILED;
}

const lines = (phrases: readonly Phrase[], indent: string): string[] =>
  phrases.flatMap(({ text, within }) => [`${indent}- ${text}`, ...lines(within, `${indent}  `)]);

export async function explain(file: string, mail: string | undefined): Promise<void> {
  const policy = await readPolicy(file);
  for (const rule of policy.rules) {
    console.log(`${rule.id}: ${rule.title}`);
    console.log(`  ${ENGLISH.t(`policy_then_${rule.then}`)}. ${ENGLISH.t('policy_rule_when')}`);
    console.log(lines(describeRule(rule, policy, ENGLISH), '  ').join('\n'));
  }
  if (mail === undefined) return;
  const { verdict, findings } = await createMailJudge(policy).judge(await readMail(await readFile(mail)));
  console.log(`\n${mail}: ${verdict.action}`);
  for (const { entity, masked, part, confidence } of findings)
    console.log(`  found ${entity} ${masked} in ${part}, confidence ${confidence}`);
  for (const sentence of verdict.trace()) console.log(`  ${say(sentence, ENGLISH.t)}`);
}
