/** A signed policy that a person gives, in a file or pasted into a page, before any device has it. */
import { overBuiltin } from '../managed';
import type { PolicyProblem } from '../problems';
import type { Anchor } from './format';
import { type BundleContext, type OpenedBundle, openBundle } from './open';

/** Opens it as a device that pins this key, and has had none before. */
export const openGiven = (
  text: string,
  anchor: Anchor,
  context: Pick<BundleContext, 'now' | 'extensionVersion'>,
): OpenedBundle => openBundle(text, anchor, { ...context, state: null, read: overBuiltin });

/** Problems with their paths below the managed key that would carry the bundle: here nothing carries it yet. */
export const withinBundle = (problems: readonly PolicyProblem[]): PolicyProblem[] =>
  problems.map((problem) => ({ ...problem, path: problem.path.slice(1) }));
