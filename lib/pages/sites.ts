/** The Roundcube hosts that a person or the policy adds, and the content scripts that the browser runs there. */
import type { Browser } from 'wxt/browser';
import { DraftguardError } from '../base/errors';
import { parseSites } from '../webmail/sites';
import { isStaticSite, siteMatch } from './site-match';
import type { SiteView } from './views';

type Script = Browser.scripting.RegisteredContentScript;

export interface SitesDeps {
  /** The person's own list, as match patterns. */
  load(): Promise<string[]>;
  save(matches: string[]): Promise<void>;
  /** `sites` of the policy in force. */
  policySites(): Promise<string[]>;
  /** Match patterns that the build itself adds to those that every build has. */
  buildSites: readonly string[];
  allowed(match: string): Promise<boolean>;
  scripting: Pick<
    typeof Browser.scripting,
    'getRegisteredContentScripts' | 'registerContentScripts' | 'unregisterContentScripts'
  >;
  /** `content_scripts` of the manifest: what is run on a host that every build knows is run on an added one. */
  manifestScripts: readonly ManifestScript[];
}

export interface ManifestScript {
  js?: string[] | undefined;
  world?: string | undefined;
  all_frames?: boolean | undefined;
  match_origin_as_fallback?: boolean | undefined;
}

export interface SiteService {
  list(): Promise<SiteView[]>;
  /** @throws {DraftguardError} 'bad-site', 'site-known' or 'site-not-allowed' */
  add(match: string): Promise<void>;
  remove(match: string): Promise<void>;
  /** Brings the registered scripts in line with the lists; to be called at start, and when policy or permissions change. */
  sync(): Promise<void>;
}

const PREFIX = 'site ';

/** The scripts that watch one site. */
export function scriptsFor(match: string, manifestScripts: readonly ManifestScript[]): Script[] {
  return manifestScripts.map((script, index) => ({
    id: `${PREFIX}${match} ${index}`,
    matches: [match],
    js: script.js ?? [],
    runAt: 'document_start',
    world: script.world === 'MAIN' ? 'MAIN' : 'ISOLATED',
    allFrames: script.all_frames ?? false,
    ...(script.match_origin_as_fallback ? { matchOriginAsFallback: true } : {}),
    persistAcrossSessions: true,
  }));
}

export function createSites(deps: SitesDeps): SiteService {
  const { scripting, manifestScripts } = deps;
  const list = async (): Promise<SiteView[]> => {
    const own = await deps.load();
    const named = parseSites((await deps.policySites()).join(',')).map((site) => site.match);
    const froms = new Map<string, SiteView['from']>();
    // Whoever cannot take it away is named.
    for (const match of own) froms.set(match, 'person');
    for (const match of named) froms.set(match, 'policy');
    for (const match of deps.buildSites) froms.set(match, 'build');
    const order: SiteView['from'][] = ['build', 'policy', 'person'];
    const all = [...froms].map(([match, from]) => ({ match, from }));
    all.sort((a, b) => order.indexOf(a.from) - order.indexOf(b.from));
    return Promise.all(all.map(async (site) => ({ ...site, allowed: await deps.allowed(site.match) })));
  };
  const syncNow = async () => {
    // The manifest has those of the build.
    const sites = (await list()).filter(
      ({ match, from, allowed }) => allowed && from !== 'build' && !isStaticSite(match),
    );
    const wanted = sites.flatMap(({ match }) => scriptsFor(match, manifestScripts));
    const present = (await scripting.getRegisteredContentScripts()).filter(({ id }) => id.startsWith(PREFIX));
    const ids = (scripts: Script[]) => new Set(scripts.map(({ id }) => id));
    const gone = present.filter(({ id }) => !ids(wanted).has(id)).map(({ id }) => id);
    const fresh = wanted.filter(({ id }) => !ids(present).has(id));
    if (gone.length > 0) await scripting.unregisterContentScripts({ ids: gone });
    if (fresh.length > 0) await scripting.registerContentScripts(fresh);
  };
  // One after the other: two that overlap would register a script twice, which the browser refuses.
  let last: Promise<void> = Promise.resolve();
  const sync = () => {
    last = last.catch(() => {}).then(syncNow);
    return last;
  };
  return {
    list,
    sync,
    add: async (match) => {
      if (siteMatch(match, false) !== match)
        throw new DraftguardError('bad-site', 'A site is written as https://mail.example.org/*.');
      if (isStaticSite(match)) throw new DraftguardError('site-known', 'Draftguard works there anyway.');
      if (!(await deps.allowed(match)))
        throw new DraftguardError(
          'site-not-allowed',
          'The browser was not allowed to let Draftguard work there.',
        );
      const own = await deps.load();
      if (!own.includes(match)) await deps.save([...own, match]);
      await sync();
    },
    remove: async (match) => {
      await deps.save((await deps.load()).filter((each) => each !== match));
      await sync();
    },
  };
}
