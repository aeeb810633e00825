/** docs/audit-format/codes.md: what each code of a verifier means, for who has only the format and `verify.py`. */
import { EXPORT_SAYS } from '../../lib/audit/export/verify';
import { CHAIN_SAYS } from '../../lib/audit/verify';

const table = (says: Readonly<Record<string, string>>) =>
  [
    '| code | meaning |',
    '|---|---|',
    ...Object.entries(says).map(([code, text]) => `| \`${code}\` | ${text} |`),
  ].join('\n');

export const auditCodeDocs = () => `# Codes of the verifiers

Made by \`npm run generate\`. A report names one code a problem, in \`draftguard audit verify\` and in \`verify.py\` alike; after a problem a verifier
goes on from what it found, so that the first one counts most.

## The chain

${table(CHAIN_SAYS)}

## The file

${table(EXPORT_SAYS)}
`;
