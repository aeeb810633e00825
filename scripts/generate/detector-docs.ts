/** `docs/detectors.md`: every detector as it is declared. */
import type { Detector } from '../../lib/detect/kit/detector';
import { CATEGORIES, type Category } from '../../lib/detect/kit/finding';
import { DETECTORS } from '../../lib/detect/registry';

const TITLES: Readonly<Record<Category, string>> = {
  personal: 'Personal data',
  'government-id': 'Identity numbers',
  financial: 'Accounts and cards',
  secret: 'Secrets',
  business: 'Confidential business content',
  health: 'Health',
};

/** The page, in Markdown. */
export function detectorDocs(): string {
  const entities = new Set(DETECTORS.map(({ entity }) => entity));
  const sections = CATEGORIES.flatMap((category) => {
    const members = DETECTORS.filter((detector) => detector.category === category);
    return members.length ? [`## ${TITLES[category]}`, ...members.map(entry)] : [];
  });
  return `${[
    '# Detectors',
    '<!-- Written by `npm run generate` from lib/detect/detectors/; a test fails when it is stale. -->',
    `${DETECTORS.length} detectors for ${entities.size} entities. A policy names entities (\`US_SSN\`) or categories ` +
      '(`government-id`); terms of the policy itself are found as `CONFIDENTIAL_TERM`, a run of contacts as `CUSTOMER_LIST`, one of articles with prices as `PRICE_LIST`. Confidence runs from 0 to 1: ' +
      '"bare" for the form alone, "words" with supporting words nearby, "check" when check digits or structure ' +
      'confirm it. Rules act from 0.6 on unless they say otherwise.',
    ...sections,
  ].join('\n\n')}\n`;
}

function entry(detector: Detector): string {
  const { id, entity, category, region, confidence, context, why, law, examples, validate } = detector;
  const facts = [
    `entity \`${entity}\`, category \`${category}\`, region ${region}`,
    `confidence: ${level('bare', confidence.bare)}, ${level('words', confidence.withContext)}, ${level('check', confidence.withCheck)}` +
      (validate ? '; every match is verified' : ''),
    ...(context ? [`words within ${context.distance} characters: ${context.words.join(', ')}`] : []),
    ...(context?.not?.length ? [`less certain after: ${context.not.join(', ')}`] : []),
    `found: ${examples.find.map((text) => code(detector, text)).join(' · ')}`,
    `not found: ${examples.ignore.map((text) => code(detector, text)).join(' · ')}`,
    `law: ${law.join('; ')}`,
  ];
  return `### ${id}\n\n${why.en}\n\n${facts.map((fact) => `- ${fact}`).join('\n')}`;
}

function level(name: string, value: number): string {
  return value === 0 ? `${name} no finding` : `${name} ${value}`;
}

const SHOWN = 80;

/** Examples on one line. Made-up secrets are cut, so that no secret scanner takes this page for a leak. */
function code(detector: Detector, example: string): string {
  const safe =
    detector.category === 'secret'
      ? example.replace(/[A-Za-z0-9+/=_~.-]{20,}/g, (run) => `${run.slice(0, 8)}…`)
      : example;
  const line = safe
    .replace(/[«»]/g, '')
    .replace(/\s*\n\s*/g, ' ⏎ ')
    .replace(/`/g, "'");
  return `\`${line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line}\``;
}
