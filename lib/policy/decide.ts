/**
 * The decision: findings and recipients against the rules. Pure and monotone: one more rule or one more finding
 * can make the answer stricter, never milder.
 */
import type { Finding } from '../detect/finding';
import { type Attachment, type Draft, partKind, type Recipient, unreadReason } from '../draft';
import { type Sign, signsOf } from '../recipients/signs';
import { isExternal } from './recipients';
import type { Policy, PolicyRule } from './schema';
import { ACTIONS, type Action, stricter, type Verdict, type VerdictRule } from './verdict';

export interface Decision {
  findings: readonly Finding[];
  draft: Draft;
  policy: Policy;
  /** See ../digest.ts. */
  digest: string;
  /** See ./hash.ts. */
  policyHash: string;
}

/** The strictest action that each mode lets through. */
const MODE_LIMIT: Readonly<Record<Policy['mode'], Action>> = {
  audit: 'log',
  coach: 'warn',
  enforce: 'block',
};

const VERBS: Readonly<Record<Action, string>> = {
  allow: 'lets the message go',
  log: 'logs it',
  warn: 'warns',
  justify: 'asks for a reason',
  block: 'blocks the message',
};

/** The verdict for one draft: the strictest rule that matches wins, within what the mode allows. */
export function decide({ findings, draft, policy, digest, policyHash }: Decision): Verdict {
  const limit = MODE_LIMIT[policy.mode];
  const rules: VerdictRule[] = [];
  const trace: string[] = [];
  const signs = policy.rules.some(({ when }) => when.signs.length > 0)
    ? signsOf(draft, policy.organization.internalDomains)
    : [];
  let action: Action = 'allow';
  for (const rule of policy.rules) {
    const tried = tryRule(rule, findings, draft, signs, policy.organization.internalDomains);
    if (!tried.matched) {
      trace.push(`Rule "${rule.id}" does not match: ${tried.because}.`);
      continue;
    }
    const capped = milder(rule.then, limit);
    const note = capped === rule.then ? '' : `, but in ${policy.mode} mode it only ${VERBS[capped]}`;
    trace.push(`Rule "${rule.id}" ${VERBS[rule.then]}${note}: ${tried.because}.`);
    action = stricter(action, capped);
    const { id, title, explain, law } = rule;
    rules.push({
      id,
      title,
      action: capped,
      explain,
      law,
      findings: tried.findings,
      attachments: tried.attachments,
      signs: tried.signs,
    });
  }
  rules.sort((a, b) => ACTIONS.indexOf(b.action) - ACTIONS.indexOf(a.action));
  return { action, rules, trace, digest, policyHash };
}

function milder(a: Action, b: Action): Action {
  return stricter(a, b) === a ? b : a;
}

interface Tried {
  matched: boolean;
  because: string;
  findings: number[];
  attachments: number[];
  signs: Sign[];
}

const no = (because: string): Tried => ({
  matched: false,
  because,
  findings: [],
  attachments: [],
  signs: [],
});

function tryRule(
  rule: PolicyRule,
  findings: readonly Finding[],
  { recipients, attachments }: Draft,
  shown: readonly Sign[],
  internalDomains: readonly string[],
): Tried {
  const { when } = rule;
  const counted = countRecipients(recipients, when.recipients.scope, internalDomains);
  const people = `${counted} ${when.recipients.scope === 'any' ? '' : `${when.recipients.scope} `}recipient${counted === 1 ? '' : 's'}`;
  if (counted < when.recipients.minCount) {
    return no(`${people}, it needs ${when.recipients.minCount}`);
  }
  const unread = unreadOf(attachments, when.attachments.unread);
  const asksUnread = when.attachments.unread.length > 0;
  if (asksUnread && unread.length === 0) return no('no attachment is unread for such a reason');
  const signs = shown.filter(({ sign }) => when.signs.includes(sign));
  const asksSigns = when.signs.length > 0;
  if (asksSigns && signs.length === 0) return no(`no sign of ${when.signs.join(' or ')}`);
  const wanted = selector(rule);
  const hits = findings.flatMap((finding, index) => (wanted(finding) ? [index] : []));
  const matching = hits.flatMap((index) => findings[index] ?? []);
  const values = new Set(matching.map((finding) => finding.valueKey)).size;
  const seen = [...new Set(matching.map((finding) => finding.entity))].sort();
  const found = `${values} distinct value${values === 1 ? '' : 's'}${seen.length ? ` (${seen.join(', ')})` : ''}`;
  if (values < when.minCount) return no(`${found}, it needs ${when.minCount}`);
  const files = asksUnread ? `, ${unread.length} unread attachment${unread.length === 1 ? '' : 's'}` : '';
  const telling = signs.map(({ sign }) => `, ${sign}`).join('');
  // A rule about recipients or attachments alone matched for no finding's sake.
  const findingsOfRule = (asksUnread || asksSigns) && when.minCount === 0 ? [] : hits;
  return {
    matched: true,
    because: `${found}${files}${telling}, ${people}`,
    findings: findingsOfRule,
    attachments: unread,
    signs,
  };
}

/** Indexes of the attachments that were not read for one of the reasons. */
function unreadOf(attachments: readonly Attachment[], reasons: readonly string[]): number[] {
  return attachments.flatMap((attachment, index) =>
    reasons.includes(unreadReason(attachment) ?? '') ? [index] : [],
  );
}

/** A draft in which nobody could be read as recipient may go anywhere, so it counts as one outside recipient. */
function countRecipients(
  recipients: readonly Recipient[],
  scope: PolicyRule['when']['recipients']['scope'],
  internalDomains: readonly string[],
): number {
  if (recipients.length === 0) return scope === 'internal' ? 0 : 1;
  if (scope === 'any') return recipients.length;
  const external = recipients.filter((recipient) => isExternal(recipient, internalDomains)).length;
  return scope === 'external' ? external : recipients.length - external;
}

function selector({ when }: PolicyRule): (finding: Finding) => boolean {
  const entities = new Set(when.entities);
  const categories = new Set<string>(when.categories);
  const detectors = new Set(when.terms.map((id) => `term:${id}`));
  const parts = new Set(when.parts);
  const any = entities.size + categories.size + detectors.size === 0;
  return (finding) =>
    finding.confidence >= when.minConfidence &&
    parts.has(partKind(finding.part)) &&
    (any ||
      entities.has(finding.entity) ||
      categories.has(finding.category) ||
      detectors.has(finding.detector));
}
