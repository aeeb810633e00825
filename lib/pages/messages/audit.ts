import { z } from 'zod';
import { FORMATS } from '../../audit/export/formats';
import type { ExportEnd } from '../../audit/export/lines';
import { changeLock } from '../../audit/local-reader';
import { defineMessage } from '../../base/define-message';
import { DraftguardError } from '../../base/errors';
import { READERS } from '../../base/roles';
import type { PagesDeps } from '../deps';

const place = z.int().min(0);
const hex = z.string().regex(/^[0-9a-f]{0,64}$/);
const manifest = z.strictObject({
  v: z.literal(1),
  epochs: place,
  records: place,
  anchors: place,
  purged: place,
  disclosed: place,
  time: place,
  head: hex,
});
const passphrase = z.string().min(1).max(1000).nullable();

export const auditMessages = [
  defineMessage({
    name: 'pages.audit.exporting',
    from: 'pages',
    roles: READERS,
    does: 'Records that the log is exported, and says up to where. The page itself reads the log and writes the file.',
    body: {
      format: z.enum([...FORMATS, 'my-data']),
      /** Whether the file is sealed to age recipients. */
      sealed: z.boolean(),
      /** Whether events are shown in it. */
      events: z.boolean(),
    },
    serve: async (
      { audit }: Pick<PagesDeps, 'audit'>,
      { format, sealed, events },
    ): Promise<{ end: ExportEnd }> => {
      const { epoch, seq } = await audit.append({ type: 'log.exported', format, sealed, events });
      return { end: { epoch, size: seq + 1 } };
    },
  }),
  defineMessage({
    name: 'pages.audit.sign',
    from: 'pages',
    roles: READERS,
    does: 'Signs the end of an export.',
    body: { manifest, epoch: hex },
    serve: async ({ audit }: Pick<PagesDeps, 'audit'>, { manifest: end, epoch }) => ({
      signature: await audit.sign(end, epoch),
    }),
  }),
  defineMessage({
    name: 'pages.audit.lock',
    from: 'pages',
    roles: READERS,
    does: 'Changes how the key of the local reader is kept; null stands for the key of the device itself.',
    body: { before: passphrase, after: passphrase },
    serve: async (
      { db, audit, ledger }: Pick<PagesDeps, 'db' | 'audit' | 'ledger'>,
      { before, after },
    ): Promise<object> => {
      if (after === null && (await db.readers.get('reader'))?.lock.kind !== 'passphrase')
        throw new DraftguardError('no-passphrase', 'There is no passphrase that could be taken away.');
      await ledger.during('log', ['reader'], () => changeLock(db, before ?? undefined, after));
      await audit.append({ type: 'log.reader', lock: after === null ? 'device' : 'passphrase' });
      return {};
    },
  }),
] as const;
