/** Answers the Consent page. */

import type { z } from 'zod';
import type { AuditLog } from '../audit/log';
import type { DraftguardDb } from '../db';
import { DraftguardError } from '../errors';
import type { Policy } from '../policy/schema';
import { guessMapping } from './columns';
import { readCsv } from './csv';
import { encodingOf } from './encoding';
import { exportConsents } from './export';
import { dropUnfinished } from './import';
import { createImportJobs } from './jobs';
import type { ConsentFound, ConsentReplies, consentMessages } from './messages';
import { endOf, stopBy } from './rules';
import { consentStates, rulesOf } from './states';
import type { ConsentStore } from './store';

export interface ConsentServiceParts {
  db: DraftguardDb;
  store: ConsentStore;
  audit: Pick<AuditLog, 'append'>;
  /** The settings of the policy in force. */
  settings(): Promise<Policy['consent']>;
  clock(): { now: number; zone: string };
  breathe(): Promise<void>;
}

type Message = z.infer<(typeof consentMessages)[number]>;
type Type = Message['type'];
type Of<T extends Type> = Extract<Message, { type: T }>;
export type ConsentService = {
  [T in Type]: (message: Of<T>) => Promise<ConsentReplies[T]>;
};

const PREVIEW_ROWS = 5;
/** Rows that columns are guessed by. */
const GUESS_ROWS = 300;

export function createConsentService({
  db,
  store,
  audit,
  settings,
  clock,
  breathe,
}: ConsentServiceParts): ConsentService {
  const jobs = createImportJobs({
    record: ({ imported, duplicates, refused }) =>
      audit.append({ type: 'consent.imported', records: imported, duplicates, refused }),
    onDone: store.changed,
  });
  let cleaned: Promise<void> | null = null;
  /** What a browser that closed in the midst has left: it counts for nothing, and goes before the first import. */
  const clean = () => {
    cleaned ??= dropUnfinished(db);
    return cleaned;
  };

  const find = async (address: string): Promise<ConsentFound> => {
    const [consent, { now, zone }] = [await settings(), clock()];
    const rules = rulesOf(consent, zone);
    const [records, [kept], states] = await Promise.all([
      store.find(address),
      store.lookUp([address]),
      consentStates({ ...store, isKept: async () => true }, [address], consent, { now, zone }),
    ]);
    return {
      records: records.map((record) => ({
        ...record,
        ends: endOf(record, rules),
        stopBy: record.withdrawn === null ? null : stopBy(record.withdrawn, rules),
      })),
      suppressed: kept?.suppressed ?? false,
      states: states?.[0] ?? { marketing: 'none', sharing: 'none' },
    };
  };

  return {
    'pages.consent.view': async () => {
      await clean();
      const { law, validMonths, lists, suppressed, suppressedDomains } = await settings();
      const [imports, count] = await Promise.all([
        db.consentImports.where('done').equals(1).reverse().sortBy('time'),
        db.consentSuppressed.count(),
      ]);
      return {
        ...{ imports, suppressed: count, law, validMonths },
        lists: lists.map(({ label, purpose, addresses }) => ({ label, purpose, count: addresses.length })),
        policySuppressed: suppressed.length + suppressedDomains.length,
      };
    },
    'pages.consent.preview': async ({ file }) => {
      const encoding = (await encodingOf(file)) ?? 'utf-8';
      for await (const { rows } of readCsv(file)) {
        const [header = [], ...more] = rows;
        const filled = more.filter((cells) => cells.some((cell) => cell.trim() !== ''));
        const mapping = guessMapping(header, filled.slice(0, GUESS_ROWS));
        return { header, rows: filled.slice(0, PREVIEW_ROWS), mapping, encoding };
      }
      throw new DraftguardError('empty', 'The file has no rows.');
    },
    'pages.consent.import': async ({ file, name, mapping, defaults, readings, dry }) => {
      await clean();
      const { now, zone } = clock();
      const keys = await store.keys();
      jobs.start({ db, keys, file, name, mapping, defaults, readings, dry, zone, now, breathe });
      return {};
    },
    'pages.consent.progress': async () => ({ job: jobs.current() }),
    'pages.consent.refused': async ({ from }) => ({ rows: jobs.refused(from) }),
    'pages.consent.cancel': async () => {
      jobs.cancel();
      return {};
    },
    // Recorded first, here and below: what is gone or changed must not be so unseen.
    'pages.consent.undo': async ({ id }) => {
      const { records = 0 } = (await db.consentImports.get(id)) ?? {};
      await audit.append({ type: 'consent.undone', records });
      await store.undo(id);
      jobs.forget(id);
      return {};
    },
    'pages.consent.export': async ({ from }) => exportConsents(db, await store.keys(), from),
    'pages.consent.find': ({ address }) => find(address),
    'pages.consent.withdraw': async ({ address, purpose }) => {
      await audit.append({ type: 'consent.withdrawn', purpose });
      return { records: await store.withdraw(address, purpose, clock().now) };
    },
    'pages.consent.suppress': async ({ address, on }) => {
      await audit.append({ type: 'consent.suppressed', on });
      await (on ? store.suppress(address, clock().now) : store.release(address));
      return {};
    },
    'pages.consent.erase': async ({ address, suppress }) => {
      // An import that runs writes records that could not be erased yet.
      if (jobs.isRunning()) throw new DraftguardError('busy', 'An import is running.');
      await audit.append({ type: 'consent.erased' });
      const erased = await store.erase(address);
      if (suppress) await store.suppress(address, clock().now);
      return erased;
    },
  };
}
