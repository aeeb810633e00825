/** Every way to bring a policy to browsers; used by the command line and by the options page. */

import { withHash } from '../value-hash';
import { JSON_TARGETS } from './json-files';
import { MAC_TARGETS } from './mac';
import type { DeployTarget } from './target';
import { WINDOWS_TARGETS } from './windows';

const TARGETS: readonly DeployTarget[] = [...JSON_TARGETS, ...WINDOWS_TARGETS, ...MAC_TARGETS];

/** Whichever way they go, the values carry their hashes, with which the device compares what has arrived. */
export const DEPLOY_TARGETS: readonly DeployTarget[] = TARGETS.map((target) => ({
  ...target,
  files: (input) => target.files({ ...input, values: withHash(input.values) }),
}));

/** The bytes of a file as they belong on a disk. */
export function fileBytes({
  text,
  encoding,
}: {
  text: string;
  encoding: 'utf-8' | 'utf-16le';
}): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  for (const [at, unit] of [
    0xfeff,
    ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)),
  ].entries())
    view.setUint16(at * 2, unit, true);
  return bytes;
}
