/** What the Consent page may ask of the background. */
import { z } from 'zod';
import { defineMessage } from '../base/define-message';
import { DraftguardError } from '../base/errors';
import { ADMINS } from '../base/roles';
import { PURPOSES } from '../policy/envelope';
import { BASES } from '../policy/grounds';
import { address } from '../policy/parts';
import { guessMapping } from './columns';
import { type ConsentContext, findConsent } from './context';
import { readCsv } from './csv';
import { DATE_ORDERS } from './dates';
import { encodingOf } from './encoding';
import { type ConsentCursor, type ConsentPiece, exportConsents } from './export';
import type { RefusedRow } from './jobs';
import type { Erased } from './store';
import type { ConsentFound, ConsentJob, ConsentPreview, ConsentView } from './views';

const file = z.instanceof(Blob);
const column = z.int().min(0).max(1000).nullable();
const place = z.int().min(0);

const mapping = z.strictObject({
  address: z.int().min(0).max(1000),
  ...{ agreed: column, purpose: column, basis: column, obtained: column, expires: column, withdrawn: column },
  ...{ source: column, wording: column, proof: column },
});
const defaults = z.strictObject({
  purpose: z.enum(PURPOSES),
  basis: z.enum(BASES),
  source: z.string().trim().max(300),
});
const readings = z.strictObject({
  dates: z.enum(DATE_ORDERS).nullable(),
  agreed: z.record(z.string().max(100), z.enum(['yes', 'no'])),
});
const cursor: z.ZodType<ConsentCursor> = z.strictObject({ import: place, block: place });

const PREVIEW_ROWS = 5;
/** Rows that columns are guessed by. */
const GUESS_ROWS = 300;

interface Parts {
  consents: ConsentContext;
}

export const consentMessages = [
  defineMessage({
    name: 'pages.consent.view',
    from: 'pages',
    roles: ADMINS,
    does: 'Lists the imports of this device and the lists of the policy.',
    body: {},
    serve: async ({ consents: { db, clean, settings } }: Parts): Promise<ConsentView> => {
      await clean();
      const { law, validMonths, lists, suppressed, suppressedDomains } = await settings();
      const [imports, count] = await Promise.all([
        db.consentImports.where('done').equals(1).reverse().sortBy('time'),
        db.consentSuppressed.count(),
      ]);
      return {
        imports,
        suppressed: count,
        law,
        validMonths,
        lists: lists.map(({ label, purpose, addresses }) => ({ label, purpose, count: addresses.length })),
        policySuppressed: suppressed.length + suppressedDomains.length,
      };
    },
  }),
  defineMessage({
    name: 'pages.consent.preview',
    from: 'pages',
    roles: ADMINS,
    does: 'Reads the first rows of a file, and guesses which columns are meant.',
    body: { file },
    serve: async (_: Parts, { file }): Promise<ConsentPreview> => {
      const encoding = (await encodingOf(file)) ?? 'utf-8';
      for await (const { rows } of readCsv(file)) {
        const [header = [], ...more] = rows;
        const filled = more.filter((cells) => cells.some((cell) => cell.trim() !== ''));
        const mapping = guessMapping(header, filled.slice(0, GUESS_ROWS));
        return { header, rows: filled.slice(0, PREVIEW_ROWS), mapping, encoding };
      }
      throw new DraftguardError('empty', 'The file has no rows.');
    },
  }),
  defineMessage({
    name: 'pages.consent.import',
    from: 'pages',
    roles: ADMINS,
    does: 'Begins to read a file; with `dry` it only tells what would be recorded.',
    body: { file, name: z.string().trim().min(1).max(200), mapping, defaults, readings, dry: z.boolean() },
    serve: async (
      { consents: { db, store, jobs, clean, clock, breathe } }: Parts,
      { file, name, mapping, defaults, readings, dry },
    ): Promise<object> => {
      await clean();
      const { now, zone } = clock();
      const keys = await store.keys();
      jobs.start({ db, keys, file, name, mapping, defaults, readings, dry, zone, now, breathe });
      return {};
    },
  }),
  defineMessage({
    name: 'pages.consent.progress',
    from: 'pages',
    roles: ADMINS,
    does: 'Says how far the import is.',
    body: {},
    serve: async ({ consents: { jobs } }: Parts): Promise<{ job: ConsentJob | null }> => ({
      job: jobs.current(),
    }),
  }),
  defineMessage({
    name: 'pages.consent.cancel',
    from: 'pages',
    roles: ADMINS,
    does: 'Ends the import.',
    body: {},
    serve: async ({ consents: { jobs } }: Parts): Promise<object> => {
      jobs.cancel();
      return {};
    },
  }),
  defineMessage({
    name: 'pages.consent.refused',
    from: 'pages',
    roles: ADMINS,
    does: 'Gives the rows that the last import has left out, a piece at a time.',
    body: { from: place },
    serve: async ({ consents: { jobs } }: Parts, { from }): Promise<{ rows: RefusedRow[] }> => ({
      rows: jobs.refused(from),
    }),
  }),
  // Recorded first, here and below: what is gone or changed must not be so unseen.
  defineMessage({
    name: 'pages.consent.undo',
    from: 'pages',
    roles: ADMINS,
    does: 'Takes an import back.',
    body: { id: place },
    serve: async ({ consents: { db, store, audit, jobs } }: Parts, { id }): Promise<object> => {
      const { records = 0 } = (await db.consentImports.get(id)) ?? {};
      await audit.append({ type: 'consent.undone', records });
      await store.undo(id);
      jobs.forget(id);
      return {};
    },
  }),
  defineMessage({
    name: 'pages.consent.export',
    from: 'pages',
    roles: ADMINS,
    does: 'Gives the next piece of an export; the first is asked for with `from: null`.',
    body: { from: cursor.nullable() },
    serve: async ({ consents: { db, store } }: Parts, { from }): Promise<ConsentPiece> =>
      exportConsents(db, await store.keys(), from),
  }),
  defineMessage({
    name: 'pages.consent.find',
    from: 'pages',
    roles: ADMINS,
    does: 'Says what is known of one address.',
    body: { address },
    serve: ({ consents }: Parts, { address }): Promise<ConsentFound> => findConsent(consents, address),
  }),
  defineMessage({
    name: 'pages.consent.withdraw',
    from: 'pages',
    roles: ADMINS,
    does: 'Records that somebody has withdrawn their consent.',
    body: { address, purpose: z.enum(PURPOSES) },
    serve: async (
      { consents: { audit, store, clock } }: Parts,
      { address, purpose },
    ): Promise<{ records: number }> => {
      await audit.append({ type: 'consent.withdrawn', purpose });
      return { records: await store.withdraw(address, purpose, clock().now) };
    },
  }),
  defineMessage({
    name: 'pages.consent.suppress',
    from: 'pages',
    roles: ADMINS,
    does: 'Puts an address on the suppression list, or takes it off.',
    body: { address, on: z.boolean() },
    serve: async ({ consents: { audit, store, clock } }: Parts, { address, on }): Promise<object> => {
      await audit.append({ type: 'consent.suppressed', on });
      await (on ? store.suppress(address, clock().now) : store.release(address));
      return {};
    },
  }),
  defineMessage({
    name: 'pages.consent.erase',
    from: 'pages',
    roles: ADMINS,
    does: 'Erases all records of an address.',
    body: { address, suppress: z.boolean() },
    serve: async (
      { consents: { audit, store, jobs, clock } }: Parts,
      { address, suppress },
    ): Promise<Erased> => {
      // An import that runs writes records that could not be erased yet.
      if (jobs.isRunning()) throw new DraftguardError('busy', 'An import is running.');
      await audit.append({ type: 'consent.erased' });
      const erased = await store.erase(address);
      if (suppress) await store.suppress(address, clock().now);
      return erased;
    },
  }),
] as const;
