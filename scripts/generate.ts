/** Writes every generated file; tests fail when one is stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { MESSAGES } from '../lib/protocol/table';
import { LANGUAGES } from '../lib/texts/language';
import { performanceDocs } from './bench/performance-docs';
import { recordedRuns } from './bench/recorded';
import { auditCodeDocs } from './generate/audit-codes';
import { detectorDocs } from './generate/detector-docs';
import { localeFile } from './generate/locales';
import { managedSchema } from './generate/managed-schema';
import { messageDocs } from './generate/message-docs';
import { nameLexicon } from './generate/name-lexicon';
import { policyKeyDocs } from './generate/policy-keys';
import { routeDocs } from './generate/route-docs';
import { storedDataDocs } from './generate/stored-data';

writeFileSync('public/managed-schema.json', `${JSON.stringify(managedSchema(), null, 2)}\n`);
writeFileSync('docs/detectors.md', detectorDocs());
writeFileSync('docs/routes.md', routeDocs());
writeFileSync('docs/audit-format/codes.md', auditCodeDocs());
writeFileSync('docs/policy-keys.md', policyKeyDocs());
for (const language of LANGUAGES)
  writeFileSync(`public/_locales/${language}/messages.json`, localeFile(language));
writeFileSync('docs/messages.md', messageDocs(MESSAGES));
writeFileSync('docs/performance.md', performanceDocs(recordedRuns()));
writeFileSync('docs/stored-data.md', storedDataDocs());
writeFileSync('lib/detect/names/lexicon.ts', nameLexicon());
const svg = readFileSync('public/icon/icon.svg', 'utf8');
for (const size of [16, 32, 48, 128])
  writeFileSync(
    `public/icon/${size}.png`,
    new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng(),
  );
