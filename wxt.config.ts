import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { pagePolicy, readCollector } from './lib/fleet/collector';
import { matchesWith, parseSites } from './lib/webmail/sites';
import { quietPackages } from './scripts/quiet-packages';
import { withoutExamples } from './scripts/without-examples';

/** Self-hosted builds name their Roundcube hosts here: DRAFTGUARD_SITES='roundcube=https://mail.example.org/*'. */
const sites = parseSites(process.env.DRAFTGUARD_SITES ?? '');

/** A fleet build sends the audit log to one collector (npm run build:fleet); any other build sends nothing to anyone. */
const collector = readCollector(
  process.env.DRAFTGUARD_COLLECTOR ?? '',
  process.env.DRAFTGUARD_SEALED === '1',
);

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react'],
  vite: () => ({
    plugins: [withoutExamples(), quietPackages()],
    define: {
      __DRAFTGUARD_COLLECTOR__: JSON.stringify(collector?.url ?? ''),
      __DRAFTGUARD_SEALED__: String(collector?.sealed ?? false),
    },
  }),
  outDir: process.env.DRAFTGUARD_OUT ?? '.output',
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    message_serialization: 'structured_clone',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'alarms',
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    // A collector that knows nothing of browsers allows no origin; with the permission it need not.
    host_permissions: [
      ...matchesWith(sites, browser),
      ...(collector ? [`${collector.origin.replace(/:\d+$/, '')}/*`] : []),
    ],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    content_security_policy: {
      extension_pages: pagePolicy(collector),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'draftguard@draftguard.dev',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          // The public half of a key made once: it fixes the extension's id, which managed policy is filed under.
          key: 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAyHgg3zWd2GAeHwAwhIzaGcdwO3MofSAmhIqP4zTDW5OuMfPaO8Hc48381r1UCrl1zkjdjYyEIr7RUc8sReRiUsjkceDKHlaoSAPzisboQv2KCJGok/EP/PPa+fgE9w3PIMQXsXM+FPCOLWGDMXRJSfwoz+FMCxp7WZfpvk2ABjAKqHFa7WBZusSxX2xB3atJOg7/stZuX0sEnYHJ56zAmFU4BFxqS+KIrLleIQMc4p2AB7rFhue+m4DLHl6XmKr36dN1o3a33oCtzNTlHDh3+dw1f/ZoAkgk9udRGO1qEFOfkkAIu/3m69AWbAYcfDB/G8N2e2DsMZILSkf6Tc3lrQIDAQAB',
          minimum_chrome_version: '128',
          storage: { managed_schema: 'managed-schema.json' },
        }),
    web_accessible_resources: [
      // Broad, because added Roundcube hosts are known only at run time; the page it opens is inert without a
      // id from the background (see lib/cases/case-store.ts), and its URL changes with every session.
      {
        resources: ['warning.html'],
        matches: ['https://*/*', 'http://*/*'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
  }),
  hooks: {
    // Whoever has the package has the terms it may be used by.
    'build:publicAssets': (_wxt, files) => {
      files.push({ absoluteSrc: resolve('LICENSE'), relativeDest: 'LICENSE' });
    },
    'build:manifestGenerated': (wxt, manifest) => {
      for (const script of manifest.content_scripts ?? [])
        script.matches = matchesWith(sites, wxt.config.browser);
    },
  },
});
