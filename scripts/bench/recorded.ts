/** The runs that docs/performance.md tells of. */
import { readFileSync } from 'node:fs';
import type { Runs } from './performance-docs';

export function recordedRuns(): Runs {
  const read = (name: keyof Runs) => JSON.parse(readFileSync(`docs/performance/${name}.json`, 'utf8'));
  return {
    speed: read('speed'),
    person: read('person'),
    start: read('start'),
    audit: read('audit'),
    pages: read('pages'),
  };
}
