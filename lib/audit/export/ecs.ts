/** Elastic Common Schema 8.17, one JSON document a line; what has no field there stands under `draftguard`. */
import { canonicalText } from '../../crypto/chain';
import type { Producer } from './ocsf';
import type { SiemEvent } from './siem';

export function toEcs(event: SiemEvent, { version, device }: Producer): string {
  const { uid, time, type, severity, title, user, outcome, action, rules, entities, policyHash, hash } =
    event;
  const held = outcome === 'held';
  return canonicalText({
    '@timestamp': new Date(time).toISOString(),
    ecs: { version: '8.17.0' },
    event: {
      id: uid,
      kind: held && type === 'draft.held' ? 'alert' : 'event',
      category: outcome === null ? ['configuration'] : ['email'],
      type: outcome === null ? ['info'] : [outcome === 'sent' ? 'allowed' : 'denied'],
      action: type,
      severity,
      provider: 'draftguard',
      dataset: 'draftguard.audit',
      ...(outcome === null ? {} : { outcome: outcome === 'sent' ? 'success' : 'failure' }),
      hash,
    },
    message: title,
    ...(user === null ? {} : { user: { id: user } }),
    ...(rules.length > 0 ? { rule: { id: rules[0], ruleset: policyHash } } : {}),
    tags: Object.keys(entities).sort(),
    observer: { vendor: 'Draftguard', product: 'Draftguard', type: 'dlp', version, serial_number: device },
    draftguard: { ...event.event, ...(action === null ? {} : { verdict: action }) },
  });
}
