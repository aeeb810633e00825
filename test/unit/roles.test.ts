import { describe, expect, it } from 'vitest';
import { ADMINS, isFor, READERS, ROLES, rolesOf } from '../../lib/base/roles';

describe('roles', () => {
  it('are all of them on a device that nobody manages, whatever its own policy names', () => {
    expect(rolesOf({ managed: false, roles: [], readsLog: false })).toEqual(ROLES);
  });

  it.each([
    [[], false, ['employee']],
    [[], true, ['employee', 'auditor']],
    [['trainer'], false, ['employee', 'trainer']],
    [['auditor', 'admin'], false, ['employee', 'admin', 'auditor']],
    [['auditor'], true, ['employee', 'auditor']],
  ] as const)('of a managed device with %j, reader key: %s', (roles, readsLog, expected) => {
    expect(rolesOf({ managed: true, roles, readsLog })).toEqual(expected);
  });

  it('never fall below employee, and each adds to what is answered', () => {
    for (const role of ROLES)
      expect(rolesOf({ managed: true, roles: [role], readsLog: false })).toContain('employee');
    expect(isFor(ADMINS, ['employee', 'trainer', 'auditor'])).toBe(false);
    expect(isFor(ADMINS, ['employee', 'admin'])).toBe(true);
    expect(isFor(READERS, ['employee'])).toBe(false);
  });
});
