/** Documents for tests, through the file as an extension gets them. */

import { createDocumentsBuilder } from '../../../../../lib/detect/protected/documents/build';
import { createDocumentFinder } from '../../../../../lib/detect/protected/documents/finder';
import { readDocuments, writeDocuments } from '../../../../../lib/detect/protected/documents/library';
import { openFile } from '../../../../../lib/detect/protected/file';

export const HEAD = { id: 'plans', label: 'Plans', made: '2026-11-02T08:00:00.000Z', key: 'c3'.repeat(32) };

/** Words that look like words; the same for the same seed. */
export function prose(words: number, seed: number): string {
  const syllables = ['ka', 'lo', 'mi', 'ren', 'tas', 'vel', 'dor', 'hun', 'bri', 'ost', 'lin'];
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 16;
  };
  const word = () => Array.from({ length: 2 + (next() % 2) }, () => syllables[next() % 11]).join('');
  return Array.from({ length: words }, word).join(' ');
}

export async function finderOf(documents: Record<string, string>, except: readonly string[] = []) {
  const builder = createDocumentsBuilder(HEAD);
  for (const [id, text] of Object.entries(documents)) builder.add(id, `${id}.txt`, text);
  for (const text of except) builder.except(text);
  const built = builder.finish();
  if (!built.library) throw new Error('No document is left.');
  const file = await openFile(await writeDocuments(built.library));
  return { built, finder: createDocumentFinder(readDocuments(file)) };
}
