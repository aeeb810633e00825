/** Fingerprints of documents as they are kept in a file. */
import { z } from 'zod';
import { DraftguardError } from '../../../base/errors';
import { FILE_ID, fileHeader, type OpenFile, parseHeader, writeFile } from '../file';
import { checkTable, type KeyedTable, MAX_OWNERS } from '../table';

const documentsHeader = fileHeader.extend({
  kind: z.literal('documents'),
  documents: z
    .array(
      z.strictObject({
        id: z.string().regex(FILE_ID),
        label: z.string().min(1).max(500),
        /** Distinct ones in the table. */
        fingerprints: z.int().min(1),
      }),
    )
    .min(1)
    .max(MAX_OWNERS),
});

/** What a file of fingerprints is about, in clear: also the names of its documents. */
export type DocumentsInfo = Omit<z.infer<typeof documentsHeader>, 'version' | 'sections' | 'kind'>;
export type ProtectedDocument = DocumentsInfo['documents'][number];

export interface DocumentLibrary {
  facts: DocumentsInfo;
  /** Each entry belongs to the document with its owner's index. */
  table: KeyedTable;
}

export function writeDocuments({ facts, table }: DocumentLibrary) {
  const { filter, index, checks, owners = new Uint32Array() } = table;
  return writeFile({ kind: 'documents', ...facts }, { filter, index, checks, owners });
}

/** @throws {DraftguardError} 'unreadable' */
export function readDocuments(file: OpenFile): DocumentLibrary {
  const facts = parseHeader(documentsHeader, file.header);
  const owners = file.section('owners');
  const table = {
    filter: file.section('filter'),
    index: file.section('index'),
    checks: file.section('checks'),
    owners,
  };
  checkTable(table);
  const count = facts.documents.length;
  if (owners.some((owner) => owner >= count))
    throw new DraftguardError(
      'unreadable',
      'It names documents that it does not list; build the file again.',
    );
  return { facts, table };
}
