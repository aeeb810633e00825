/** What a build leaves out of declarations: their examples, and nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';
import { stripExamples } from '../../../scripts/without-examples';

const FILES = ['lib/detect/detectors', 'lib/recipients/signs', 'lib/policy/conditions'].flatMap((folder) =>
  readdirSync(folder).map((file) => `${folder}/${file}`),
);

test.each(FILES)('%s is whole without its examples', (file) => {
  const source = readFileSync(file, 'utf8');
  const stripped = stripExamples(source);
  const count = (text: string, part: RegExp) => text.match(part)?.length ?? 0;
  expect(() => transformSync(stripped, { loader: 'ts' })).not.toThrow();
  expect(count(stripped, /examples: \{ find: \[\], ignore: \[\] \},/g)).toBe(
    count(source, /^ *examples: \{/gm),
  );
  for (const part of [/^ *id: /gm, /^ *pattern[:,]/gm, /^ *trigger[:,]/gm, /^ *find(?:: )?\(/gm])
    expect(count(stripped, part)).toBe(count(source, part));
});
