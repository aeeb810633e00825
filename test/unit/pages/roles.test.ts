import { describe, expect, it } from 'vitest';
import { audienceOf, isFor, ROLES, rolesOf } from '../../../lib/pages/roles';

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
    expect(isFor(audienceOf('pages.consent.erase'), ['employee', 'trainer', 'auditor'])).toBe(false);
    expect(isFor(audienceOf('pages.consent.erase'), ['employee', 'admin'])).toBe(true);
    expect(isFor(audienceOf('pages.audit.lock'), ['employee'])).toBe(false);
    expect(isFor(audienceOf('pages.policy'), ['employee'])).toBe(true);
  });
});
