/** Fails when what runs in every mail page has grown too large, or carries React. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** Bytes after gzip. */
const BUDGET = { 'content-scripts/guard.js': 25_000, 'content-scripts/gate.js': 4000 };

let failed = false;
for (const [file, budget] of Object.entries(BUDGET)) {
  const code = readFileSync(`.output/chrome-mv3/${file}`);
  const size = gzipSync(code).length;
  const react = code.includes('react');
  console.log(`${file}: ${size} of ${budget} bytes gzipped${react ? ', with React in it' : ''}`);
  failed ||= size > budget || react;
}
process.exitCode = failed ? 1 : 0;
