/**
 * OCSF 1.4: what concerns a draft is a Data Security Finding (class 2006) with the profile security_control, all else a
 * Base Event (class 0). One JSON object a line.
 */
import { canonicalText } from '../../crypto/chain';
import type { SiemEvent } from './siem';

const VERSION = '1.4.0';

export interface Producer {
  /** Version of Draftguard. */
  version: string;
  /** Ed25519 key that names the device, hex. */
  device: string;
}

export function toOcsf(event: SiemEvent, { version, device }: Producer): string {
  const { uid, time, type, severity, title } = event;
  const isFinding = event.outcome !== null;
  const classUid = isFinding ? 2006 : 0;
  const activity = !isFinding ? 99 : type === 'draft.answered' ? 3 : 1;
  return canonicalText({
    activity_id: activity,
    activity_name: !isFinding ? type : activity === 3 ? 'Close' : 'Create',
    category_uid: isFinding ? 2 : 0,
    class_uid: classUid,
    type_uid: classUid * 100 + activity,
    time,
    severity_id: severity,
    message: title,
    metadata: {
      version: VERSION,
      product: { name: 'Draftguard', vendor_name: 'Draftguard', version },
      uid,
      log_name: 'audit',
      ...(isFinding ? { profiles: ['security_control'] } : {}),
    },
    ...(isFinding ? finding(event, device) : {}),
    unmapped: { ...event.event, record_hash: event.hash, device },
  });
}

function finding(
  { uid, title, type, user, outcome, action, rules, entities, policyHash }: SiemEvent,
  device: string,
) {
  return {
    status_id: type === 'draft.answered' ? 4 : 1,
    action_id: outcome === 'sent' ? 1 : 2,
    disposition_id: outcome === 'sent' ? 17 : 2,
    is_alert: outcome === 'held' && type === 'draft.held',
    actor: { app_name: 'Draftguard', app_uid: device, ...(user === null ? {} : { user: { uid: user } }) },
    finding_info: { uid, title, types: Object.keys(entities).sort() },
    data_security: {
      data_lifecycle_state_id: 2,
      detection_system_id: 10,
      ...(policyHash === '' ? {} : { policy: { uid: policyHash, name: action ?? '' } }),
    },
    resources: rules.map((rule) => ({ uid: rule, type: 'rule' })),
  };
}
