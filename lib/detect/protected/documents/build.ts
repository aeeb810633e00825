/** Makes fingerprints of documents. */

import { normalize } from '../../engine/normalize';
import { fold } from '../../kit/fold';
import { createKeyed } from '../keyed';
import { createTableBuilder } from '../table';
import { readWords } from '../words';
import { GRAM, gramEntry, gramHashes, spread, winnow } from './grams';
import type { DocumentLibrary, DocumentsInfo, ProtectedDocument } from './library';

/** Share of the documents from which what they have in common is boilerplate, and the fewest documents to say so of. */
const COMMON = 0.5;
const MIN_DOCUMENTS = 5;

type Head = Pick<DocumentsInfo, 'id' | 'label' | 'made' | 'key'>;

export interface Built {
  /** Null when no document is left. */
  library: DocumentLibrary | null;
  /** Labels of documents with too few words, and of those of which more than half was left out as common. */
  tooShort: string[];
  mostlyCommon: string[];
  /** Distinct fingerprints that were left out, as an excepted document or most documents have them. */
  common: number;
}

interface Gathered {
  id: string;
  label: string;
  /** By the text of a gram. */
  grams: Map<string, number>;
}

export function createDocumentsBuilder(head: Head) {
  const { seed, strong } = createKeyed(head.key);
  const gathered: Gathered[] = [];
  const excepted = new Set<string>();

  /** Texts of grams and their quick hashes; all of them, or those that are kept. */
  const gramsOf = (text: string, all: boolean): Map<string, number> => {
    const plain = normalize(text).text;
    const { count, start, end, hash } = readWords(plain, 0, plain.length, seed);
    const hashes = gramHashes(hash.subarray(0, count));
    const kept = all ? hashes.keys() : winnow(hashes);
    const word = (at: number) => fold(plain.slice(start[at], end[at]));
    return new Map(
      Array.from(kept, (at) => [
        gramEntry(Array.from({ length: GRAM }, (_, next) => word(at + next))),
        spread(hashes[at] as number),
      ]),
    );
  };

  return {
    add: (id: string, label: string, text: string): void => {
      gathered.push({ id, label, grams: gramsOf(text, false) });
    },
    /** What this text says is no part of any document: a signature, a disclaimer, a template. */
    except(text: string): void {
      for (const entry of gramsOf(text, true).keys()) excepted.add(entry);
    },
    finish(): Built {
      const common = commonTo(gathered, excepted);
      const table = createTableBuilder({ owned: true });
      const documents: ProtectedDocument[] = [];
      const built: Built = { library: null, tooShort: [], mostlyCommon: [], common: common.size };
      for (const { id, label, grams } of gathered) {
        const own = [...grams].filter(([entry]) => !common.has(entry));
        if (grams.size === 0) built.tooShort.push(label);
        else if (own.length * 2 < grams.size) built.mostlyCommon.push(label);
        if (own.length === 0) continue;
        for (const [entry, quick] of own) table.add(quick, strong(entry), documents.length);
        documents.push({ id, label, fingerprints: own.length });
      }
      if (documents.length) built.library = { facts: { ...head, documents }, table: table.finish() };
      return built;
    },
  };
}

/** Fingerprints of the documents that an exception or more than half of the documents have. */
function commonTo(gathered: readonly Gathered[], excepted: ReadonlySet<string>): Set<string> {
  const counts = new Map<string, number>();
  for (const { grams } of gathered)
    for (const entry of grams.keys()) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  const many = gathered.length >= MIN_DOCUMENTS ? gathered.length * COMMON : Number.POSITIVE_INFINITY;
  return new Set(
    [...counts].filter(([entry, count]) => count > many || excepted.has(entry)).map(([entry]) => entry),
  );
}
