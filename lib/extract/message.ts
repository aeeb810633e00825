/** What the background asks of the extractor's page. */
import { z } from 'zod';

export const extractMessage = z.strictObject({ type: z.literal('extract.read'), file: z.instanceof(File) });
export type ExtractMessage = z.infer<typeof extractMessage>;
