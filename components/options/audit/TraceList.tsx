import type { AuditEvent } from '../../../lib/audit/event';
import type { Policy } from '../../../lib/policy/schema';
import { nameOf } from '../../ui/labels';
import { t } from '../../ui/t';

type Traced = NonNullable<Extract<AuditEvent, { type: 'draft.held' }>['trace']>[number];

interface Props {
  /** Ids, the strictest first. */
  rules: readonly string[];
  trace: readonly Traced[];
  /** In force now; null while it is asked for. */
  policy: Policy | null;
}

/** How a verdict came about, rule by rule. */
export function TraceList({ rules, trace, policy }: Props) {
  return (
    <ol>
      {rules.map((id) => {
        const found = trace.find(({ rule }) => rule === id);
        return (
          <li key={id}>
            {titleOf(id, policy)}
            {found && `: ${decisionOf(found)}`}
          </li>
        );
      })}
    </ol>
  );
}

function titleOf(id: string, policy: Policy | null): string {
  const rule = policy?.rules.find((each) => each.id === id);
  return rule ? `${rule.title} (${id})` : id;
}

function decisionOf({ action, unknown, reduced }: Traced): string {
  const doubts = unknown.map((each) => t(`trace_unknown_${each}`)).join(', ');
  return [
    nameOf('policy_action', action),
    ...(doubts === '' ? [] : [t('trace_unknown', doubts)]),
    ...reduced.map((each) => t(`audit_reduced_${each}`)),
  ].join('; ');
}
