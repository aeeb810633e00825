/** A build leaves examples out: they are tests and documentation, and 16 kB (gzipped) of what would be shipped. */

/** The property as biome formats it: on one line, or closed at its own indentation. */
const EXAMPLES = /^( *)examples: \{(?: .*\}|\n[\s\S]*?\n\1\}),$/gm;

/** Where things are declared with examples of what they find and ignore. */
const DECLARED = /[\\/]lib[\\/](?:detect|recipients[\\/]signs|policy[\\/]conditions)[\\/]/;

/** The source of a declaration without its examples. */
export function stripExamples(source: string): string {
  return source.replace(EXAMPLES, '$1examples: { find: [], ignore: [] },');
}

/** For the build only: tests and docs read the sources as they are. */
export function withoutExamples() {
  return {
    name: 'without-examples',
    apply: 'build' as const,
    enforce: 'pre' as const,
    transform: (code: string, id: string) =>
      DECLARED.test(id) ? { code: stripExamples(code), map: null } : undefined,
  };
}
