import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { BUILTIN_POLICY } from '../../../lib/policy/builtin';
import { type PolicyInputs, resolvePolicy as resolveInputs } from '../../../lib/policy/managed';
import type { ManagedKey } from '../../../lib/policy/managed-key';
import { MANAGED_KEYS } from '../../../lib/policy/managed-keys';
import { tell } from '../../../lib/policy/problem-texts';
import { policyShape } from '../../../lib/policy/schema';
import { condition } from '../../../lib/policy/schema/condition';
import { managedSchema } from '../../../scripts/generate/managed-schema';

const resolvePolicy = (inputs: Omit<PolicyInputs, 'bundle'>) =>
  resolveInputs({ ...inputs, bundle: { state: null, now: 0, extensionVersion: '0.1.0', failedTests: [] } });
const none = { managed: undefined, lastKnownGood: undefined, local: undefined };
const good = { ...BUILTIN_POLICY, mode: 'coach' };

describe('resolvePolicy', () => {
  test('managed, last known good, local, built-in: the first that is valid', () => {
    const all = { managed: { mode: 'audit' }, lastKnownGood: good, local: { onFailure: 'allow' } };
    expect(resolvePolicy(all)).toMatchObject({ source: 'managed', policy: { mode: 'audit' }, refused: [] });
    expect(resolvePolicy({ ...all, managed: undefined })).toMatchObject({
      source: 'last-known-good',
      policy: { mode: 'coach' },
    });
    expect(resolvePolicy({ ...none, managed: {}, local: all.local })).toMatchObject({
      source: 'local',
      policy: { onFailure: 'allow' },
    });
    expect(resolvePolicy({ ...none, managed: {} })).toMatchObject({
      source: 'builtin',
      policy: BUILTIN_POLICY,
      refused: [],
      pending: false,
    });
  });

  test('before managed storage has ever answered: the last good one or the strict default, and pending', () => {
    expect(resolvePolicy({ ...none, local: { mode: 'audit' } })).toMatchObject({
      source: 'builtin',
      policy: BUILTIN_POLICY,
      pending: true,
    });
    expect(resolvePolicy({ ...none, lastKnownGood: good })).toMatchObject({
      source: 'last-known-good',
      pending: true,
    });
  });

  test('a refused value is named and the last good policy goes on', () => {
    const resolved = resolvePolicy({ managed: { mode: 'off', extra: 1 }, lastKnownGood: good, local: {} });
    expect(resolved).toMatchObject({ source: 'last-known-good', policy: { mode: 'coach' } });
    expect(resolved.refused).toEqual([
      {
        source: 'managed',
        code: 'policy-invalid',
        problems: [
          { path: ['mode'], said: expect.objectContaining({ text: 'policy_problem_choice' }) },
          { path: [], said: tell('policy_problem_unknown_key', '"extra"'), unknown: 'extra' },
        ],
      },
    ]);
  });

  test('a device that is not managed any more forgets what was', () => {
    expect(resolvePolicy({ ...none, managed: {}, lastKnownGood: good }).source).toBe('builtin');
  });

  test('a partial policy stands on the built-in one', () => {
    const { policy } = resolvePolicy({
      ...none,
      managed: { organization: { internalDomains: ['kontor.example'] } },
    });
    expect(policy.rules).toEqual(BUILTIN_POLICY.rules);
    expect(policy.organization.internalDomains).toEqual(['kontor.example']);
  });

  test.each([['a text'], [5], [[]], [true]])('never throws on %j', (junk) => {
    const { source, refused } = resolvePolicy({ managed: junk, lastKnownGood: junk, local: junk });
    expect(source).toBe('builtin');
    // What a person has set does not count beside what an organisation has tried to set.
    expect(refused.map((entry) => entry.source)).toEqual(['managed', 'last-known-good']);
    expect(refused.every(({ code }) => code === 'policy-invalid')).toBe(true);
  });
});

/** What Chromium allows beside type, title and description; anything else keeps the extension from loading or is ignored. */
const KEYWORDS: Record<string, readonly string[]> = {
  object: ['properties', 'id'],
  array: ['items'],
  string: [],
  number: [],
  boolean: [],
};

type Node = {
  type: string;
  $ref?: string;
  id?: string;
  items?: Node;
  properties?: Record<string, Node>;
};

function* nodesOf(node: Node, path: string): Generator<[string, Node]> {
  yield [path, node];
  if (node.items) yield* nodesOf(node.items, `${path}[]`);
  for (const [key, child] of Object.entries(node.properties ?? {})) yield* nodesOf(child, `${path}.${key}`);
}

describe('public/managed-schema.json', () => {
  const schema = managedSchema() as Node;

  test('is what the code says (npm run generate)', () => {
    expect(JSON.parse(readFileSync('public/managed-schema.json', 'utf8'))).toEqual(schema);
  });

  test.each([...nodesOf(schema, 'policy')])('%s uses only what Chromium accepts', (_path, node) => {
    if (node.$ref) {
      expect(Object.keys(node)).toEqual(['$ref']);
      expect([...nodesOf(schema, '')].some(([, each]) => each.id === node.$ref)).toBe(true);
      return;
    }
    expect(Object.keys(KEYWORDS)).toContain(node.type);
    const allowed = ['type', 'title', 'description', ...(KEYWORDS[node.type] ?? [])];
    for (const keyword of Object.keys(node)) expect(allowed).toContain(keyword);
    if (node.type === 'array') expect(node.items).toBeDefined();
  });

  test('names each key of the policy, and the bundle', () => {
    expect(Object.keys(MANAGED_KEYS)).toEqual([
      ...Object.keys(policyShape),
      'policyBundle',
      'bundleKey',
      'policyHash',
    ]);
  });

  test.each(Object.keys(policyShape))('%s agrees with zod', (key) => {
    compare(MANAGED_KEYS[key] as ManagedKey, policyShape[key as keyof typeof policyShape], key);
  });
});

/** Walks both descriptions: same keys, same choices, same limits. */
function compare(managed: ManagedKey, schema: z.ZodType, path: string): void {
  const def = inner(schema);
  if (managed.type === 'ref') {
    expect(inner(schema), path).toBe(inner(condition as z.ZodType));
    return;
  }
  const where = (what: string) => `${path}: ${what}`;
  switch (def.type) {
    case 'object': {
      const shape = (def as unknown as { shape: Record<string, z.ZodType> }).shape;
      if (managed.type !== 'object') throw new Error(where('not an object'));
      expect(Object.keys(managed.properties), path).toEqual(Object.keys(shape));
      for (const [key, child] of Object.entries(shape))
        compare(managed.properties[key]!, child, `${path}.${key}`);
      return;
    }
    case 'array':
      if (managed.type !== 'array') throw new Error(where('not a list'));
      compare(managed.items, (def as unknown as { element: z.ZodType }).element, `${path}[]`);
      return;
    case 'enum':
      if (managed.type !== 'string') throw new Error(where('not a text'));
      expect(managed.enum, path).toEqual(
        Object.values((def as unknown as { entries: Record<string, string> }).entries),
      );
      return;
    case 'boolean':
      expect(managed, path).toEqual({ type: 'boolean', title: managed.title });
      return;
    case 'string':
      expect(managed, path).toEqual({ type: 'string', title: managed.title });
      return;
    case 'literal':
    case 'number':
      expect(['integer', 'number'], path).toContain(managed.type);
      if (managed.type !== 'integer') return;
      for (const bound of [managed.minimum, managed.maximum])
        expect(schema.safeParse(bound).success, path).toBe(true);
      expect(schema.safeParse((managed.minimum ?? 0) - 1).success, path).toBe(false);
      expect(schema.safeParse((managed.maximum ?? 0) + 1).success, path).toBe(false);
      return;
    default:
      throw new Error(where(`zod type ${def.type} is not compared`));
  }
}

/** Without defaults, and the input side of a pipe. */
function inner(schema: z.ZodType): { type: string } {
  const def = schema._zod.def as unknown as {
    type: string;
    innerType?: z.ZodType;
    in?: z.ZodType;
    getter?: () => z.ZodType;
  };
  if (def.getter) return inner(def.getter());
  if (def.innerType) return inner(def.innerType);
  return def.in ? inner(def.in) : def;
}
