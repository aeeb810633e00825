/** Every code of the verifiers has its meaning in the published format, and verify.py says none that is not there. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { auditCodeDocs } from '../../../scripts/generate/audit-codes';

const FOLDER = 'docs/audit-format';

it('docs/audit-format/codes.md is up to date (npm run generate)', () => {
  expect(readFileSync(`${FOLDER}/codes.md`, 'utf8')).toBe(auditCodeDocs());
});

it('has the codes of the verifier in Python', () => {
  const source = readFileSync(`${FOLDER}/verify.py`, 'utf8');
  const said = [...source.matchAll(/self\.say\("([a-z-]+)"/g)].map(([, code]) => code);
  expect(said.length).toBeGreaterThan(20);
  for (const code of said) expect(auditCodeDocs()).toContain(`| \`${code}\` |`);
});
