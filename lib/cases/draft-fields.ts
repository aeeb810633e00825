/** What the audit log may know of a draft: classes and counts. */
import {
  DOMAIN,
  type DraftFields,
  MAX_JUSTIFICATION,
  MAX_LISTED,
  MAX_RULES,
  MAX_TRACED,
} from '../audit/event';
import type { Checked } from '../checker/checker';
import type { Finding } from '../detect/kit/finding';
import { REDUCTIONS } from '../policy/decision/reduction';
import type { Policy } from '../policy/schema';
import type { VerdictRule } from '../policy/verdict';
import { hostOf } from '../recipients/outside';
import { edited, editsFor } from '../transform/transform';
import { recipientsOf } from './views';

export function draftFields(scan: Checked, policy: Policy, route: DraftFields['route']): DraftFields {
  const { draft, findings, verdict } = scan;
  const values = new Map<string, Set<string>>();
  for (const { entity, valueKey } of findings) {
    const known = values.get(entity) ?? new Set();
    values.set(entity, known.add(valueKey));
  }
  const outside = recipientsOf(draft, policy).filter((r) => r.external);
  const external = outside.length;
  const { detail } = policy.audit;
  return {
    webmail: draft.webmail,
    route,
    action: verdict.action,
    // The strictest come first; an event has room for so many.
    rules: verdict.rules.slice(0, MAX_RULES).map((rule) => rule.id),
    trace: verdict.rules.slice(0, MAX_TRACED).map(traceOf),
    entities: Object.fromEntries([...values].map(([entity, keys]) => [entity, keys.size])),
    recipients: { internal: draft.recipients.length - external, external },
    attachments: draft.attachments.length,
    digest: verdict.digest,
    policyHash: verdict.policyHash,
    ...(detail >= 1 ? { domains: domainsOf(outside) } : {}),
    ...(detail >= 2 ? { masked: maskedOf(findings) } : {}),
  };
}

/** Without what fills the notes: an exception's reason is somebody's sentence. */
const traceOf = ({ id, action, unknown, notes }: VerdictRule) => ({
  rule: id,
  action,
  unknown: [...unknown],
  reduced: REDUCTIONS.filter((each) => notes.some(({ kind }) => kind === each)),
});

const domainsOf = (people: readonly { address: string }[]) =>
  [...new Set(people.map(({ address }) => hostOf(address)).filter((host) => DOMAIN.test(host)))]
    .sort()
    .slice(0, MAX_LISTED);

/** Each value once. */
function maskedOf(findings: readonly Finding[]) {
  const values = new Map(
    findings.map(({ entity, valueKey, masked }) => [`${entity} ${valueKey}`, { entity, masked }]),
  );
  return [...values.values()].slice(0, MAX_LISTED);
}

/** A reason without what it names: every finding of the engine is masked, from its start to its end. */
export function redacted(reason: string, findings: readonly Finding[]): string {
  const own = findings
    .filter(({ part }) => part === 'body')
    .map(({ values: _between, ...finding }) => finding);
  return edited(reason, editsFor(own, 'mask', String)).slice(0, MAX_JUSTIFICATION);
}
