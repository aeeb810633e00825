/** Where a Roundcube is: from what a person types to what the browser understands. */
import { STATIC_HOSTS } from '../webmail/sites';

/**
 * The match pattern of an address such as `https://mail.example.org/webmail/`: its whole host, since a page cannot be
 * told from another by its path for sure. Firefox knows no ports in patterns and then takes every port.
 * @returns null when this is no web address
 */
export function siteMatch(address: string, firefox: boolean): string | null {
  const text = address.trim().replace(/\*$/, '');
  let url: URL;
  try {
    url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  } catch {
    return null;
  }
  const plain = /^https?:$/.test(url.protocol) && !url.username && !url.password;
  if (!plain || !url.hostname || url.hostname.includes('*') || /\s/.test(text)) return null;
  return `${url.protocol}//${firefox ? url.hostname : url.host}/*`;
}

/** Whether every build watches the host anyway. */
export function isStaticSite(match: string): boolean {
  return new URL(match.slice(0, -1)).hostname in STATIC_HOSTS;
}

/** Whether a page is on the site. */
export function isOnSite(url: string, match: string): boolean {
  try {
    const page = new URL(url);
    const site = new URL(match.slice(0, -1));
    return (
      page.protocol === site.protocol &&
      page.hostname === site.hostname &&
      (!site.port || page.port === site.port)
    );
  } catch {
    return false;
  }
}
