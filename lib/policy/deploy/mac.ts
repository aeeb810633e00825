/** macOS: configuration profiles (.mobileconfig) for Chrome, Edge and Firefox. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { browserSettings, firefoxPolicies } from './json-files';
import {
  type DeployInput,
  type DeployTarget,
  deploySaid,
  NO_INCOGNITO,
  PRIVATE_FIREFOX,
  RELOAD,
  RESTART,
} from './target';
import { document, element, type Xml } from './xml';

const DOCTYPE =
  '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n';

/** A value of a property list. What JSON calls null has no place in one. */
function plistValue(value: unknown): Xml {
  if (typeof value === 'boolean') return element(String(value), {});
  if (typeof value === 'number')
    return element(Number.isInteger(value) ? 'integer' : 'real', {}, [String(value)]);
  if (Array.isArray(value)) return element('array', {}, value.map(plistValue));
  if (typeof value === 'object' && value !== null)
    return element(
      'dict',
      {},
      Object.entries(value).flatMap(([key, each]) => [element('key', {}, [key]), plistValue(each)]),
    );
  return element('string', {}, [String(value)]);
}

/** The same for the same name, so that a new profile takes the place of the old one. */
function uuidOf(name: string): string {
  const hex = bytesToHex(sha256(utf8ToBytes(name))).toUpperCase();
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `A${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

const payload = (type: string, name: string, content: Readonly<Record<string, unknown>>) => ({
  ...content,
  PayloadType: type,
  PayloadVersion: 1,
  PayloadIdentifier: `dev.draftguard.${name}`,
  PayloadUUID: uuidOf(name),
  PayloadDisplayName: 'Draftguard',
});

function profile(name: string, contents: readonly object[]): string {
  return document(
    element('plist', { version: '1.0' }, [
      plistValue({
        ...payload('Configuration', name, { PayloadContent: contents }),
        PayloadScope: 'System',
        PayloadRemovalDisallowed: true,
      }),
    ]),
    DOCTYPE,
  );
}

function chromium(id: string, domain: string, edge: boolean): DeployTarget {
  return {
    id,
    files: (input) => [
      {
        name: `draftguard-${id}.mobileconfig`,
        place: deploySaid('policy_deploy_at_mac'),
        encoding: 'utf-8',
        text: profile(id, [
          payload(`${domain}.extensions.${input.ids.chromium}`, `${id}.policy`, input.values),
          payload(domain, `${id}.browser`, browserSettings(input, edge)),
        ]),
      },
    ],
    notes: [NO_INCOGNITO, RELOAD],
  };
}

const firefox = (input: DeployInput) =>
  profile('firefox-mac', [
    payload('org.mozilla.firefox', 'firefox-mac.policy', {
      EnterprisePoliciesEnabled: true,
      ...firefoxPolicies(input),
    }),
  ]);

export const MAC_TARGETS: readonly DeployTarget[] = [
  chromium('chrome-mac', 'com.google.Chrome', false),
  chromium('edge-mac', 'com.microsoft.Edge', true),
  {
    id: 'firefox-mac',
    files: (input) => [
      {
        name: 'draftguard-firefox-mac.mobileconfig',
        place: deploySaid('policy_deploy_at_mac'),
        encoding: 'utf-8',
        text: firefox(input),
      },
    ],
    notes: [PRIVATE_FIREFOX, RESTART],
  },
];
