/** Our own labelled mails (test/corpus): whole, and read by the engine as people would. */
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/detect/engine/engine';
import type { Finding } from '../../../lib/detect/kit/finding';
import { DETECTORS } from '../../../lib/detect/registry';
import { SHAPE_ENTITIES } from '../../../lib/detect/shapes/shapes';
import { LANGUAGES, loadCorpus, type Mail, NEUTRAL, type Span } from '../../corpus/load';

/** From here on a policy warns. */
const WARN = 0.6;

const mails = loadCorpus();
const engine = createEngine({ detectors: DETECTORS, terms: [], keyedHash: (value) => value });
const categories = new Map(DETECTORS.map(({ entity, category }) => [entity, category]));
const sought = (entity: string) => categories.has(entity) || SHAPE_ENTITIES.has(entity);

describe('the files', () => {
  test('ids are unique and say the language', () => {
    expect(new Set(mails.map(({ id }) => id)).size).toBe(mails.length);
    for (const { id, language } of mails) expect(id).toMatch(new RegExp(`^${language}-\\d{3}$`));
  });

  test('no two mails have the same text', () => {
    expect(new Set(mails.map(({ text }) => text)).size).toBe(mails.length);
  });

  test('there are enough, in every language and of both kinds', () => {
    expect(mails.length).toBeGreaterThanOrEqual(300);
    expect(mails.filter(({ clean }) => clean).length).toBeGreaterThanOrEqual(140);
    for (const language of LANGUAGES) {
      expect(mails.filter((mail) => mail.language === language).length).toBeGreaterThanOrEqual(70);
    }
  });

  test('no mark is left, empty or outside its text', () => {
    for (const { id, text, spans } of mails) {
      expect(text, id).not.toMatch(/«[A-Z_]+\||\{\{(?:noise|BEGIN|END):/);
      for (const { start, end } of spans) {
        expect(start, id).toBeLessThan(end);
        expect(end, id).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end), id).toBe(text.slice(start, end).trim());
      }
    }
  });
});

const scan = (mail: Mail): Finding[] => [
  ...engine.scan(mail.subject, 'subject'),
  ...engine.scan(mail.text, 'body'),
];

test('at most one clean mail in a hundred is warned about', () => {
  const clean = mails.filter((mail) => mail.clean);
  const warned = clean.flatMap((mail) =>
    scan(mail)
      .filter(({ confidence, entity }) => confidence >= WARN && !NEUTRAL.has(entity))
      .map(({ detector }) => ({ id: mail.id, detector })),
  );
  const share = new Set(warned.map(({ id }) => id)).size / clean.length;
  expect(share, JSON.stringify(warned)).toBeLessThanOrEqual(0.01);
});

test('nine of ten marked values that have a detector are reported', () => {
  const missed: string[] = [];
  let marked = 0;
  for (const mail of mails) {
    const found = scan(mail).filter(({ part }) => part === 'body');
    for (const span of mail.spans.filter(({ entity }) => !NEUTRAL.has(entity) && sought(entity))) {
      marked++;
      if (!found.some((finding) => answers(finding, span))) missed.push(`${mail.id} ${span.entity}`);
    }
  }
  console.log(`${marked - missed.length} of ${marked} marked values reported`);
  expect(1 - missed.length / marked, missed.join(', ')).toBeGreaterThanOrEqual(0.9);
});

/** A secret may be found under another vendor's name; everything else under its own. */
function answers(finding: Finding, span: Span): boolean {
  const secret = finding.category === 'secret' && categories.get(span.entity) === 'secret';
  return finding.start < span.end && finding.end > span.start && (secret || finding.entity === span.entity);
}
