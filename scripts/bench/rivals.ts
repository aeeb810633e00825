/** What a TypeScript developer would take instead, each as a function from a text to a promise. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import nlp from 'compromise';

export interface Rival {
  name: string;
  run(text: string): Promise<unknown> | unknown;
}

const FOLDER = 'scripts/bench/rivals/package.json';

/** The rivals that are installed (scripts/bench/rivals); compromise is always there. */
export async function rivals(): Promise<Rival[]> {
  const require = createRequire(pathToFileURL(FOLDER));
  const load = async (name: string) => import(pathToFileURL(require.resolve(name)).href);
  const { SyncRedactor } = require('redact-pii') as {
    SyncRedactor: new () => { redact(text: string): string };
  };
  const { OpenRedaction } = require('openredaction') as {
    OpenRedaction: new () => { detect(text: string): Promise<unknown> };
  };
  const { lintSource } = await load('@secretlint/core');
  const { creator } = await load('@secretlint/secretlint-rule-preset-recommend');
  const { secretLintProfiler } = await load('@secretlint/profiler');
  // It keeps all that it has ever measured of itself, and looks through it again and again.
  secretLintProfiler.mark = () => {};
  const id = '@secretlint/secretlint-rule-preset-recommend';
  const redactor = new SyncRedactor();
  const open = new OpenRedaction();
  return [
    { name: 'redact-pii', run: (text) => redactor.redact(text) },
    { name: 'openredaction', run: (text) => open.detect(text) },
    {
      name: 'secretlint',
      run: (text) =>
        lintSource({
          source: { filePath: 'mail.txt', content: text, ext: '.txt', contentType: 'text' },
          options: { config: { rules: [{ id, rule: creator, options: {} }] } },
        }),
    },
    { name: 'compromise (people)', run: (text) => nlp(text).people().out('array') },
  ];
}
