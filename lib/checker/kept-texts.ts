/** Findings of long texts that come again as they were. */
import { keepNewest } from '../base/keep-newest';
import type { Engine } from '../detect/engine/engine';
import type { Finding } from '../detect/kit/finding';
import type { Part } from '../mail/draft';

const KEPT = 30;

/** Finds once per text; the part that a finding names is that of the text at hand. */
export function keepByText(engine: Pick<Engine, 'scan'>): (part: Part) => Finding[] {
  const kept = new Map<string, Finding[]>();
  return ({ id, text }) => {
    const findings = kept.get(text) ?? engine.scan(text, id);
    keepNewest(kept, text, findings, KEPT);
    return findings.map((finding) => ({ ...finding, part: id }));
  };
}
