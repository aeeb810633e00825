/** Runs a signed policy's own tests before it is taken, with a scanner of its own, so that the one in use is not disturbed. */
import { NOTHING_KEPT } from '../consent/states';
import { draftOf, failureOf } from '../policy/bundle/tests';
import type { Sentence } from '../policy/facts/sentence';
import { NOBODY_WRITTEN_TO } from './correspondents';
import type { Device } from './device';
import type { PolicySourceDeps } from './policy-source';
import type { ProtectedStore } from './protected-store';
import { createScanner } from './scanner';

/** Tests are judged as on a device that is first in every roll-out and has not warned today. */
export function createBundleTester(store: ProtectedStore, device: Device): PolicySourceDeps['test'] {
  return async (policy, hash, tests) => {
    const first = { ...device, ring: async () => 0, warningsToday: async () => 0 };
    const scan = createScanner(store, first, NOTHING_KEPT, NOBODY_WRITTEN_TO, async () => []);
    const failures: Sentence[] = [];
    for (const test of tests) {
      const { verdict } = await scan(draftOf(test), { policy: { ...policy, requiredData: [] }, hash });
      const failure = failureOf(test, verdict);
      if (failure) failures.push(failure);
    }
    return failures;
  };
}
