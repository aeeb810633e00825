/** Where a fleet build sends records, fixed when it is built: one origin, and no other. */

export interface Collector {
  /** Of the OTLP/HTTP receiver; logs go to /v1/logs below it. */
  url: string;
  origin: string;
  /** Whether records are sent as they are sealed, so that the collector cannot read them. */
  sealed: boolean;
}

/**
 * Reads what a build was given; null for none: then nothing may open a connection.
 * @throws {Error} one sentence, when it is not the address of a collector
 */
export function readCollector(address: string, sealed: boolean): Collector | null {
  if (address === '') return null;
  const url = URL.canParse(address) ? new URL(address) : null;
  const local = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1';
  if (!url || (url.protocol !== 'https:' && !(local && url.protocol === 'http:')))
    throw new Error(`The collector "${address}" is not an https:// address.`);
  if (url.search || url.hash || url.username || url.password)
    throw new Error(`The collector "${address}" must be an address without user, query or fragment.`);
  return { url: `${url.origin}${url.pathname.replace(/\/$/, '')}`, origin: url.origin, sealed };
}

/** The content security policy of the extension's own pages and its worker. */
export const pagePolicy = (collector: Collector | null): string =>
  [
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:",
    `connect-src ${collector ? collector.origin : "'none'"}`,
    "object-src 'none'; base-uri 'none'; form-action 'none'",
  ].join('; ');
