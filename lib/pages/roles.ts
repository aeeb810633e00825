/** Who somebody is in the extension's pages: which pages are shown, and which messages the background answers. */
import type { PagesType } from './messages';

export const ROLES = ['employee', 'trainer', 'admin', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

export interface RoleFacts {
  /** An organisation sets the policy, or the browser has not said yet whether one does. */
  managed: boolean;
  /** As the policy names them. */
  roles: readonly Role[];
  /** Whether a key that reads the log is on this device. */
  readsLog: boolean;
}

/**
 * A device that nobody manages is its owner's, who is everything on it. Elsewhere everybody is an employee, the policy
 * names further roles, and whoever holds a reader key is the auditor of this device's log.
 */
export function rolesOf({ managed, roles, readsLog }: RoleFacts): Role[] {
  if (!managed) return [...ROLES];
  return ROLES.filter(
    (role) => role === 'employee' || roles.includes(role) || (role === 'auditor' && readsLog),
  );
}

/** Whether any of somebody's roles is among those that something is for. */
export const isFor = (audience: readonly Role[], roles: readonly Role[]): boolean =>
  roles.some((role) => audience.includes(role));

const READERS = ['admin', 'auditor'] as const;
const ADMINS = ['admin'] as const;
const TRAINERS = ['trainer', 'admin'] as const;

/** Whom the background answers. A message that is not here does not compile. */
const AUDIENCE: Readonly<Record<PagesType, readonly Role[]>> = {
  'pages.roles': ROLES,
  'pages.overview': ROLES,
  'pages.my-data': ROLES,
  'pages.status': ROLES,
  'pages.not-right': ROLES,
  'pages.policy': ROLES,
  'pages.savePolicy': ADMINS,
  'pages.policy.try': ROLES,
  'pages.policy.simulate': READERS,
  'pages.audit.exporting': READERS,
  'pages.audit.sign': READERS,
  'pages.audit.lock': READERS,
  // A site that is added is watched; one that the policy names cannot be taken away.
  'pages.sites.list': ROLES,
  'pages.sites.add': ROLES,
  'pages.sites.remove': ROLES,
  'pages.losses.accept': ADMINS,
  'pages.protected.list': ROLES,
  'pages.protected.add': ADMINS,
  'pages.protected.remove': ADMINS,
  'pages.consent.view': ADMINS,
  'pages.consent.preview': ADMINS,
  'pages.consent.import': ADMINS,
  'pages.consent.progress': ADMINS,
  'pages.consent.cancel': ADMINS,
  'pages.consent.refused': ADMINS,
  'pages.consent.undo': ADMINS,
  'pages.consent.export': ADMINS,
  'pages.consent.find': ADMINS,
  'pages.consent.withdraw': ADMINS,
  'pages.consent.suppress': ADMINS,
  'pages.consent.erase': ADMINS,
  // Whoever has made a mistake may say so; what is kept here is of this device.
  'pages.incidents.list': ROLES,
  'pages.incidents.open': ROLES,
  'pages.incidents.read': ROLES,
  'pages.incidents.facts': ROLES,
  'pages.incidents.assess': ROLES,
  'pages.incidents.tasks': ROLES,
  'pages.incidents.notified': ROLES,
  'pages.incidents.note': ROLES,
  'pages.incidents.close': ROLES,
  'pages.incidents.reopen': ROLES,
  'pages.incidents.erase': ROLES,
  'pages.incidents.export': ROLES,
  'pages.training.queue': TRAINERS,
  'pages.training.label': TRAINERS,
  'pages.training.report': TRAINERS,
  'pages.training.people': TRAINERS,
  'pages.training.import': TRAINERS,
  'pages.training.forget': TRAINERS,
};

export const audienceOf = (type: PagesType): readonly Role[] => AUDIENCE[type];
