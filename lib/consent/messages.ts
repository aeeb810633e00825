/** What the Consent page may ask of the background. */
import { z } from 'zod';
import { defineMessage } from '../base/define-message';
import { DraftguardError } from '../base/errors';
import { ADMINS } from '../base/roles';
import { PURPOSES } from '../policy/envelope';
import { address } from '../policy/parts';
import { guessMapping } from './columns';
import { type ConsentContext, findConsent } from './context';
import { readCsv } from './csv';
import { encodingOf } from './encoding';
import { type ConsentCursor, type ConsentPiece, exportConsents } from './export';
import { withImportLock } from './import-lock';
import type { Erased } from './store';
import { sweepUnfinished } from './sweep';
import type { ConsentFound, ConsentPreview, ConsentView } from './views';

const file = z.instanceof(Blob);
const place = z.int().min(0);
const cursor: z.ZodType<ConsentCursor> = z.strictObject({ import: place, block: place });

const PREVIEW_ROWS = 5;
/** Rows that columns are guessed by. */
const GUESS_ROWS = 300;

interface Deps {
  consents: ConsentContext;
}

export const consentMessages = [
  defineMessage({
    name: 'pages.consent.view',
    from: 'pages',
    roles: ADMINS,
    does: 'Lists the imports of this device and the lists of the policy.',
    body: {},
    serve: async ({ consents: { db, settings } }: Deps): Promise<ConsentView> => {
      await sweepUnfinished(db);
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
    serve: async (_: Deps, { file }): Promise<ConsentPreview> => {
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
  // Recorded first, here and below: what is gone or changed must not be so unseen.
  defineMessage({
    name: 'pages.consent.finish',
    from: 'pages',
    roles: ADMINS,
    does: 'Records an import that the page has read whole, and lets it count from now on.',
    body: { id: place, records: place, withdrawn: place, duplicates: place, refused: place },
    serve: async ({ consents: { db, store, audit } }: Deps, finished): Promise<object> => {
      const { id, records, duplicates, refused } = finished;
      const known = await db.consentImports.get(id);
      if (!known) throw new DraftguardError('gone', 'There is no such import.');
      // Asked a second time, when the first answer was lost.
      if (known.done === 1) return {};
      await audit.append({ type: 'consent.imported', records, duplicates, refused });
      await store.finish(finished);
      return {};
    },
  }),
  defineMessage({
    name: 'pages.consent.undo',
    from: 'pages',
    roles: ADMINS,
    does: 'Takes an import back.',
    body: { id: place },
    serve: async ({ consents: { db, store, audit } }: Deps, { id }): Promise<object> => {
      const { records = 0 } = (await db.consentImports.get(id)) ?? {};
      await audit.append({ type: 'consent.undone', records });
      await store.undo(id);
      return {};
    },
  }),
  defineMessage({
    name: 'pages.consent.export',
    from: 'pages',
    roles: ADMINS,
    does: 'Gives the next piece of an export; the first is asked for with `from: null`.',
    body: { from: cursor.nullable() },
    serve: async ({ consents: { db, store } }: Deps, { from }): Promise<ConsentPiece> =>
      exportConsents(db, await store.keys(), from),
  }),
  defineMessage({
    name: 'pages.consent.find',
    from: 'pages',
    roles: ADMINS,
    does: 'Says what is known of one address.',
    body: { address },
    serve: ({ consents }: Deps, { address }): Promise<ConsentFound> => findConsent(consents, address),
  }),
  defineMessage({
    name: 'pages.consent.withdraw',
    from: 'pages',
    roles: ADMINS,
    does: 'Records that somebody has withdrawn their consent.',
    body: { address, purpose: z.enum(PURPOSES) },
    serve: async (
      { consents: { audit, store, clock } }: Deps,
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
    serve: async ({ consents: { audit, store, clock } }: Deps, { address, on }): Promise<object> => {
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
    serve: ({ consents: { audit, store, clock } }: Deps, { address, suppress }): Promise<Erased> =>
      // An import that runs writes records that could not be erased yet.
      withImportLock(async () => {
        await audit.append({ type: 'consent.erased' });
        const erased = await store.erase(address);
        if (suppress) await store.suppress(address, clock().now);
        return erased;
      }),
  }),
] as const;
