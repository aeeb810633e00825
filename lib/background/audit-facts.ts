/** What the audit log may know of a draft: classes and counts. */
import { type AuditEvent, MAX_RULES } from '../audit/event';
import type { PolicyInForce } from './policy-source';
import type { Scan } from './scanner';
import { recipientsOf } from './warning-view';

type Held = Extract<AuditEvent, { type: 'draft.held' }>;
export type AuditFacts = Omit<Held, 'type'>;

export function auditFacts(scan: Scan, inForce: PolicyInForce, route: AuditFacts['route']): AuditFacts {
  const { draft, findings, verdict } = scan;
  const values = new Map<string, Set<string>>();
  for (const { entity, valueKey } of findings) {
    const known = values.get(entity) ?? new Set();
    values.set(entity, known.add(valueKey));
  }
  const external = recipientsOf(draft, inForce.policy).filter((r) => r.external).length;
  return {
    webmail: draft.webmail,
    route,
    action: verdict.action,
    // The strictest come first; an event has room for so many.
    rules: verdict.rules.slice(0, MAX_RULES).map((rule) => rule.id),
    entities: Object.fromEntries([...values].map(([entity, keys]) => [entity, keys.size])),
    recipients: { internal: draft.recipients.length - external, external },
    attachments: draft.attachments.length,
    digest: verdict.digest,
    policyHash: verdict.policyHash,
  };
}
