/** Where Draftguard works: hosts it knows by name, and Roundcube hosts that an organisation adds. */
import type { Webmail } from '../mail/draft';

/** Hosts named in every build's manifest. */
export const STATIC_HOSTS: Readonly<Record<string, Webmail>> = {
  'mail.google.com': 'gmail',
  'outlook.office.com': 'outlook',
  'outlook.office365.com': 'outlook',
  'outlook.live.com': 'outlook',
  'outlook.cloud.microsoft': 'outlook',
};

export const STATIC_MATCHES = Object.keys(STATIC_HOSTS).map((host) => `https://${host}/*`);

/** The webmail of a page in which our scripts run. A host that is not known by name was added as a Roundcube. */
export function webmailOf(hostname: string): Webmail {
  return STATIC_HOSTS[hostname] ?? 'roundcube';
}

/** One added site: `roundcube=https://mail.example.org/*`. */
export interface Site {
  webmail: 'roundcube';
  match: string;
}

const SITE = /^roundcube=(https?:\/\/[^\s/*]+\/\S*\*)$/;

/**
 * Reads a comma-separated list of sites.
 * @throws {Error} one sentence that names the entry that is not of the form `roundcube=https://host/*`
 */
export function parseSites(list: string): Site[] {
  return list
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
    .map((entry) => {
      const match = SITE.exec(entry)?.[1];
      if (!match)
        throw new Error(`The site "${entry}" is not of the form roundcube=https://mail.example.org/*.`);
      return { webmail: 'roundcube', match };
    });
}

/** Match patterns of a build. Firefox knows no ports in them and then matches every port; Chromium takes the port as given. */
export function matchesWith(sites: readonly Site[], browser: string): string[] {
  const added = sites.map(({ match }) => (browser === 'firefox' ? match.replace(/:\d+\//, '/') : match));
  return [...STATIC_MATCHES, ...added];
}
