/** Draft in, findings and verdict out: the engine and the policy as the background holds them. */
import { browser } from 'wxt/browser';
import { consentStates } from '../consent/states';
import type { ConsentStore } from '../consent/store';
import { createEngine, type Engine } from '../detect/engine';
import type { Finding } from '../detect/finding';
import { createNameFinder } from '../detect/names/finder';
import type { ProtectedData } from '../detect/protected';
import { DETECTORS } from '../detect/registry';
import { createRescanner } from '../detect/rescan';
import { createKeyedHash } from '../detect/value-key';
import { draftDigest } from '../digest';
import { type Draft, type Part, partsOf } from '../draft';
import { DraftguardError } from '../errors';
import { asks } from '../policy/conditions/questions';
import { decide } from '../policy/decide';
import { createPatternFinder } from '../policy/patterns';
import type { Verdict } from '../policy/verdict';
import type { CorrespondentStore } from '../recipients/correspondents';
import type { Device } from './device';
import type { Ledger } from './ledger';
import type { PolicyInForce } from './policy-source';
import type { ProtectedStore } from './protected-store';

export interface Scan {
  draft: Draft;
  findings: Finding[];
  verdict: Verdict;
  /** The protected data that was sought. */
  data: readonly ProtectedData[];
}

/** The device's key for value keys: random, made once; without it equal values could be told across devices. */
async function deviceKey(): Promise<Uint8Array> {
  const { valueKey } = await browser.storage.local.get('valueKey');
  if (Array.isArray(valueKey)) return Uint8Array.from(valueKey as number[]);
  const made = crypto.getRandomValues(new Uint8Array(32));
  await browser.storage.local.set({ valueKey: [...made] });
  return made;
}

/** Attachments do not change while a person types, and their texts are long. */
const KEPT_SCANS = 30;

/** Finds in attachments once per text and engine. */
function attachmentScans(engine: Engine): (part: Part) => Finding[] {
  const kept = new Map<string, Finding[]>();
  return ({ id, text }) => {
    const findings = kept.get(text) ?? engine.scan(text, id);
    kept.delete(text);
    kept.set(text, findings);
    for (const oldest of kept.keys()) if (kept.size > KEPT_SCANS) kept.delete(oldest);
    return findings.map((finding) => ({ ...finding, part: id }));
  };
}

export type Scanner = (draft: Draft, inForce: Pick<PolicyInForce, 'policy' | 'hash'>) => Promise<Scan>;

/** Lets other events in, which a resolved promise would not; timers of 0 ms are held back to 4 ms. */
export const breathe = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

type Scanned = { hash: string; data: Scan['data']; scan(parts: readonly Part[]): Promise<Finding[]> };

export function createScanner(
  store: ProtectedStore,
  device: Device,
  consents: Pick<ConsentStore, 'isKept' | 'lookUp'>,
  correspondents: Pick<CorrespondentStore, 'frequent'>,
  losses: Ledger['losses'],
): Scanner {
  let built: Scanned | null = null;
  let key: Promise<Uint8Array> | null = null;
  const names = createNameFinder();
  return async (draft, { policy, hash }) => {
    key ??= deviceKey();
    const keyedHash = createKeyedHash(await key);
    const { data } = await store.current(policy);
    // Whoever has objected is not known any more: what a rule says of consents would be too mild.
    if (asks(policy.rules, 'consent') && (await losses()).includes('consents'))
      throw new DraftguardError('consents-lost', 'The consents of this device are lost.');
    if (built?.hash !== hash || built.data !== data) {
      const engine = createEngine({
        detectors: DETECTORS,
        terms: policy.terms,
        names,
        finders: data.flatMap(({ finders }) => finders),
        wholes: data.flatMap(({ wholes }) => wholes),
        keyedHash,
      });
      const inAttachment = attachmentScans(engine);
      const rescan = createRescanner(engine);
      const patterns = createPatternFinder({
        patterns: policy.patterns,
        keyedHash,
        breathe,
        clock: () => performance.now(),
      });
      built = {
        hash,
        data,
        scan: async (parts) => [
          ...parts.flatMap((part) => (part.kind === 'attachment' ? inAttachment(part) : rescan([part]))),
          ...(await patterns(parts)),
        ],
      };
    }
    const findings = await built.scan(partsOf(draft));
    const clock = device.clock();
    const addresses = draft.recipients.map(({ address }) => address);
    const envelope = {
      draft,
      consent: await consentStates(consents, addresses, policy.consent, clock),
      frequentDomains: await correspondents.frequent(clock.now),
      digest: draftDigest(draft),
      ring: await device.ring(),
      warningsToday: await device.warningsToday(clock),
    };
    const verdict = decide({ findings, envelope, policy, policyHash: hash, clock });
    return { draft, findings, verdict, data };
  };
}
