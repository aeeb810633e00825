/** Files on their way into a mail. */
import { z } from 'zod';
import { MAX_SEEN } from './attached';

/** A file that was chosen, dropped or pasted in the page, with an id of its own. */
const seenFile = z.strictObject({ id: z.uuid(), file: z.instanceof(File) });
export type SeenFile = z.infer<typeof seenFile>;
export const seenFilesSchema = z.array(seenFile).max(MAX_SEEN);
