/** Every way to bring a policy to browsers; used by the command line and by the options page. */
import { JSON_TARGETS } from './json-files';
import { MAC_TARGETS } from './mac';
import type { DeployTarget } from './target';
import { WINDOWS_TARGETS } from './windows';

export const DEPLOY_TARGETS: readonly DeployTarget[] = [...JSON_TARGETS, ...WINDOWS_TARGETS, ...MAC_TARGETS];

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
