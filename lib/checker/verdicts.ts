/**
 * One verdict per draft, rules and circumstances. The same draft is checked as it is typed, when Send is pressed and when
 * it leaves; only what has changed since is worked out anew.
 */
import { keepNewest } from '../base/keep-newest';
import type { Finding } from '../detect/kit/finding';
import { type Draft, type Part, partsOf, unreadReason } from '../mail/draft';
import type { Clock } from '../policy/envelope';
import type { Verdict } from '../policy/verdict';
import type { Checker, Circumstances } from './checker';

/** Drafts that are remembered, in memory, and circumstances of each. */
const KEPT = 8;

interface Timed {
  verdict: Verdict;
  /** Between these (ms since the Unix epoch) the clock changes nothing. */
  from: number;
  until: number;
}

interface Kept {
  parts: readonly Part[];
  /** Under way, or there: two that ask at once wait for one scan. */
  findings: Promise<Finding[]>;
  verdicts: Map<string, Timed>;
}

export type Verdicts = (
  draft: Draft,
  circumstances: Circumstances,
) => Promise<{ findings: Finding[]; verdict: Verdict }>;

/** @param validUntil how long a verdict stands by the clock, ms since the Unix epoch */
export function createVerdicts(
  checker: Pick<Checker, 'find' | 'decide'>,
  validUntil: (clock: Clock) => number,
): Verdicts {
  let kept: Kept[] = [];
  const scanned = (draft: Draft): Kept => {
    const parts = partsOf(draft);
    const known = kept.find((one) => isSame(one.parts, parts));
    const one = known ?? { parts, findings: checker.find(parts), verdicts: new Map() };
    kept = [one, ...kept.filter((each) => each !== known)].slice(0, KEPT);
    // What has failed is tried again the next time.
    if (!known) one.findings.catch(() => (kept = kept.filter((each) => each !== one)));
    return one;
  };
  return async (draft, circumstances) => {
    const { clock } = circumstances;
    const { findings: found, verdicts } = scanned(draft);
    const findings = await found;
    const key = keyOf(draft, circumstances);
    const known = verdicts.get(key);
    if (known && clock.now >= known.from && clock.now < known.until)
      return { findings, verdict: known.verdict };
    const verdict = checker.decide(draft, findings, circumstances);
    keepNewest(verdicts, key, { verdict, from: clock.now, until: validUntil(clock) }, KEPT);
    return { findings, verdict };
  };
}

/** Texts are compared whole: a hash would cost more, and say less. */
const isSame = (a: readonly Part[], b: readonly Part[]) =>
  a.length === b.length && a.every(({ id, text }, at) => b[at]?.id === id && b[at]?.text === text);

/** All that a decision reads beside the texts and the time. */
function keyOf({ body: _, attachments, ...draft }: Draft, { clock, ...known }: Circumstances): string {
  const files = attachments.map((each) => [each.name, each.size, unreadReason(each), each.content?.hashes]);
  return JSON.stringify([draft, files, known, clock.zone]);
}
