/** What the background asks of the extractor's page. */
import { z } from 'zod';
import type { Extracted } from '../mail/unread';

export const extractMessage = z.strictObject({ type: z.literal('extract.read'), file: z.instanceof(File) });
export type ExtractMessage = z.infer<typeof extractMessage>;

/** What it answers; null: the reader itself has failed. */
export type ExtractReply = Extracted | null;
