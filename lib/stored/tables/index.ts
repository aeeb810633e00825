/** Every table of the database, by its name. Their indexes, and how they became what they are, are in lib/stored/db.ts. */
import type { z } from 'zod';
import * as consents from './consents';
import * as log from './log';
import * as people from './people';
import * as protectedData from './protected';

export const TABLES = { ...log, ...consents, ...people, ...protectedData };
export type TableName = keyof typeof TABLES;
export type RowOf<Name extends TableName> = z.infer<(typeof TABLES)[Name]['row']>;
