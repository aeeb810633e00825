/** Every item of the browser's storage: whatever the files beside this one declare. */
import type { Family, Item } from '../item';
import * as attachments from './attachments';
import * as device from './device';
import * as ledger from './ledger';
import * as policy from './policy';
import * as questions from './questions';
import * as sites from './sites';
import * as tabs from './tabs';

export const ITEMS: readonly (Item | Family)[] = [
  device,
  policy,
  sites,
  ledger,
  attachments,
  tabs,
  questions,
].flatMap((file): (Item | Family)[] => Object.values(file));
