import { describe, expect, it } from 'vitest';
import { isOnSite, isStaticSite, siteMatch } from '../../../lib/pages/site-match';
import { createSites, type ManifestScript, type scriptsFor } from '../../../lib/pages/sites';

type Registered = ReturnType<typeof scriptsFor>;

const MANIFEST: ManifestScript[] = [
  { js: ['gate.js'], world: 'MAIN', all_frames: true, match_origin_as_fallback: true },
  { js: ['guard.js'], all_frames: true, match_origin_as_fallback: true },
];
const A = 'https://a.example/*';
const B = 'https://b.example/*';

/** A browser that refuses what the real one refuses: a script that is there, or one that is not. */
function fakeBrowser(own: string[] = [], policy: string[] = [], build: string[] = []) {
  const state = { own, policy, build, allowed: new Set([A]), scripts: new Map<string, Registered[number]>() };
  const sites = createSites({
    load: async () => state.own,
    save: async (matches) => {
      state.own = matches;
    },
    policySites: async () => state.policy,
    allowed: async (match) => state.allowed.has(match),
    buildSites: state.build,
    manifestScripts: MANIFEST,
    scripting: {
      getRegisteredContentScripts: async () => [...state.scripts.values()],
      registerContentScripts: async (scripts: Registered) => {
        for (const script of scripts) {
          if (state.scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
          state.scripts.set(script.id, script);
        }
      },
      unregisterContentScripts: async (filter?: { ids?: string[] }) => {
        for (const id of filter?.ids ?? [])
          if (!state.scripts.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
      },
    } as never,
  });
  return { state, sites, matches: () => [...state.scripts.values()].flatMap((script) => script.matches) };
}

describe('a site that is added', () => {
  it('runs both scripts as the manifest does, in their own worlds', async () => {
    const { state, sites } = fakeBrowser();
    await sites.add(A);
    expect([...state.scripts.values()]).toMatchObject([
      { matches: [A], js: ['gate.js'], world: 'MAIN', runAt: 'document_start', allFrames: true },
      {
        matches: [A],
        js: ['guard.js'],
        world: 'ISOLATED',
        runAt: 'document_start',
        persistAcrossSessions: true,
      },
    ]);
    expect(await sites.list()).toEqual([{ match: A, from: 'person', allowed: true }]);
  });

  it.each([
    [B, 'site-not-allowed'],
    ['https://mail.google.com/*', 'site-known'],
    ['https://*.example/*', 'bad-site'],
    ['<all_urls>', 'bad-site'],
    ['https://a.example/mail/*', 'bad-site'],
  ])('%s is refused: %s', async (match, code) => {
    const { state, sites } = fakeBrowser();
    state.allowed.add('https://mail.google.com/*');
    await expect(sites.add(match)).rejects.toMatchObject({ code });
    expect(state.own).toEqual([]);
    expect(state.scripts.size).toBe(0);
  });

  it('21.15 lists those of the build too, each site once, and runs nothing more there', async () => {
    const { sites, state } = fakeBrowser([A, B], [`roundcube=${B}`], [A]);
    expect(await sites.list()).toEqual([
      { match: A, from: 'build', allowed: true },
      { match: B, from: 'policy', allowed: false },
    ]);
    await sites.sync();
    expect(state.scripts.size).toBe(0);
  });

  it('is gone when removed, and twice is once', async () => {
    const { state, sites } = fakeBrowser();
    await sites.add(A);
    await sites.add(A);
    expect(state.own).toEqual([A]);
    await sites.remove(A);
    expect(state.scripts.size).toBe(0);
  });
});

describe('bringing in line', () => {
  it('takes sites of the policy, once they are allowed', async () => {
    const { state, sites, matches } = fakeBrowser([A], [`roundcube=${B}`]);
    await sites.sync();
    expect(matches()).toEqual([A, A]);
    expect(await sites.list()).toEqual([
      { match: B, from: 'policy', allowed: false },
      { match: A, from: 'person', allowed: true },
    ]);
    state.allowed.add(B);
    await sites.sync();
    expect(matches()).toEqual([A, A, B, B]);
    state.allowed.delete(A);
    await sites.sync();
    expect(matches()).toEqual([B, B]);
  });

  it('many at once register each script once', async () => {
    const { sites, matches } = fakeBrowser([A]);
    await Promise.all([sites.sync(), sites.sync(), sites.sync()]);
    expect(matches()).toEqual([A, A]);
  });
});

describe('addresses that people type', () => {
  it.each([
    ['https://mail.example.org', 'https://mail.example.org/*'],
    [' HTTPS://Mail.Example.org/webmail/?_task=mail ', 'https://mail.example.org/*'],
    ['mail.example.org', 'https://mail.example.org/*'],
    ['http://127.0.0.1:8080/rc/', 'http://127.0.0.1:8080/*'],
    ['https://mail.example.org/*', 'https://mail.example.org/*'],
    ['https://bücher.example', 'https://xn--bcher-kva.example/*'],
  ])('%s', (typed, match) => expect(siteMatch(typed, false)).toBe(match));

  it.each([
    '',
    'not an address',
    'ftp://mail.example.org',
    'javascript:alert(1)',
    'https://',
    'https://*/*',
    'https://a:b@c.example',
  ])('%j is none', (typed) => expect(siteMatch(typed, false)).toBeNull());

  it('Firefox gets no port', () => {
    expect(siteMatch('http://127.0.0.1:8080/', true)).toBe('http://127.0.0.1/*');
  });
});

describe('pages on sites', () => {
  it('by scheme, host and port', () => {
    expect(isOnSite('https://a.example/x?y', A)).toBe(true);
    expect(isOnSite('http://a.example/', A)).toBe(false);
    expect(isOnSite('https://a.example.evil.test/', A)).toBe(false);
    expect(isOnSite('http://127.0.0.1:8080/', 'http://127.0.0.1/*')).toBe(true);
    expect(isOnSite('http://127.0.0.1:8081/', 'http://127.0.0.1:8080/*')).toBe(false);
    expect(isOnSite('about:blank', A)).toBe(false);
    expect(isStaticSite('https://mail.google.com/*')).toBe(true);
  });
});
