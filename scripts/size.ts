/** Fails when what runs in every mail page, the engine or the frame of the options has grown too large, or a page carries what it must not. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { stripExamples } from './without-examples';

/** Bytes after gzip. */
const BUDGET = { 'content-scripts/guard.js': 28_000, 'content-scripts/gate.js': 7000 };
/** The engine with every detector, without the word lists for names, and in one language. */
const ENGINE_BUDGET = 120_000;
/** What the options page loads before it opens one of its pages. */
const SHELL_BUDGET = 200_000;

/** Without what detectors say in German, which is no part of the engine but stands beside it. */
const inEnglish = (source: string) => {
  const literal = `'(?:[^'\\\\]|\\\\.)*'|"(?:[^"\\\\]|\\\\.)*"`;
  return source.replace(new RegExp(`(\\ben: (?:${literal}),\\s*de: )(?:${literal})`, 'g'), "$1''");
};

let failed = false;
const check = (name: string, code: Uint8Array, budget: number, note = '') => {
  const size = gzipSync(code).length;
  console.log(`${name}: ${size} of ${budget} bytes gzipped${note}`);
  failed ||= size > budget || note !== '';
};

for (const [file, budget] of Object.entries(BUDGET)) {
  const code = readFileSync(`.output/chrome-mv3/${file}`);
  check(file, code, budget, code.includes('react') ? ', with React in it' : '');
}
const options = readFileSync('.output/chrome-mv3/options.html', 'utf8');
const shell = [...options.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(([, path]) =>
  readFileSync(`.output/chrome-mv3${path}`),
);
const isSplit = shell.length > 0 && !shell.some((code) => code.includes('job-worker.js'));
check('options', Buffer.concat(shell), SHELL_BUDGET, isSplit ? '' : ', with a page in it');
const engine = await build({
  stdin: {
    contents:
      "export { createEngine } from './lib/detect/engine/engine'; export { DETECTORS } from './lib/detect/registry';",
    resolveDir: '.',
  },
  bundle: true,
  minify: true,
  format: 'esm',
  write: false,
  plugins: [
    {
      name: 'without-examples',
      setup: ({ onLoad }) =>
        onLoad({ filter: /lib[\\/]detect[\\/].*\.ts$/ }, ({ path }) => ({
          contents: inEnglish(stripExamples(readFileSync(path, 'utf8'))),
          loader: 'ts',
        })),
    },
  ],
});
check('engine', engine.outputFiles[0]?.contents ?? new Uint8Array(), ENGINE_BUDGET);
process.exitCode = failed ? 1 : 0;
