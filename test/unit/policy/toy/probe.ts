/** Run in the copy of the tree by new-condition.test.ts: prints what each of the readers of the table makes of the toy. */

import { checkPolicy } from '../../../../lib/policy/check';
import { decide } from '../../../../lib/policy/decide';
import { tellReason } from '../../../../lib/policy/decision/tell';
import { describeRule } from '../../../../lib/policy/describe';
import { ENGLISH_WITH_IDS } from '../../../../scripts/cli/words';
import { managedSchema } from '../../../../scripts/generate/managed-schema';
import { policyKeyDocs } from '../../../../scripts/generate/policy-keys';
import { CLOCK, draftTo, envelopeOf, policyOf } from '../fixtures';

const crowded = (id: string, least: number) => ({ id, title: id, then: 'block', when: { crowd: { least } } });
const policy = policyOf({ rules: [crowded('few', 2), crowded('many', 4)] });
const verdict = decide({
  findings: [],
  policy,
  policyHash: '',
  clock: CLOCK,
  envelope: envelopeOf(draftTo('a@x.example', 'b@x.example')),
});
console.log(
  JSON.stringify({
    matched: verdict.rules.map(({ id }) => id),
    trace: verdict.trace().map((reason) => tellReason(reason, ENGLISH_WITH_IDS)),
    described: policy.rules.map((rule) => describeRule(rule, policy, ENGLISH_WITH_IDS).at(-1)?.text),
    shadowed: checkPolicy(policy, 0).flatMap(({ kind, path }) => (kind === 'shadowed' ? [path] : [])),
    managed: JSON.stringify(managedSchema()),
    docs: policyKeyDocs(),
  }),
);
