/** Targets that read JSON: Linux, Firefox everywhere, the Google Admin console. */
import {
  type DeployInput,
  type DeployTarget,
  deploySaid,
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

function linux(id: string, folder: string, edge = false): DeployTarget {
  return {
    id,
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
  linux('chromium-linux', '/etc/chromium/policies/managed'),
  linux('chrome-linux', '/etc/opt/chrome/policies/managed'),
  linux('edge-linux', '/etc/opt/edge/policies/managed', true),
  {
    id: 'firefox',
    files: (input) => [
      {
        name: 'policies.json',
        place: deploySaid('policy_deploy_at_firefox'),
        encoding: 'utf-8',
        text: json({ policies: firefoxPolicies(input) }),
      },
    ],
    notes: [PRIVATE_FIREFOX, RESTART],
  },
  {
    id: 'google-admin',
    files: ({ values }) => [
      {
        name: 'google-admin.json',
        place: deploySaid('policy_deploy_at_google'),
        encoding: 'utf-8',
        text: json(Object.fromEntries(Object.entries(values).map(([key, Value]) => [key, { Value }]))),
      },
    ],
    notes: [deploySaid('policy_deploy_note_google'), RELOAD],
  },
];
