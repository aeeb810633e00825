/** Protected data of an organisation, as it comes in a file: rows (exact/) or documents (documents/). */
import type { Words } from '../../texts/language';
import type { Finding } from '../kit/finding';
import type { Finder, WholeFinder } from '../kit/hit';
import { originOf } from '../kit/origin';
import { createDocumentFinder } from './documents/finder';
import { readDocuments } from './documents/library';
import { createExactFinder } from './exact/finder';
import { readExactList } from './exact/list';
import { type FileKind, type OpenFile, openFile, openFileNow } from './file';

export interface ProtectedInfo {
  kind: FileKind;
  id: string;
  label: string;
  /** When it was built, ISO 8601. */
  made: string;
  /** Rows of a list, or documents. */
  count: number;
}

/** What one file adds to the engine. */
export interface ProtectedData extends ProtectedInfo {
  finders: Finder[];
  wholes: WholeFinder[];
  /** Why its finding matters, in a sentence for people; null for what others found. */
  why(finding: Pick<Finding, 'detector' | 'share'>): Words | null;
}

/**
 * Opens a .dgedm or .dgfp file; its tables are views of `bytes`.
 * @throws {DraftguardError} one sentence on what is wrong with the file, see openFile()
 */
export async function openProtected(bytes: Uint8Array<ArrayBuffer>): Promise<ProtectedData> {
  return dataOf(await openFile(bytes));
}

/** The same at once, for small files. */
export const openProtectedNow = (bytes: Uint8Array<ArrayBuffer>): ProtectedData => dataOf(openFileNow(bytes));

function dataOf(file: OpenFile): ProtectedData {
  if (file.kind === 'exact') {
    const list = readExactList(file);
    const { id, label, made, rows } = list.facts;
    return {
      kind: file.kind,
      id,
      label,
      made,
      count: rows,
      finders: [createExactFinder(list)],
      wholes: [],
      why: ({ detector }) => {
        const origin = originOf(detector);
        if (origin.kind !== 'list' || origin.id !== id) return null;
        return {
          en: `This is data of a row in “${label}”.`,
          de: `Das sind Daten aus einer Zeile von „${label}“.`,
        };
      },
    };
  }
  const library = readDocuments(file);
  const { id, label, made, documents } = library.facts;
  const labels = new Map(documents.map((document) => [document.id, document.label]));
  return {
    kind: file.kind,
    id,
    label,
    made,
    count: documents.length,
    finders: [],
    wholes: [createDocumentFinder(library)],
    why: ({ detector, share = 0 }) => {
      const origin = originOf(detector);
      const document = origin.kind === 'document' ? labels.get(origin.id) : undefined;
      if (!document) return null;
      return {
        en: `This is an excerpt of “${document}”: ${percent(share, 'less than')} of it is in this message.`,
        de: `Das ist ein Auszug aus „${document}“: ${percent(share, 'weniger als')} davon stehen in dieser Nachricht.`,
      };
    },
  };
}

const percent = (share: number, less: string) =>
  share < 0.01 ? `${less} 1 %` : `${Math.round(share * 100)} %`;
