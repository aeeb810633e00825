/** docs/policy-keys.md: every key of a policy, from the zod schema, the managed keys and the notes beside this file. */
import type { z } from 'zod';
import type { ManagedKey } from '../../lib/policy/managed-key';
import { MANAGED_KEYS } from '../../lib/policy/managed-keys';
import { policyShape } from '../../lib/policy/schema';
import { KEY_NOTES } from './policy-key-notes';

interface Def {
  type: string;
  innerType?: z.ZodType;
  in?: z.ZodType;
  getter?: () => z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  defaultValue?: unknown;
}
const defOf = (schema: z.ZodType) => schema._zod.def as unknown as Def;

function inner(schema: z.ZodType): z.ZodType {
  const { innerType, in: input, getter } = defOf(schema);
  const next = innerType ?? input ?? getter?.();
  return next ? inner(next) : schema;
}

/** The default of a key as JSON; '' where it must be given. */
function defaultOf(schema: z.ZodType): string {
  const { type, defaultValue, innerType } = defOf(schema);
  if (type === 'default') return JSON.stringify(defaultValue);
  if (type === 'prefault') return 'its own defaults';
  if (type === 'optional') return 'none';
  return innerType ? defaultOf(innerType) : '';
}

export interface PolicyKey {
  /** 'rules[].when.minCount' */
  path: string;
  type: string;
  default: string;
  effect: string;
  /** Of the key itself; null for the two keys that carry a signed policy. */
  schema: z.ZodType | null;
}

const TYPES: Readonly<Record<ManagedKey['type'], string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  array: 'list',
  object: 'object',
  ref: 'condition',
};

function typeOf(key: ManagedKey): string {
  if (key.type === 'string' && key.enum) return key.enum.map((value) => `\`${value}\``).join(', ');
  if (key.type === 'integer') return `whole number, ${key.minimum ?? ''} to ${key.maximum ?? ''}`;
  if (key.type === 'array') {
    const of = typeOf(key.items);
    return key.items.type === 'object' ? 'list of objects' : `list of: ${of}`;
  }
  return TYPES[key.type];
}

function* walk(path: string, key: ManagedKey, schema: z.ZodType | null): Generator<PolicyKey> {
  yield {
    path,
    type: typeOf(key),
    effect: key.title,
    schema,
    default: schema ? defaultOf(schema) : 'none',
  };
  const item = key.type === 'array' ? key.items : key;
  const own = schema ? inner(schema) : null;
  const of = own && key.type === 'array' ? inner(defOf(own).element as z.ZodType) : own;
  if (item.type !== 'object') return;
  for (const [name, each] of Object.entries(item.properties))
    yield* walk(
      `${path}${key.type === 'array' ? '[]' : ''}.${name}`,
      each,
      of ? (defOf(of).shape?.[name] ?? null) : null,
    );
}

/** Every key, in the order of the schema. Conditions within conditions have the keys of the first. */
export const POLICY_KEYS: readonly PolicyKey[] = Object.entries(MANAGED_KEYS).flatMap(([name, key]) => [
  ...walk(name, key, (policyShape as Record<string, z.ZodType>)[name] ?? null),
]);

const HEAD = `# Keys of a policy

<!-- Written by \`npm run generate\` from lib/policy and scripts/generate/policy-key-notes.ts; a test fails when it is stale. -->

A policy is JSON. A top-level key that is left out is that of the built-in default; a key within another has the default
named here. \`[]\` stands for each entry of a list. Conditions in \`all\`, \`any\` and \`not\` have the keys of \`when\`.
\`draftguard policy check FILE\` says what is wrong with a policy, and where. How it gets to browsers is in
[admin-guide.md](admin-guide.md).
`;

export function policyKeyDocs(): string {
  const sections = POLICY_KEYS.map(({ path, type, effect, default: otherwise }) => {
    const note = KEY_NOTES[path];
    if (!note) throw new Error(`scripts/generate/policy-key-notes.ts says nothing of ${path}.`);
    const level = path.includes('.') ? '###' : '##';
    return [
      `${level} \`${path}\`\n`,
      `${effect}. ${note.effect ?? ''}`.trim(),
      '',
      `* Type: ${type}`,
      `* Default: ${otherwise === '' ? 'none; it must be given' : otherwise === 'none' || otherwise.startsWith('its') ? otherwise : `\`${otherwise}\``}`,
      `* Example: \`${JSON.stringify(note.example)}\``,
      `* Privacy: ${note.privacy}`,
      '',
    ].join('\n');
  });
  return `${HEAD}\n${sections.join('\n')}`;
}
