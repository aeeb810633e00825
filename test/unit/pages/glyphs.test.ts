/** 21.15: our surfaces draw their signs; a glyph that a system lacks is an empty box. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Arrows, technical and geometric signs, dingbats, emoji, private use: what text fonts often lack. A tick and a bullet they have. */
const RARE =
  /[\u2300-\u23ff\u25a0-\u26ff\u2701-\u2712\u2715-\u27bf\u2b00-\u2bff\ue000-\uf8ff]|\ufe0f|[\u{1f000}-\u{1faff}]|\\(?:2[3567][\da-f]{2}|1f[\da-f]{3})/iu;
const sources = ['components', 'public/_locales'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|css|json)$/.test(name))
    .map((name) => join(folder, name)),
);

test.each(sources)('21.15 %s shows no sign that a font may lack', (path) => {
  const lines = readFileSync(path, 'utf8').split('\n');
  // Data, and what takes it out of texts, is not shown.
  expect(lines.filter((line) => RARE.test(line) && !/^\s*(?:\/\/|\*|\/\*)/.test(line))).toEqual([]);
});
