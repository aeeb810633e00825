/**
 * Files of protected data that a policy brings, as text. They are opened from the policy and kept nowhere else, so that they
 * are in force for as long as it is, on every device that has it, and cannot be lost apart from it.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { DraftguardError } from '../base/errors';
import { openProtectedNow, type ProtectedData } from '../detect/protected/data';
import type { Sentence } from './facts/sentence';
import { type ProblemText, tell } from './problem-texts';

/** Bytes of one file, and of all; managed storage and signed policies are no place for more. */
const MAX_FILE = 1_000_000;
const MAX_FILES = 4_000_000;
const MEGA = 1_000_000;

const carriedFile = z.strictObject({
  /** Base64. */
  file: z.string(),
  /** Hex. */
  sha256: z.string(),
});
type CarriedFile = z.output<typeof carriedFile>;

/** A file that the policy brings, opened. */
export interface CarriedData {
  data: ProtectedData;
  bytes: Uint8Array<ArrayBuffer>;
}

const keyOf = ({ kind, id }: ProtectedData) => `${kind}:${id}`;

export const carriedFiles = z
  .array(carriedFile)
  .max(20)
  .superRefine((files, ctx) => {
    const problem = (path: (number | string)[], said: Sentence) =>
      ctx.addIssue({ code: 'custom', path, params: { said } });
    const seen = new Set<string>();
    let size = 0;
    for (const [index, carried] of files.entries()) {
      const read = open(carried);
      if (!isOpen(read)) {
        problem([index, read.key], read.said);
        continue;
      }
      const { data, bytes } = read;
      size += bytes.length;
      if (seen.has(keyOf(data))) problem([index], tell('policy_problem_data_twice', data.id));
      seen.add(keyOf(data));
    }
    if (size > MAX_FILES) problem([], tell('policy_problem_data_total', MAX_FILES / MEGA));
  });

const opened = new WeakMap<readonly CarriedFile[], CarriedData[]>();

/** The files of a policy, opened once. They were good when the policy was read. */
export function carriedData(files: readonly CarriedFile[]): readonly CarriedData[] {
  const known = opened.get(files);
  if (known) return known;
  const all = files.map(open).filter(isOpen);
  opened.set(files, all);
  return all;
}

type Opened = CarriedData | { key: keyof CarriedFile; said: Sentence };

const isOpen = (read: Opened): read is CarriedData => 'data' in read;

/** Texts of what openProtected() refuses a file for. */
const REFUSALS: Readonly<Record<string, ProblemText>> = {
  foreign: 'policy_problem_data_foreign',
  damaged: 'policy_problem_data_damaged',
  newer: 'policy_problem_data_newer',
};

function open({ file, sha256: hash }: CarriedFile): Opened {
  const wrong = (key: keyof CarriedFile, text: ProblemText, ...fill: Sentence[]): Opened => ({
    key,
    said: tell(text, ...fill),
  });
  // Three bytes are four characters: what is too long need not be read.
  if (file.length > (MAX_FILE / 3) * 4 + 4) return wrong('file', 'policy_problem_data_size', MAX_FILE / MEGA);
  const bytes = bytesOf(file);
  if (!bytes) return wrong('file', 'policy_problem_data_base64');
  if (bytes.length > MAX_FILE) return wrong('file', 'policy_problem_data_size', MAX_FILE / MEGA);
  if (bytesToHex(sha256(bytes)) !== hash.trim().toLowerCase())
    return wrong('sha256', 'policy_problem_data_hash');
  try {
    return { data: openProtectedNow(bytes), bytes };
  } catch (error) {
    const code = error instanceof DraftguardError ? error.code : '';
    return wrong('file', REFUSALS[code] ?? 'policy_problem_data_unreadable');
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
