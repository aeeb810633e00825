/** Who somebody is in the extension's pages: which pages are shown, and which messages the background answers. */

export const ROLES = ['employee', 'trainer', 'admin', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

export interface RoleInput {
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
export function rolesOf({ managed, roles, readsLog }: RoleInput): Role[] {
  if (!managed) return [...ROLES];
  return ROLES.filter(
    (role) => role === 'employee' || roles.includes(role) || (role === 'auditor' && readsLog),
  );
}

/** Whether any of somebody's roles is among those that something is for. */
export const isFor = (audience: readonly Role[], roles: readonly Role[]): boolean =>
  roles.some((role) => audience.includes(role));

/** Who reads the log. */
export const READERS = ['admin', 'auditor'] as const;
export const ADMINS = ['admin'] as const;
export const TRAINERS = ['trainer', 'admin'] as const;
