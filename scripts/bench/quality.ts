/** How well: labelled texts that nobody here wrote (beside the checkout, if they are there) and our own mails. */
import { existsSync, readFileSync } from 'node:fs';
import { createEngine, type Engine } from '../../lib/detect/engine/engine';
import type { Finding } from '../../lib/detect/kit/finding';
import { SURE } from '../../lib/detect/kit/finding';
import { createNameFinder } from '../../lib/detect/names/finder';
import { DETECTORS } from '../../lib/detect/registry';
import { SHAPE_ENTITIES } from '../../lib/detect/shapes/shapes';
import { LANGUAGES, loadCorpus, NEUTRAL } from '../../test/corpus/load';

export interface Score {
  corpus: string;
  entity: string;
  found: number;
  missed: number;
  false: number;
  /** Cases in which nothing should be found; 0 where spans are scored. */
  clean: number;
}

interface Span {
  start: number;
  end: number;
}

const SHARED = process.env.DRAFTGUARD_SHARED ?? '../shared';
/** Their labels for what we call otherwise. */
const OTHER_NAME: Readonly<Record<string, string>> = { GPE: 'LOCATION' };
const RESEARCH = [
  'CREDIT_CARD',
  'PHONE_NUMBER',
  'EMAIL_ADDRESS',
  'IBAN_CODE',
  'US_SSN',
  'IP_ADDRESS',
  'DOMAIN_NAME',
  'US_DRIVER_LICENSE',
  'AGE',
  'STREET_ADDRESS',
  'ZIP_CODE',
  'DATE_TIME',
  'PERSON',
  'GPE',
  'ORGANIZATION',
];

/** All scores, and the names of corpora that are not there. */
export function scores(): { scores: Score[]; left: string[] } {
  const engine = createEngine({
    detectors: DETECTORS,
    terms: [],
    names: createNameFinder(),
    // Lists are told by how many different values they hold.
    keyedHash: (value) => value,
  });
  const parts: [string, (path: string, engine: Engine) => Score[]][] = [
    ['presidio-vectors', vectors],
    ['presidio-research', research],
    ['secrets-vectors', secrets],
  ];
  const there = parts.filter(([name]) => existsSync(`${SHARED}/corpora/${name}.json`));
  return {
    scores: [
      ...own(engine),
      ...there.flatMap(([name, score]) => score(`${SHARED}/corpora/${name}.json`, engine)),
    ],
    left: parts.filter((part) => !there.includes(part)).map(([name]) => name),
  };
}

/** Our own mails, by language: what is marked (names and dates aside) and has a detector; clean mails that would warn. */
function own(engine: Engine): Score[] {
  const known = new Set([...DETECTORS.map(({ entity }) => entity), ...SHAPE_ENTITIES]);
  return LANGUAGES.map((language) => {
    const score: Score = { corpus: 'test/corpus', entity: language, found: 0, missed: 0, false: 0, clean: 0 };
    for (const { text, spans, clean } of loadCorpus([language])) {
      const found = engine.scan(text, 'body');
      if (clean) {
        score.clean++;
        if (found.some(({ confidence, entity }) => confidence >= SURE && !NEUTRAL.has(entity))) score.false++;
      }
      for (const span of spans.filter(({ entity }) => known.has(entity) && !NEUTRAL.has(entity))) {
        if (found.some((one) => one.entity === span.entity && overlaps(one, span))) score.found++;
        else score.missed++;
      }
    }
    return score;
  });
}

const read = <T>(path: string): T[] => JSON.parse(readFileSync(path, 'utf8')) as T[];
const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

function vectors(path: string, engine: Engine): Score[] {
  const cases = read<{ entity: string; text: string; find: boolean; spans: [number, number][] | null }>(path);
  const rows = new Map<string, Score>();
  for (const { entity, text, find, spans } of cases) {
    const row = rows.get(entity) ?? {
      corpus: 'presidio-vectors',
      entity,
      found: 0,
      missed: 0,
      false: 0,
      clean: 0,
    };
    rows.set(entity, row);
    const found = engine.scan(text, 'body').filter((finding) => finding.entity === entity);
    if (!find) {
      row.clean++;
      if (found.length) row.false++;
    } else if (found.some((one) => !spans || spans.some(([start, end]) => overlaps(one, { start, end }))))
      row.found++;
    else row.missed++;
  }
  return [...rows.values()];
}

function research(path: string, engine: Engine): Score[] {
  const cases = read<{ text: string; spans: (Span & { type: string })[] }>(path);
  const scanned = cases.map(({ text, spans }) => ({ spans, findings: engine.scan(text, 'body') }));
  return RESEARCH.map((type) => {
    const entity = OTHER_NAME[type] ?? type;
    const score: Score = { corpus: 'presidio-research', entity, found: 0, missed: 0, false: 0, clean: 0 };
    for (const { spans, findings } of scanned) {
      const wanted = spans.filter((span) => span.type === type);
      const got: Finding[] = findings.filter((finding) => finding.entity === entity);
      for (const span of wanted) {
        if (got.some((one) => overlaps(one, span))) score.found++;
        else score.missed++;
      }
      score.false += got.filter((one) => !wanted.some((span) => overlaps(one, span))).length;
    }
    return score;
  });
}

function secrets(path: string, engine: Engine): Score[] {
  const score: Score = {
    corpus: 'secrets-vectors',
    entity: 'secret',
    found: 0,
    missed: 0,
    false: 0,
    clean: 0,
  };
  for (const { b64, find } of read<{ b64: string; find: boolean }>(path)) {
    const text = Buffer.from(b64, 'base64').toString('utf8');
    const found = engine.scan(text, 'body').some(({ category }) => category === 'secret');
    if (!find) {
      score.clean++;
      if (found) score.false++;
    } else if (found) score.found++;
    else score.missed++;
  }
  return [score];
}
