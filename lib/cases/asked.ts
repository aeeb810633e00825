/** What a warning has asked about: an approval covers this and nothing else. */

import type { Checked } from '../checker/checker';
import { holds } from '../policy/actions';

/** One line for each thing that a holding rule minds, without its place: the same value twice is one question. */
export function askedOf({ findings, verdict, draft }: Checked): string[] {
  const lines = verdict.rules
    .filter(({ action }) => holds(action))
    .flatMap((rule) => [
      `rule ${rule.id} ${rule.action}`,
      ...rule.findings.map((at) => `found ${findings[at]?.detector} ${findings[at]?.valueKey}`),
      ...rule.attachments.map(
        (at) => `file ${draft.attachments[at]?.name} ${draft.attachments[at]?.content?.unread}`,
      ),
      ...rule.signs.flatMap(({ sign, addresses }) => addresses.map((one) => `sign ${sign} ${one}`)),
      ...rule.consent.map(({ address, state, purpose }) => `consent ${address} ${state} ${purpose}`),
    ]);
  return [...new Set(lines)];
}
