/** `public/managed-schema.json`: what Chromium reads to know the extension's managed storage. */
import type { ManagedKey } from '../../lib/policy/managed-key';
import { MANAGED_KEYS } from '../../lib/policy/managed-keys';

type Json = { [key: string]: string | Json };

/**
 * The managed schema: types, and nothing that a value could break. Chromium leaves out what breaks it, with all of its
 * top-level key, and tells nobody; what arrives is read, named and refused by zod. For the same reason a whole number
 * is any number here.
 */
export function managedSchema(): object {
  return { type: 'object', properties: mapValues(MANAGED_KEYS) };
}

function mapValues(keys: Readonly<Record<string, ManagedKey>>): Json {
  return Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, node(key)]));
}

function node(key: ManagedKey): Json {
  // Chromium takes a reference only by the id of an object, and nothing beside it.
  if (key.type === 'ref') return { $ref: key.id };
  const base: Json = { title: key.title, type: key.type === 'integer' ? 'number' : key.type };
  if (key.type === 'array') return { ...base, items: node(key.items) };
  if (key.type !== 'object') return base;
  return { ...base, ...(key.id ? { id: key.id } : {}), properties: mapValues(key.properties) };
}
