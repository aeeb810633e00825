/** How one key of a policy is described for managed storage, templates and documentation. */

export type ManagedKey =
  | { type: 'string'; title: string; enum?: readonly string[] }
  | { type: 'integer'; title: string; minimum?: number; maximum?: number }
  | { type: 'number'; title: string }
  | { type: 'boolean'; title: string }
  | { type: 'array'; title: string; items: ManagedKey }
  | { type: 'object'; title: string; id?: string; properties: Readonly<Record<string, ManagedKey>> }
  /** An object like the one of that id, which it lies in. */
  | { type: 'ref'; title: string; id: string };

export const text = (title: string): ManagedKey => ({ type: 'string', title });
export const choice = (title: string, values: readonly string[]): ManagedKey => ({
  type: 'string',
  title,
  enum: values,
});
export const whole = (title: string, minimum: number, maximum: number): ManagedKey => ({
  type: 'integer',
  title,
  minimum,
  maximum,
});
export const number = (title: string): ManagedKey => ({ type: 'number', title });
export const yes = (title: string): ManagedKey => ({ type: 'boolean', title });
export const list = (title: string, items: ManagedKey): ManagedKey => ({ type: 'array', title, items });
export const group = (title: string, properties: Record<string, ManagedKey>, id?: string): ManagedKey => ({
  type: 'object',
  title,
  ...(id ? { id } : {}),
  properties,
});

/** What docs/policy-keys.md says of a key beside type, default and title. */
export interface KeyNote {
  /** What it does that its title does not say. */
  effect?: string;
  example: unknown;
  privacy: string;
}

/** What many keys have to say of privacy. */
export const NOTHING = 'Says nothing of a person.';
export const ON_DEVICE = 'Read on the device only; the log keeps the id of the rule, never what matched.';
