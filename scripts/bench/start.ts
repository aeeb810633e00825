/** What the background's worker does when it starts: modules that are evaluated, and what is built when it is first asked for. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { buildSync } from 'esbuild';
import { createChecker } from '../../lib/checker/checker';
import { createKeyedHash } from '../../lib/detect/engine/value-key';
import { createNameFinder } from '../../lib/detect/names/finder';
import { partsOf } from '../../lib/mail/draft';
import { BUILTIN_POLICY } from '../../lib/policy/builtin';
import { policyHash } from '../../lib/policy/hash';
import { parsePolicy } from '../../lib/policy/schema';
import { draft } from './drafts';
import { quantile } from './quantile';

const ROUNDS = 15;

/** Modules by what they are for; what several need is counted in each. */
const MODULES: Readonly<Record<string, string>> = {
  'the whole background': 'entrypoints/background.ts',
  'detectors, telephone plans with them': 'lib/detect/registry.ts',
  'lexicon of names': 'lib/detect/names/finder.ts',
  'policy: schema, built-in rules, decision': 'lib/policy/decide.ts',
  'database and declared items': 'lib/stored/db.ts',
  'audit log and its cryptography': 'lib/audit/log.ts',
  'messages and what they answer with': 'lib/protocol/table.ts',
};

export interface StartFigures {
  /** kB minified, and ms to compile and evaluate in a context that has never seen them. */
  modules: { name: string; size: number; time: number }[];
  /** ms, once, when it is first asked for; `cold`: the first draft that is checked, names included. */
  first: { policy: number; engine: number; cold: number; warm: number };
}

const folder = mkdtempSync(join(tmpdir(), 'draftguard-start-'));

/** Browser APIs stand still: what they take is measured where there is a browser. */
const STILL =
  'const still=new Proxy(function(){},{get:(_,k)=>k===Symbol.toPrimitive?()=>"":k==="then"?undefined:still,apply:()=>still,construct:()=>still});' +
  'globalThis.chrome=globalThis.browser=still;globalThis.self=globalThis;';

function bundled(name: string, entry: string): string {
  const file = join(folder, `${name.replace(/\W+/g, '-')}.js`);
  buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    outfile: file,
    logLevel: 'error',
    define: { __DRAFTGUARD_COLLECTOR__: '""', __DRAFTGUARD_SEALED__: 'false', 'import.meta.env': '{}' },
  });
  return readFileSync(file, 'utf8');
}

const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

async function modules(): Promise<StartFigures['modules']> {
  const all: StartFigures['modules'] = [];
  for (const [name, entry] of Object.entries(MODULES)) {
    const code = bundled(name, entry);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++)
      // Another text each time: V8 keeps what it has compiled.
      times.push(await timed(() => new Script(`(()=>{${STILL}${code}\n})();//${round}`).runInThisContext()));
    all.push({ name, size: code.length / 1000, time: quantile(times, 0.5) });
  }
  return all;
}

export async function startFigures(): Promise<StartFigures> {
  const partsWith = (seed: number) =>
    partsOf({ webmail: 'gmail', recipients: [], subject: 'Hi', body: draft(10_000, seed), attachments: [] });
  const policy = await timed(() => parsePolicy(structuredClone(BUILTIN_POLICY)));
  const make = () =>
    createChecker({
      policy: BUILTIN_POLICY,
      policyHash: policyHash(BUILTIN_POLICY),
      data: [],
      names: createNameFinder(),
      keyedHash: createKeyedHash(new Uint8Array(32)),
      breathe: async () => {},
    });
  let checker = null as ReturnType<typeof make> | null;
  const engine = await timed(() => {
    checker = make();
  });
  const cold = await timed(() => checker?.find(partsWith(1)));
  const warm = await timed(() => make().find(partsWith(2)));
  return { modules: await modules(), first: { policy, engine, cold, warm } };
}
