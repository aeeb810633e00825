/** Targets that read JSON: Linux, Firefox everywhere, the Google Admin console. */
import {
  type DeployInput,
  type DeployTarget,
  json,
  NO_INCOGNITO,
  PRIVATE_FIREFOX,
  RELOAD,
  RESTART,
} from './target';

/** Settings of Chromium-based browsers beside the extension's own values. */
export function browserSettings({ ids, source }: DeployInput, edge: boolean): Record<string, unknown> {
  return {
    ...(source
      ? {
          ExtensionSettings: {
            [ids.chromium]: {
              installation_mode: 'force_installed',
              update_url: source,
              toolbar_pin: 'force_pinned',
            },
          },
        }
      : {}),
    [edge ? 'InPrivateModeAvailability' : 'IncognitoModeAvailability']: 1,
  };
}

function linux(id: string, title: string, folder: string, edge = false): DeployTarget {
  return {
    id,
    title,
    files: (input) => [
      {
        name: 'draftguard.json',
        place: `${folder}/draftguard.json`,
        encoding: 'utf-8',
        text: json({
          '3rdparty': { extensions: { [input.ids.chromium]: input.values } },
          ...browserSettings(input, edge),
        }),
      },
    ],
    notes: [NO_INCOGNITO, RELOAD],
  };
}

/** What Firefox's policies hold, wherever they come from. */
export function firefoxPolicies({ values, ids, source }: DeployInput): Record<string, unknown> {
  return {
    '3rdparty': { Extensions: { [ids.firefox]: values } },
    ...(source
      ? {
          ExtensionSettings: {
            [ids.firefox]: {
              installation_mode: 'force_installed',
              install_url: source,
              private_browsing: true,
            },
          },
        }
      : {}),
  };
}

export const JSON_TARGETS: readonly DeployTarget[] = [
  linux('chromium-linux', 'Chromium on Linux', '/etc/chromium/policies/managed'),
  linux('chrome-linux', 'Chrome on Linux', '/etc/opt/chrome/policies/managed'),
  linux('edge-linux', 'Edge on Linux', '/etc/opt/edge/policies/managed', true),
  {
    id: 'firefox',
    title: 'Firefox on Linux, Windows and macOS (policies.json)',
    files: (input) => [
      {
        name: 'policies.json',
        place: '/etc/firefox/policies/policies.json, or the folder "distribution" beside the program',
        encoding: 'utf-8',
        text: json({ policies: firefoxPolicies(input) }),
      },
    ],
    notes: [PRIVATE_FIREFOX, RESTART],
  },
  {
    id: 'google-admin',
    title: 'Google Admin console',
    files: ({ values }) => [
      {
        name: 'google-admin.json',
        place: 'Devices > Chrome > Apps & extensions > Draftguard > Policy for extensions',
        encoding: 'utf-8',
        text: json(Object.fromEntries(Object.entries(values).map(([key, Value]) => [key, { Value }]))),
      },
    ],
    notes: [
      'Set "Installation policy" to "Force install + pin to browser toolbar" and "Incognito mode" to "Disallow" on the same page.',
      RELOAD,
    ],
  },
];
