/** Every kind of data that something here finds: what a policy may ask for, and a record of the log may name. */

import { TERM_ENTITY } from '../detect/engine/terms';
import { DOCUMENT_ENTITY } from '../detect/kit/hit';
import { EXACT_ENTITY } from '../detect/protected/exact/finder';
import { DETECTORS } from '../detect/registry';
import { SHAPE_ENTITIES } from '../detect/shapes/shapes';
import { PATTERN_ENTITY } from './patterns';

export const ENTITIES: ReadonlySet<string> = new Set([
  ...DETECTORS.map(({ entity }) => entity),
  ...[EXACT_ENTITY, DOCUMENT_ENTITY, TERM_ENTITY, PATTERN_ENTITY],
  ...['PERSON', 'ORGANIZATION', 'LOCATION'],
  ...SHAPE_ENTITIES,
]);
