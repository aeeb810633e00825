/** What is stored, as *My data* tells it: one entry a row of its table. Its words are `mydata_<id>…` in the texts. */
export const STORES = [
  'log',
  'session',
  'questions',
  'device',
  'policy',
  'managed',
  'sites',
  'protected',
  'consents',
  'suppressed',
  'correspondents',
  'incidents',
  'training',
  'ledger',
] as const;
export type StoreId = (typeof STORES)[number];
