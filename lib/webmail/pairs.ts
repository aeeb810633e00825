/** Names and values of an address or of a body, in their order. */
export function pairsOf(params: URLSearchParams): [name: string, value: string][] {
  const pairs: [string, string][] = [];
  // In a content script of Firefox they cannot be iterated over: only this works in both browsers.
  params.forEach((value, name) => {
    pairs.push([name, value]);
  });
  return pairs;
}

/** Those of an address, whole or relative. */
export const pairsOfAddress = (url: string) => pairsOf(new URL(url, 'https://webmail.invalid').searchParams);
