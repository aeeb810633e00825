/** What a record of the audit log already tells of an incident. */
import type { Category } from '../detect/kit/finding';
import { DETECTORS } from '../detect/registry';
import type { DataKind } from './record';

const OF_CATEGORY: Readonly<Record<Category, DataKind>> = {
  personal: 'contact',
  'government-id': 'government-id',
  financial: 'financial',
  secret: 'secret',
  business: 'business',
  health: 'health',
};
/** Article 9, without health; detectors of these count as personal elsewhere. */
const SPECIAL = new Set([
  ...[
    'RELIGION',
    'UNION_MEMBERSHIP',
    'SEXUAL_ORIENTATION',
    'POLITICAL_OPINION',
    'ETHNIC_ORIGIN',
    'BIOMETRIC_DATA',
  ],
]);
const KINDS = new Map(DETECTORS.map(({ entity, category }) => [entity, OF_CATEGORY[category]]));

function kindOf(entity: string): DataKind {
  if (SPECIAL.has(entity)) return 'special';
  if (entity === 'HEALTH_DATA') return 'health';
  // Lists of people and protected documents have detectors of their own.
  if (entity === 'DOCUMENT_FINGERPRINT') return 'business';
  return KINDS.get(entity) ?? 'contact';
}

/** Kinds of data, each once. */
export const dataOf = (entities: readonly string[]): DataKind[] => [...new Set(entities.map(kindOf))];
