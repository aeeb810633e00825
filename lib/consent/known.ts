/** Which records are there already, in the file that is read and in the tables: none is kept twice. */

import { PURPOSES } from '../policy/envelope';
import { BASES } from '../policy/grounds';
import type { DraftguardDb } from '../stored/db';
import { eachEntry } from './entries';
import type { ConsentFacts } from './record';
import { createSeenPairs } from './seen';

export interface KnownRecords {
  /** Whether it is one more. @param undated it says no, and not since when */
  add(subject: Uint8Array, facts: ConsentFacts, undated: boolean): boolean;
}

/** Starts from what is stored and counts. */
export async function createKnown(db: DraftguardDb): Promise<KnownRecords> {
  const all = createSeenPairs();
  /** Of subjects and purposes with an objection in the tables: the last one. Few have any. */
  const objected = new Map<string, number>();
  /** Those of them that have agreed again since. */
  const renewed = new Set<string>();
  /** What this file adds: whatever agrees, and objections that end all that. */
  const [agreed, ended] = [createSeenPairs(), createSeenPairs()];
  const done = new Set(await db.consentImports.where('done').equals(1).primaryKeys());
  const eachStored = (take: (key: Key, facts: ConsentFacts) => void) =>
    db.consentLookup.each(({ import: id, entries }) => {
      if (done.has(id))
        for (const { subject, entry } of eachEntry(entries)) take(keyOf(subject, entry), entry);
    });

  await eachStored(({ a, b, name }, facts) => {
    all.add(a, b ^ factsHash(facts));
    if (facts.withdrawn !== null) objected.set(name, Math.max(facts.withdrawn, objected.get(name) ?? 0));
  });
  if (objected.size > 0)
    await eachStored(({ name }, { obtained, withdrawn }) => {
      if (withdrawn === null && obtained > (objected.get(name) ?? Number.POSITIVE_INFINITY))
        renewed.add(name);
    });

  return {
    add(subject, facts, undated) {
      const { a, b, purpose, name } = keyOf(subject, facts);
      // Said again on another day, it is the same objection, unless somebody has agreed meanwhile.
      const stands = objected.has(name) && !renewed.has(name) && !agreed.has(a, purpose);
      if (undated && (stands || ended.has(a, purpose))) return false;
      if (!all.add(a, b ^ factsHash(facts))) return false;
      if (undated) ended.add(a, purpose);
      else if (facts.withdrawn === null) agreed.add(a, purpose);
      return true;
    },
  };
}

interface Key {
  /** Two halves of a subject. */
  a: number;
  b: number;
  /** The second with the purpose. */
  purpose: number;
  name: string;
}

function keyOf(subject: Uint8Array, facts: ConsentFacts): Key {
  const view = new DataView(subject.buffer, subject.byteOffset);
  const [a, b] = [view.getUint32(0), view.getUint32(4)];
  const purpose = b ^ (PURPOSES.indexOf(facts.purpose) + 1);
  return { a, b, purpose, name: `${a} ${purpose}` };
}

/** Equal for records that say the same about one subject. */
function factsHash({ purpose, basis, obtained, expires, withdrawn }: ConsentFacts): number {
  let hash = PURPOSES.indexOf(purpose) * 16 + BASES.indexOf(basis);
  for (const time of [obtained, expires ?? 0, withdrawn ?? 0]) {
    hash = Math.imul(hash ^ Math.floor(time / 1000), 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash;
}
