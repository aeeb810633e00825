/** Draft in, findings and verdict out, under one policy: what the background and the command line both ask. */
import { createEngine, type Engine } from '../detect/engine/engine';
import { createRescanner } from '../detect/engine/rescan';
import type { createKeyedHash } from '../detect/engine/value-key';
import type { Finding } from '../detect/kit/finding';
import type { Finder } from '../detect/kit/hit';
import type { ProtectedData } from '../detect/protected/data';
import { DETECTORS } from '../detect/registry';
import { draftDigest } from '../mail/digest';
import type { Draft, Part } from '../mail/draft';
import { decide } from '../policy/decide';
import type { Clock, Envelope } from '../policy/envelope';
import { createPatternFinder } from '../policy/patterns';
import type { Policy } from '../policy/schema';
import type { Verdict } from '../policy/verdict';
import { keepByText } from './kept-texts';

export interface Checked {
  draft: Draft;
  findings: Finding[];
  verdict: Verdict;
  /** The protected data that was sought. */
  data: readonly ProtectedData[];
}

/** What a decision hinges on beside the draft. */
export type Circumstances = Omit<Envelope, 'draft' | 'digest'> & { clock: Clock };

export interface CheckerDeps {
  policy: Policy;
  policyHash: string;
  data: readonly ProtectedData[];
  names: Finder;
  keyedHash: ReturnType<typeof createKeyedHash>;
  /** Lets others go first. */
  breathe(): Promise<void>;
}

export interface Checker {
  engine: Engine;
  find(parts: readonly Part[]): Promise<Finding[]>;
  decide(draft: Draft, findings: readonly Finding[], circumstances: Circumstances): Verdict;
}

export function createChecker({ policy, policyHash, data, names, keyedHash, breathe }: CheckerDeps): Checker {
  const engine = createEngine({
    detectors: DETECTORS,
    terms: policy.terms,
    names,
    finders: data.flatMap(({ finders }) => finders),
    wholes: data.flatMap(({ wholes }) => wholes),
    keyedHash,
  });
  // Attachments do not change while a person types, and their texts are long.
  const inAttachment = keepByText(engine);
  const rescan = createRescanner(engine);
  const patterns = createPatternFinder({
    patterns: policy.patterns,
    keyedHash,
    breathe,
    clock: () => performance.now(),
  });
  return {
    engine,
    find: async (parts) => [
      ...parts.flatMap((part) => (part.kind === 'attachment' ? inAttachment(part) : rescan([part]))),
      ...(await patterns(parts)),
    ],
    decide: (draft, findings, { clock, ...known }) =>
      decide({
        findings,
        envelope: { ...known, draft, digest: draftDigest(draft) },
        policy,
        policyHash,
        clock,
      }),
  };
}
