/** Windows: a registry file, an administrative template, and Intune. Lists and objects are JSON in one text, which Chrome and Edge read. */
import type { ManagedKey } from '../managed-key';
import { MANAGED_KEYS } from '../managed-keys';
import { browserSettings } from './json-files';
import { type DeployInput, type DeployTarget, deploySaid, json, NO_INCOGNITO, RELOAD } from './target';
import { document, element, type Xml } from './xml';

type Browser = 'chrome' | 'edge';

const VENDOR: Readonly<Record<Browser, string>> = { chrome: 'Google\\Chrome', edge: 'Microsoft\\Edge' };
const TITLE: Readonly<Record<Browser, string>> = { chrome: 'Chrome', edge: 'Edge' };

const root = (browser: Browser) => `SOFTWARE\\Policies\\${VENDOR[browser]}`;
const policyKey = (browser: Browser, id: string) => `${root(browser)}\\3rdparty\\extensions\\${id}\\policy`;

const quote = (text: string) => `"${text.replace(/[\\"]/g, '\\$&')}"`;

/** A value as regedit writes it. */
function registryValue(value: unknown): string {
  if (typeof value === 'boolean') return `dword:${value ? '00000001' : '00000000'}`;
  if (Number.isInteger(value)) return `dword:${(value as number).toString(16).padStart(8, '0')}`;
  return quote(typeof value === 'string' ? value : JSON.stringify(value));
}

const section = (key: string, values: Readonly<Record<string, unknown>>) =>
  [
    `[HKEY_LOCAL_MACHINE\\${key}]`,
    ...Object.entries(values).map(([name, value]) => `${quote(name)}=${registryValue(value)}`),
  ].join('\r\n');

function registryFile(input: DeployInput, browser: Browser): string {
  const { ExtensionSettings, ...settings } = browserSettings(input, browser === 'edge');
  const forced = Object.entries((ExtensionSettings ?? {}) as Record<string, Record<string, string>>);
  return `${[
    'Windows Registry Editor Version 5.00',
    section(policyKey(browser, input.ids.chromium), input.values),
    section(root(browser), settings),
    // A key of its own, so that settings of other extensions stay.
    ...forced.map(([id, each]) => section(`${root(browser)}\\ExtensionSettings\\${id}`, each)),
  ].join('\r\n\r\n')}\r\n`;
}

const registry = (browser: Browser): DeployTarget => ({
  id: `${browser}-windows-reg`,
  files: (input) => [
    {
      name: `draftguard-${browser}.reg`,
      place: `HKLM\\${policyKey(browser, input.ids.chromium)}`,
      encoding: 'utf-16le',
      text: registryFile(input, browser),
    },
  ],
  notes: [deploySaid('policy_deploy_note_windows'), NO_INCOGNITO, RELOAD],
});

const NAMESPACE = 'Draftguard.Policies';

/** How a key is entered in the Group Policy editor. */
function elementOf(name: string, key: ManagedKey): Xml {
  if (key.type === 'integer')
    return element('decimal', {
      id: name,
      valueName: name,
      minValue: String(key.minimum ?? 0),
      maxValue: String(key.maximum ?? 2_147_483_647),
    });
  if (key.type === 'string' && key.enum)
    return element(
      'enum',
      { id: name, valueName: name, required: 'true' },
      key.enum.map((value) =>
        element('item', { displayName: `$(string.${name}_${value})` }, [
          element('value', {}, [element('string', {}, [value])]),
        ]),
      ),
    );
  return element('text', { id: name, valueName: name, maxLength: '1000000' });
}

function admx({ ids }: DeployInput, browser: Browser): string {
  const key = policyKey(browser, ids.chromium);
  return document(
    element('policyDefinitions', { revision: '1.0', schemaVersion: '1.0' }, [
      element('policyNamespaces', {}, [element('target', { prefix: 'draftguard', namespace: NAMESPACE })]),
      element('resources', { minRequiredRevision: '1.0' }),
      element('categories', {}, [
        element('category', { name: 'Draftguard', displayName: '$(string.Draftguard)' }),
      ]),
      element(
        'policies',
        {},
        Object.entries(MANAGED_KEYS).map(([name, each]) =>
          element(
            'policy',
            {
              name,
              class: 'Machine',
              key,
              displayName: `$(string.${name})`,
              explainText: `$(string.${name}_Explain)`,
              presentation: `$(presentation.${name})`,
            },
            [
              element('parentCategory', { ref: 'Draftguard' }),
              element('elements', {}, [elementOf(name, each)]),
            ],
          ),
        ),
      ),
    ]),
  );
}

function adml(): string {
  const keys = Object.entries(MANAGED_KEYS);
  const strings = keys.flatMap(([name, key]) => [
    element('string', { id: name }, [name]),
    element('string', { id: `${name}_Explain` }, [
      `${key.title}.${key.type === 'object' || key.type === 'array' ? ' As JSON.' : ''}`,
    ]),
    ...(key.type === 'string' ? (key.enum ?? []) : []).map((value) =>
      element('string', { id: `${name}_${value}` }, [value]),
    ),
  ]);
  const presentations = keys.map(([name, key]) =>
    element('presentation', { id: name }, [
      key.type === 'integer'
        ? element('decimalTextBox', { refId: name }, [name])
        : key.type === 'string' && key.enum
          ? element('dropdownList', { refId: name }, [name])
          : element('textBox', { refId: name }, [element('label', {}, [name])]),
    ]),
  );
  return document(
    element('policyDefinitionResources', { revision: '1.0', schemaVersion: '1.0' }, [
      element('displayName', {}, ['Draftguard']),
      element('description', {}, ['Policy of the Draftguard browser extension']),
      element('resources', {}, [
        element('stringTable', {}, [element('string', { id: 'Draftguard' }, ['Draftguard']), ...strings]),
        element('presentationTable', {}, presentations),
      ]),
    ]),
  );
}

const template = (browser: Browser): DeployTarget => ({
  id: `${browser}-windows-admx`,
  files: (input) => [
    {
      name: `draftguard-${browser}.admx`,
      place: deploySaid('policy_deploy_at_templates'),
      encoding: 'utf-8',
      text: admx(input, browser),
    },
    {
      name: `draftguard-${browser}.adml`,
      place: 'PolicyDefinitions\\en-US',
      encoding: 'utf-8',
      text: adml(),
    },
    {
      name: `draftguard-${browser}-values.json`,
      place: deploySaid('policy_deploy_at_editor'),
      encoding: 'utf-8',
      text: json(textValues(input)),
    },
  ],
  notes: [NO_INCOGNITO, RELOAD],
});

/** Lists and objects as the JSON that a text field takes. */
const textValues = ({ values }: DeployInput) =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'object' && value !== null ? JSON.stringify(value) : value,
    ]),
  );

/** What a policy of an ingested template is set to. */
function omaValue(name: string, value: unknown): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return `<enabled/>${element('data', { id: name, value: text }).text}`;
}

const intune = (browser: Browser): DeployTarget => ({
  id: `${browser}-intune`,
  files: (input) => {
    const area = `Draftguard${TITLE[browser]}`;
    const setting = (displayName: string, omaUri: string, value: string) => ({
      '@odata.type': '#microsoft.graph.omaSettingString',
      displayName,
      omaUri,
      value,
    });
    return [
      {
        name: `draftguard-${browser}-intune.json`,
        place: deploySaid('policy_deploy_at_intune'),
        encoding: 'utf-8',
        text: json([
          setting(
            'Draftguard template',
            `./Device/Vendor/MSFT/Policy/ConfigOperations/ADMXInstall/${area}/Policy/${area}Admx`,
            admx(input, browser),
          ),
          ...Object.entries(input.values).map(([name, value]) =>
            setting(
              `Draftguard ${name}`,
              `./Device/Vendor/MSFT/Policy/Config/${area}~Policy~Draftguard/${name}`,
              omaValue(name, value),
            ),
          ),
        ]),
      },
    ];
  },
  notes: [NO_INCOGNITO, RELOAD],
});

export const WINDOWS_TARGETS: readonly DeployTarget[] = (['chrome', 'edge'] as const).flatMap((browser) => [
  registry(browser),
  template(browser),
  intune(browser),
]);
