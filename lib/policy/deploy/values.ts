/** What managed storage is to hold of what a person pasted: a policy, or a signed one with its key. */
import { type Anchor, readAnchor, writeAnchor } from '../bundle/format';
import { openGiven, withinBundle } from '../bundle/given';
import type { BundleContext } from '../bundle/open';
import { tell } from '../problem-texts';
import type { PolicyProblem } from '../problems';
import { readPolicyText } from '../text';
import type { ManagedValues } from './target';

type Values = { ok: true; values: ManagedValues } | { ok: false; problems: readonly PolicyProblem[] };

export const bundleValues = (bundle: string, anchor: Anchor): ManagedValues => ({
  policyBundle: bundle,
  bundleKey: writeAnchor(anchor),
});

/** The keys of a policy. Problems have their places. */
export function policyValues(text: string): Values {
  const read = readPolicyText(text);
  return read.ok ? { ok: true, values: read.value } : read;
}

/**
 * A signed policy goes out only if a device that pins the key would take it.
 * @param line the key as "policy keygen" prints it
 */
export function signedValues(
  text: string,
  line: string,
  context: Pick<BundleContext, 'now' | 'extensionVersion'>,
): Values {
  const anchor = readAnchor(line);
  if (!anchor) return { ok: false, problems: [{ path: ['bundleKey'], said: tell('policy_bundle_no_key') }] };
  const bundle = text.trim();
  const opened = openGiven(bundle, anchor, context);
  return opened.ok
    ? { ok: true, values: bundleValues(bundle, anchor) }
    : { ok: false, problems: withinBundle(opened.problems) };
}
