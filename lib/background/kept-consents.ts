/** The consents of this device, whose changes the ledger knows, so that a loss is told from a withdrawal or an erasure. */
import type { ConsentStore } from '../consent/store';
import type { Ledger } from './ledger';

export function keptConsents(store: ConsentStore, ledger: Pick<Ledger, 'during' | 'note'>): ConsentStore {
  const during = <A extends unknown[], R>(change: (...given: A) => Promise<R>) => {
    return (...given: A): Promise<R> => ledger.during('consents', 'all', () => change(...given));
  };
  return {
    ...store,
    withdraw: during(store.withdraw),
    suppress: during(store.suppress),
    release: during(store.release),
    erase: during(store.erase),
    undo: during(store.undo),
    finish: async (finished) => {
      await store.finish(finished);
      // An import that cannot be noted is there all the same, and is noted at the next start.
      void ledger.note('consents').catch(() => {});
    },
  };
}
