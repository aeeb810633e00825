/** 22.9: colours are tokens, so that light, dark and contrast are seen to in one place. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const TOKENS = join('components', 'ui', 'tokens.css');
/** Colours by their numbers or names; those of the system, and `currentColor`, adapt by themselves. */
const LITERAL =
  /#[\da-f]{3,8}\b(?=[\s;,)"'])|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(|\blight-dark\(|[:\s,(](?:black|white|gr[ae]y|red|green|blue|orange|yellow|purple)\s*[;,)]/i;
const sources = readdirSync('components', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:css|tsx)$/.test(name))
  .map((name) => join('components', name));

/** In a component only what is written as a colour: a hash may be a link. */
const literals = (path: string, text: string): string[] =>
  text
    .split('\n')
    .filter((line) =>
      path.endsWith('.css')
        ? LITERAL.test(line)
        : /\b(?:fill|stroke|color|background\w*)[=:] ?["'](?!currentColor)/.test(line),
    );

test('the search finds colours', () => {
  for (const value of ['#fff', '#8f1d2c', 'rgb(0 0 0 / 30%)', 'light-dark(#fff, #000)', 'white'])
    expect(literals('a.css', `  color: ${value};`)).toHaveLength(1);
  expect(literals('a.tsx', '<rect fill="#fff" />')).toHaveLength(1);
  for (const value of ['var(--chart-orange)', 'Canvas', 'currentColor', 'transparent'])
    expect(literals('a.css', `  color: ${value};`)).toEqual([]);
  expect(literals('a.css', '#consent .fields {')).toEqual([]);
  expect(literals('a.tsx', '<rect stroke="currentColor" />')).toEqual([]);
  expect(literals(TOKENS, readFileSync(TOKENS, 'utf8'))).not.toEqual([]);
});

test.each(sources.filter((path) => path !== TOKENS))('%s takes its colours from the tokens', (path) => {
  expect(literals(path, readFileSync(path, 'utf8'))).toEqual([]);
});
