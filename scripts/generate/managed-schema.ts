/** `public/managed-schema.json`: what Chromium reads to know the extension's managed storage. */
import { MANAGED_KEYS, type ManagedKey } from '../../lib/policy/managed-keys';

type Json = { [key: string]: string | number | readonly string[] | Json };

/** The managed schema, in the few keywords that Chromium accepts. */
export function managedSchema(): object {
  return { type: 'object', properties: mapValues(MANAGED_KEYS) };
}

function mapValues(keys: Readonly<Record<string, ManagedKey>>): Json {
  return Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, node(key)]));
}

function node(key: ManagedKey): Json {
  // Chromium takes a reference only by the id of an object, and nothing beside it.
  if (key.type === 'ref') return { $ref: key.id };
  const base: Json = { title: key.title, type: key.type };
  if (key.type === 'array') return { ...base, items: node(key.items) };
  if (key.type === 'object')
    return { ...base, ...(key.id ? { id: key.id } : {}), properties: mapValues(key.properties) };
  if (key.type === 'string') return key.enum ? { ...base, enum: key.enum } : base;
  if (key.type !== 'integer') return base;
  return {
    ...base,
    ...(key.minimum === undefined ? {} : { minimum: key.minimum }),
    ...(key.maximum === undefined ? {} : { maximum: key.maximum }),
  };
}
