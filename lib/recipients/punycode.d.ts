/** The package has no types of its own; with the slash it is told from Node's deprecated module of the same name. */
declare module 'punycode/punycode.js' {
  const punycode: { toUnicode(domain: string): string; toASCII(domain: string): string };
  export default punycode;
}
