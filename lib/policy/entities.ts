/** Every kind of data that something here finds: what a policy may ask for, and a record of the log may name. */
import { DOCUMENT_ENTITY } from '../detect/documents/grams';
import { EXACT_ENTITY } from '../detect/exact';
import { DETECTORS } from '../detect/registry';
import { SHAPE_ENTITIES } from '../detect/shapes/shapes';
import { TERM_ENTITY } from '../detect/terms';
import { PATTERN_ENTITY } from './patterns';

export const ENTITIES: ReadonlySet<string> = new Set([
  ...DETECTORS.map(({ entity }) => entity),
  ...[EXACT_ENTITY, DOCUMENT_ENTITY, TERM_ENTITY, PATTERN_ENTITY],
  ...['PERSON', 'ORGANIZATION', 'LOCATION'],
  ...SHAPE_ENTITIES,
]);
