/** Every condition that a rule may name: a file each, and its line in this table. */
import { account } from './account';
import { attachments } from './attachments';
import { consent } from './consent';
import { findings } from './findings';
import type { ConditionKind } from './kind';
import { recipients } from './recipients';
import { signs } from './signs';
import { time } from './time';

/** In the order of the documentation, and of sentences. */
const TABLE = [findings, recipients, attachments, signs, consent, account, time] as const;

type Kinds = (typeof TABLE)[number];
type Joined<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** The keys that they add to a condition. */
export type ConditionShape = Joined<Kinds['schema']>;
// What spreading them one by one would be, which no loop can tell the compiler.
export const conditionShape: ConditionShape = Object.assign({}, ...TABLE.map(({ schema }) => schema));

/** A condition of which nobody needs to know what it asks. */
export type AnyCondition = ConditionKind<Kinds['id']>;
export const CONDITIONS: readonly AnyCondition[] = TABLE;
export type ConditionId = Kinds['id'];
