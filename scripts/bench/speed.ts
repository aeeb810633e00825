/** How fast: ratios of one run on one machine. */
import nlp from 'compromise';
import { createEngine } from '../../lib/detect/engine/engine';
import { createKeyedHash } from '../../lib/detect/engine/value-key';
import { createNameFinder } from '../../lib/detect/names/finder';
import { createDocumentsBuilder } from '../../lib/detect/protected/documents/build';
import { createDocumentFinder } from '../../lib/detect/protected/documents/finder';
import { createExactBuilder } from '../../lib/detect/protected/exact/build';
import { createExactFinder } from '../../lib/detect/protected/exact/finder';
import { DETECTORS } from '../../lib/detect/registry';
import { draft } from './drafts';
import { quantile } from './quantile';
import { rivals } from './rivals';

export interface Speed {
  name: string;
  /** Megabytes (10^6 UTF-16 units) a second. */
  megabytes: number;
}

const LENGTH = 4000;
const DRAFTS = Array.from({ length: 40 }, (_, seed) => draft(LENGTH, seed));
const keyedHash = createKeyedHash(new Uint8Array(32).fill(1));
const TERMS = 10_000;
const ROWS = 1_000_000;
const DOCUMENTS = 100;
/** Many short rounds: the best one of each subject is one in which the machine did nothing else. */
const ROUNDS = 12;

const plain = () => createEngine({ detectors: DETECTORS, terms: [], keyedHash });

interface Subject {
  name: string;
  run(text: string): unknown;
  texts: readonly string[];
}

/** One round of at least `milliseconds`, in MB/s. */
async function round({ run, texts }: Subject, milliseconds = 100): Promise<number> {
  const size = texts.reduce((sum, { length }) => sum + length, 0);
  let done = 0;
  const start = performance.now();
  do {
    for (const text of texts) await run(text);
    done += size;
  } while (performance.now() - start < milliseconds);
  return done / (performance.now() - start) / 1000;
}

/**
 * The best round of each, turn about: what else the machine does meanwhile touches all of them alike. Each is run before it
 * is measured, so that nobody pays for what the one before has left to collect.
 */
async function measure(subjects: readonly Subject[]): Promise<Speed[]> {
  const best = subjects.map(({ name }): Speed => ({ name, megabytes: 0 }));
  for (let turn = 0; turn < ROUNDS; turn++)
    for (const [index, subject] of subjects.entries()) {
      const row = best[index];
      await round(subject);
      if (row) row.megabytes = Math.max(row.megabytes, await round(subject));
    }
  return best;
}

const SYLLABLES = 'ka lo mi ren tas vel dor hun bri ost lin mar jo nas sen ber we ger'.split(' ');

const rowName = (seed: number, syllables: number) =>
  Array.from({ length: syllables }, (_, at) => SYLLABLES[Math.floor(seed / 18 ** at) % 18]).join('');

/** A list of people, each with address, id, name and birth date: three entries a row; building it takes most of a minute. */
function rowList(rows: number) {
  const builder = createExactBuilder({
    id: 'customers',
    label: 'Customers',
    made: '2026-01-01T00:00:00Z',
    key: '5a'.repeat(32),
  });
  for (let row = 0; row < rows; row++)
    builder.add({
      email: `person${row}@kontor.example`,
      id: `KD-${1_000_000 + row}`,
      name: `${rowName((row * 7919) % 5832, 3)} ${rowName((row * 104_729) % 104_976, 4)}`,
      seconds: [`19${40 + (row % 60)}-0${1 + (row % 9)}-1${row % 10}`],
    });
  return builder.finish();
}

/** Everything on drafts of 4,000 characters. */
export async function speeds(): Promise<Speed[]> {
  const engine = plain();
  const words = Array.from({ length: TERMS }, (_, index) => `project ${index.toString(36)} kingfisher`);
  const withTerms = createEngine({
    detectors: DETECTORS,
    terms: [{ id: 'many', label: 'Many', words }],
    keyedHash,
  });
  const withTermsAndRows = createEngine({
    detectors: DETECTORS,
    terms: [{ id: 'many', label: 'Many', words }],
    finders: [createExactFinder(rowList(ROWS))],
    keyedHash,
  });
  const names = createEngine({ detectors: [], terms: [], names: createNameFinder(), keyedHash });
  const own = (name: string, run: Subject['run']): Subject => ({ name, run, texts: DRAFTS });
  return measure([
    own('Draftguard, without names', (text) => engine.scan(text, 'body')),
    own('Draftguard, with 10,000 terms', (text) => withTerms.scan(text, 'body')),
    own('Draftguard, 10,000 terms and a million-row match', (text) => withTermsAndRows.scan(text, 'body')),
    own('Draftguard, names, a paragraph read before', (text) => names.scan(text, 'body')),
    own('Draftguard, names, never read before', (text) =>
      createEngine({ detectors: [], terms: [], names: createNameFinder(), keyedHash }).scan(text, 'body'),
    ),
    ...(await rivals()).map(({ name, run }) => ({ name, run, texts: DRAFTS.slice(0, 10) })),
  ]);
}

const sentences = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => `${rowName(from + at, 3)} signs what`).join(' ');

/** A draft of 100,000 characters with a paragraph of one of the documents in its midst. */
function longDraft(): string {
  const text = draft(100_000, 7);
  const middle = text.indexOf('\n\n', text.length / 2);
  return `${text.slice(0, middle)}\n\n${sentences(0, 30)}${text.slice(middle)}`;
}

/** Fingerprints of documents. */
function documentFinder() {
  const builder = createDocumentsBuilder({
    id: 'documents',
    label: 'Documents',
    made: '2026-01-01T00:00:00Z',
    key: '5b'.repeat(32),
  });
  for (let document = 0; document < DOCUMENTS; document++)
    builder.add(`d${document}`, `Document ${document}`, sentences(document * 400, 400));
  const { library } = builder.finish();
  if (!library) throw new Error('The documents of the bench have no fingerprints.');
  return createDocumentFinder(library);
}

/**
 * Milliseconds for one keystroke in a draft of 100,000 characters: [median, 95th percentile].
 * @param documents whether fingerprints of documents are loaded as well
 */
export function keystrokes({ documents }: { documents: boolean }): [number, number] {
  const wholes = documents ? [documentFinder()] : [];
  const engine = createEngine({ detectors: DETECTORS, terms: [], wholes, keyedHash });
  let scanned = engine.open(longDraft(), 'body');
  const times: number[] = [];
  for (let stroke = 0; stroke < 600; stroke++) {
    const at = (stroke * 7919) % scanned.text.length;
    const start = performance.now();
    scanned = engine.update(scanned, { start: at, end: at, insert: 'x' });
    if (stroke >= 100) times.push(performance.now() - start);
  }
  return [quantile(times, 0.5), quantile(times, 0.95)];
}

/** Nanoseconds a character at lengths from 1 kB to 10 MB: flat means linear. */
export function growth(): [length: number, nanoseconds: number][] {
  const engine = plain();
  return [1000, 10_000, 100_000, 1_000_000, 10_000_000].map((length) => {
    const text = draft(length, 3);
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < (length > 1e6 ? 2 : 20); round++) {
      const start = performance.now();
      engine.scan(text, 'body');
      best = Math.min(best, performance.now() - start);
    }
    return [length, (best * 1e6) / length];
  });
}

/** Nanoseconds a character for every detector's own pumped example: the dearest, dearest first. */
export function pumped(): [detector: string, nanoseconds: number][] {
  const engine = plain();
  const length = 20_000;
  return DETECTORS.map(({ id, examples }): [string, number] => {
    const unit = (examples.find[0] ?? '').replace(/[«»]/g, '').slice(0, -1);
    const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
    const start = performance.now();
    engine.scan(text, 'body');
    return [id, ((performance.now() - start) * 1e6) / length];
  }).sort((a, b) => b[1] - a[1]);
}

/** compromise's version, so that a figure says what it was compared with. */
export const compromiseVersion = (): string => nlp.version;
