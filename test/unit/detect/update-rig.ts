/** What every finder owes the engine: an update gives what a whole scan gives. */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Engine } from '../../../lib/detect/engine/engine';

/** @param pieces drafts are made of these, in any order */
export function expectUpdatesAsWhole(engine: Engine, pieces: fc.Arbitrary<string>, numRuns: number): void {
  const draft = fc.array(pieces, { maxLength: 40 }).map((list) => list.join(''));
  fc.assert(
    fc.property(draft, draft, fc.nat(), fc.nat({ max: 60 }), (text, insert, at, removed) => {
      const start = text.length ? at % text.length : 0;
      const change = { start, end: Math.min(text.length, start + removed), insert };
      const updated = engine.update(engine.open(text, 'body'), change);
      expect(updated).toEqual(engine.open(updated.text, 'body'));
    }),
    { numRuns },
  );
}
