/** Reads an address field as people and webmails write it (RFC 5322 §3.4, leniently: half-typed text counts). */
import type { Recipient, RecipientField } from '../mail/draft';

/** Splits at commas and semicolons that are outside of quotes and angle brackets. */
export function splitAddressList(text: string): string[] {
  const entries: string[] = [];
  let quoted = false;
  let angle = false;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '\\' && quoted) i++;
    else if (c === '"') quoted = !quoted;
    else if (!quoted && c === '<') angle = true;
    else if (!quoted && c === '>') angle = false;
    else if (!quoted && !angle && (c === ',' || c === ';' || c === '\n')) {
      entries.push(text.slice(from, i));
      from = i + 1;
    }
  }
  entries.push(text.slice(from));
  return entries.map((entry) => entry.trim()).filter(Boolean);
}

/** One entry: `Jane Roe <jane@example.org>`, `jane@example.org`, or a name whose address is not known. */
export function parseAddress(entry: string, field: RecipientField): Recipient {
  const angle = /^(.*)<\s*([^<>\s]*)\s*>[^<>]*$/s.exec(entry);
  if (angle) {
    const name = (angle[1] ?? '').trim().replace(/^"(.*)"$/s, '$1');
    return { field, address: (angle[2] ?? '').toLowerCase(), name: name.replace(/\\(.)/g, '$1') };
  }
  return entry.includes('@')
    ? { field, address: entry.toLowerCase(), name: '' }
    : { field, address: '', name: entry };
}

/** All recipients of one field. */
export function parseAddressList(text: string, field: RecipientField): Recipient[] {
  return splitAddressList(text).map((entry) => parseAddress(entry, field));
}

/** The address of the account that writes, as a webmail shows it; undefined where it shows none. */
export function accountIn(text = ''): string | undefined {
  const { address } = parseAddress(text.trim(), 'to');
  return address || undefined;
}
