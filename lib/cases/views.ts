/** What a person is shown about one verdict: masked, grouped, with the recipients that matter first. */

import type { Checked } from '../checker/checker';
import type { Finding } from '../detect/kit/finding';
import { originOf } from '../detect/kit/origin';
import { DETECTORS } from '../detect/registry';
import { attachmentOf, type Draft, partKind, partsOf, unreadReason } from '../mail/draft';
import { marks, mayOverride } from '../policy/actions';
import type { Policy } from '../policy/schema';
import { textsIn } from '../policy/texts';
import { isExternal } from '../recipients/outside';
import { languageOf } from '../texts/language';
import { lessonFor } from '../training/lessons';
import { type Cut, cutLines } from '../transform/lines';
import type { CardView, WarningView } from './dialog';

/** A list longer than this helps nobody decide; the count is given in full. */
const SHOWN_RECIPIENTS = 50;
const SHOWN_FINDINGS = 100;
const SHOWN_DETECTORS = 5;

/** Why a finding matters, in the language of whoever writes. */
function whyOf(finding: Finding, policy: Policy, data: Checked['data'], language: string): string {
  const { kind, id } = originOf(finding.detector);
  if (kind === 'term' || kind === 'pattern')
    return policy[`${kind}s`].find((own) => own.id === id)?.label ?? '';
  const words =
    data.map(({ why }) => why(finding)).find((why) => why !== null) ??
    (kind === 'detector' ? DETECTORS.find((each) => each.id === id)?.why : undefined);
  return words?.[languageOf(language)] ?? '';
}

/** Places in the list of findings that rules ask about. */
const matchedBy = ({ rules }: Checked['verdict']) => new Set(rules.flatMap((rule) => rule.findings));

function findingsOf(
  { draft, findings, verdict, data }: Checked,
  policy: Policy,
  language: string,
): WarningView['findings'] {
  const matched = matchedBy(verdict);
  const groups = new Map<string, WarningView['findings'][number]>();
  findings.forEach((finding, index) => {
    if (!matched.has(index)) return;
    const part = partKind(finding.part);
    const file = attachmentOf(draft, finding.part)?.name ?? '';
    const id = `${finding.detector} ${finding.part} ${finding.valueKey}`;
    const known = groups.get(id);
    if (known) known.count += 1;
    else {
      const why = whyOf(finding, policy, data, language);
      const { detector, entity, masked } = finding;
      groups.set(id, { detector, entity, part, file, masked, count: 1, why });
    }
  });
  return [...groups.values()].slice(0, SHOWN_FINDINGS);
}

/** The detectors behind what the rules ask about, each once. */
export function detectorsOf({ findings, verdict }: Checked): { detector: string; entity: string }[] {
  const matched = matchedBy(verdict);
  const asked = findings.filter((_, index) => matched.has(index));
  const entities = new Map(asked.map(({ detector, entity }) => [detector, entity]));
  return [...entities].slice(0, SHOWN_DETECTORS).map(([detector, entity]) => ({ detector, entity }));
}

function unreadOf({ draft, verdict }: Checked): WarningView['unread'] {
  const asked = new Set(verdict.rules.flatMap((rule) => rule.attachments));
  return draft.attachments.flatMap((attachment, index) => {
    const reason = unreadReason(attachment);
    return reason !== null && asked.has(index) ? [{ name: attachment.name, reason }] : [];
  });
}

/** Whether a finding stands where a person types; attachments are replaced as files. */
export const inText = ({ part }: Finding) => partKind(part) !== 'attachment';

/** What is marked in the draft: what a rule asks about that at least marks. A finding that no rule minds is nobody's business. */
export function markedOf({ findings, verdict }: Checked): Finding[] {
  const marking = verdict.rules.filter(({ action }) => marks(action));
  const marked = new Set(marking.flatMap((rule) => rule.findings));
  return findings.filter((_, index) => marked.has(index));
}

/** What the rules ask about and the editor can change. */
export function fixableOf({ findings, verdict }: Checked): Finding[] {
  const matched = matchedBy(verdict);
  return findings.filter((finding, index) => matched.has(index) && inText(finding));
}

/** What takes the lists among these findings out of the draft, line by line. */
export const cutOf = (draft: Draft, findings: readonly Finding[]): Cut | null =>
  cutLines(findings, (part) => partsOf(draft).find(({ id }) => id === part)?.text ?? '');

/** What the page is shown of it. */
export const shownOf = (cut: Cut | null): WarningView['cut'] => cut && { lines: cut.lines, shown: cut.shown };

/** External addresses that the other recipients can see. */
export const movableOf = (draft: Draft, policy: Policy) =>
  recipientsOf(draft, policy)
    .filter(({ external, field, address }) => external && field !== 'bcc' && address !== '')
    .map(({ address }) => address);

export function cardView(
  shown: Finding[],
  fixable: Finding[],
  scan: Checked,
  policy: Policy,
  language: string,
  focus: boolean,
): Omit<CardView, 'cut'> {
  return {
    kind: 'card',
    focus,
    fixable: fixable.length,
    lesson: lessonFor({ categories: shown.map(({ category }) => category) }),
    findings: shown.slice(0, SHOWN_FINDINGS).map((finding) => ({
      detector: finding.detector,
      entity: finding.entity,
      masked: finding.masked,
      why: whyOf(finding, policy, scan.data, language),
      law: DETECTORS.find(({ id }) => id === finding.detector)?.law ?? [],
    })),
  };
}

/** What each rule saw in the recipients, once. */
function signsOf({ verdict }: Checked): WarningView['signs'] {
  const bySign = new Map(verdict.rules.flatMap(({ signs }) => signs).map((one) => [one.sign, one.addresses]));
  return [...bySign].map(([sign, addresses]) => ({ sign, addresses: addresses.slice(0, SHOWN_RECIPIENTS) }));
}

/** Whose consent rules miss, each once. */
function consentOf({ verdict }: Checked): WarningView['consent'] {
  const gaps = verdict.rules.flatMap(({ consent }) => consent);
  return [...new Map(gaps.map((gap) => [`${gap.address} ${gap.purpose}`, gap])).values()];
}

export function recipientsOf(draft: Draft, policy: Policy) {
  return draft.recipients
    .map((r) => ({ ...r, external: isExternal(r, policy.organization.internalDomains) }))
    .sort((a, b) => Number(b.external) - Number(a.external));
}

/** From this level of detail on the log has the reason that a person gives. */
export const keepsReason = ({ audit }: Policy) => audit.detail >= 1;

/** `language` is the browser's, such as de or en-GB. */
export function warningView(
  scan: Checked,
  policy: Policy,
  language: string,
): Omit<WarningView, 'look' | 'fixable' | 'movable' | 'cut'> {
  const texts = (id: string) => {
    const rule = policy.rules.find((each) => each.id === id);
    return rule ? textsIn(rule, language) : {};
  };
  return {
    kind: 'warning',
    action: scan.verdict.action,
    mayOverride: mayOverride(scan.verdict.action),
    keepsReason: keepsReason(policy),
    findings: findingsOf(scan, policy, language),
    unread: unreadOf(scan).slice(0, SHOWN_FINDINGS),
    signs: signsOf(scan),
    consent: consentOf(scan).slice(0, SHOWN_RECIPIENTS),
    recipients: recipientsOf(scan.draft, policy).slice(0, SHOWN_RECIPIENTS),
    recipientCount: scan.draft.recipients.length,
    rules: scan.verdict.rules.map(({ id, title, explain, law, notes }) => ({
      title,
      explain,
      law,
      notes,
      ...texts(id),
    })),
    organization: policy.organization.name,
    contact: policy.organization.contact,
    lesson: lessonFor({
      categories: [...matchedBy(scan.verdict)].flatMap((at) => scan.findings[at]?.category ?? []),
      signs: signsOf(scan).length > 0,
      consent: consentOf(scan).length > 0,
    }),
  };
}
