/** What the generator writes is read back by a parser of its own kind, and is what went in. */
import { readFileSync } from 'node:fs';
import { Parser } from 'htmlparser2';
import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { makeKeyPair, signBundle } from '../../../lib/policy/bundle/sign';
import { DEPLOY_TARGETS, fileBytes } from '../../../lib/policy/deploy/deploy';
import {
  type DeployInput,
  isChromiumId,
  isFirefoxId,
  isSource,
  OWN_IDS,
} from '../../../lib/policy/deploy/target';
import { policyValues, signedValues } from '../../../lib/policy/deploy/values';
import { inWords } from '../../../lib/policy/facts/sentence';
import { MANAGED_KEYS } from '../../../lib/policy/managed-keys';
import { tell } from '../../../lib/policy/problem-texts';
import { withHash } from '../../../lib/policy/value-hash';
import { ENGLISH } from '../../../scripts/cli/words';
import { EXTENSION_ID } from '../../rig/chromium';
import { CLOCK } from './fixtures';

/** Everything that quoting could spoil. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: it must come through as it is
const NASTY = 'a "b" \\c\\ <d> &amp; é 😀\nline\t#x; %PATH% \' ${x}';
const VALUES = {
  mode: 'coach',
  version: 1,
  organization: { name: NASTY, internalDomains: ['kontor.example'] },
  rules: [{ id: 'r', title: NASTY, then: 'warn', when: { minConfidence: 0.75, not: [{ text: 'new' }] } }],
  patterns: [{ id: 'p', label: 'P', pattern: 'ORD-\\d{6}"', ignoreCase: true }],
  sites: [],
};
/** As every way carries them. */
const DEPLOYED = withHash(VALUES);
const INPUT: DeployInput = {
  values: VALUES,
  ids: OWN_IDS,
  source: 'https://it.kontor.example/draftguard.xml',
};
const { chromium: ID, firefox: GECKO } = OWN_IDS;

const target = (id: string) => DEPLOY_TARGETS.find((each) => each.id === id)!;
const files = (id: string, input = INPUT) => target(id).files(input);
const parsed = (id: string, input = INPUT) => JSON.parse(files(id, input)[0]!.text);
const xml = (text: string) => new DOMParser().parseFromString(text, 'text/xml') as unknown as Document;

test('the ids are those of the extension', () => {
  expect(ID).toBe(EXTENSION_ID);
  expect(readFileSync('wxt.config.ts', 'utf8')).toContain(`id: '${GECKO}'`);
});

test('knows an id and an address from what is none', () => {
  expect([ID, GECKO, 'zzz', `${ID}a`, ID.toUpperCase()].map(isChromiumId)).toEqual([
    true,
    ...[false, false, false, false],
  ]);
  const guid = '{0b6f3f4e-2f0e-4d7c-9a51-4d1f3c1f9a10}';
  expect([GECKO, guid, 'zzz', 'a b@c', `${'a'.repeat(80)}@b`].map(isFirefoxId)).toEqual([
    ...[true, true],
    ...[false, false, false],
  ]);
  for (const text of ['', INPUT.source, 'file:///srv/draftguard.xpi']) expect(isSource(text)).toBe(true);
  for (const text of ['notaurl', 'https://', 'ftp://a/b', 'https://a/ b', 'javascript:1', ' https://a/'])
    expect(isSource(text), text).toBe(false);
});

test('every target has a title, notes, and names of files that are no paths', () => {
  expect(new Set(DEPLOY_TARGETS.map(({ id }) => id)).size).toBe(DEPLOY_TARGETS.length);
  for (const each of DEPLOY_TARGETS) {
    expect(each.notes.length).toBeGreaterThan(0);
    for (const { name, place } of each.files(INPUT)) {
      expect(name).toMatch(/^[\w.-]+$/);
      expect(inWords(place, ENGLISH.t)).not.toBe('');
    }
  }
});

describe('what is pasted', () => {
  const { secret, key } = makeKeyPair();
  const line = `kontor.example/k1/${key}`;
  const bundle = signBundle(
    {
      org: 'kontor.example',
      keyId: 'k1',
      version: 1,
      previous: '',
      minimumExtension: '0.1.0',
      issued: '2026-11-20T00:00:00Z',
      notAfter: '2027-11-20T00:00:00Z',
      policy: { mode: 'coach' },
    },
    secret,
  );
  const context = { now: CLOCK.now, extensionVersion: '0.1.0' };

  test('a policy goes out as it was written, and not if it would be refused', () => {
    expect(policyValues('{"mode":"coach"}')).toEqual({ ok: true, values: { mode: 'coach' } });
    expect(policyValues('{"mode":"audit",\n"mode":"coach"}')).toMatchObject({
      ok: false,
      problems: [{ path: ['mode'], line: 2, column: 1 }],
    });
    expect(policyValues(bundle)).toMatchObject({
      problems: [{ path: [], said: tell('policy_problem_is_bundle') }],
    });
  });

  test('a signed one goes out with its key, and not with another', () => {
    expect(signedValues(`${bundle}\n`, ` ${line}`, context)).toEqual({
      ok: true,
      values: { policyBundle: bundle, bundleKey: line },
    });
    expect(signedValues(bundle, '', context)).toMatchObject({ problems: [{ path: ['bundleKey'] }] });
    const stranger = `kontor.example/k1/${makeKeyPair().key}`;
    expect(signedValues(bundle, stranger, context)).toEqual({
      ok: false,
      problems: [{ path: [], said: tell('policy_bundle_signature', 'k1') }],
    });
    const later = { ...context, now: Date.UTC(2028, 0) };
    expect(signedValues(bundle, line, later)).toMatchObject({
      problems: [{ said: { text: 'policy_bundle_expired' } }],
    });
  });
});

describe('JSON', () => {
  test.each(['chromium-linux', 'chrome-linux', 'edge-linux'])('%s', (id) => {
    const policies = parsed(id);
    expect(policies['3rdparty'].extensions[ID]).toEqual(DEPLOYED);
    expect(policies.ExtensionSettings[ID]).toMatchObject({
      installation_mode: 'force_installed',
      update_url: INPUT.source,
    });
    expect(policies[id === 'edge-linux' ? 'InPrivateModeAvailability' : 'IncognitoModeAvailability']).toBe(1);
    expect(parsed(id, { ...INPUT, source: '' }).ExtensionSettings).toBeUndefined();
  });

  test('firefox', () => {
    const { policies } = parsed('firefox');
    expect(policies['3rdparty'].Extensions[GECKO]).toEqual(DEPLOYED);
    expect(policies.ExtensionSettings[GECKO]).toMatchObject({
      install_url: INPUT.source,
      private_browsing: true,
    });
  });

  test('google-admin', () => {
    const entries = Object.entries(parsed('google-admin')).map(([key, each]) => [
      key,
      (each as { Value: unknown }).Value,
    ]);
    expect(Object.fromEntries(entries)).toEqual(DEPLOYED);
  });
});

/** A registry file as regedit reads it. */
function registry(text: string): Record<string, Record<string, string | number>> {
  const lines = text.split('\r\n');
  expect(lines[0]).toBe('Windows Registry Editor Version 5.00');
  const keys: Record<string, Record<string, string | number>> = {};
  let key: Record<string, string | number> = {};
  for (const line of lines.slice(1)) {
    if (line === '') continue;
    const head = /^\[(.+)\]$/.exec(line)?.[1];
    if (head) {
      key = keys[head] = {};
      continue;
    }
    const [, name, dword, quoted] =
      /^"((?:[^"\\]|\\.)*)"=(?:dword:([0-9a-f]{8})|"((?:[^"\\]|\\.)*)")$/.exec(line) ?? [];
    if (name === undefined) throw new Error(`not a line of a registry file: ${line}`);
    key[name] = dword ? Number.parseInt(dword, 16) : (quoted ?? '').replace(/\\(.)/g, '$1');
  }
  return keys;
}

/** A value of the registry as Chrome reads it: JSON where the schema wants a list or an object. */
const fromRegistry = (values: Record<string, string | number>) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const { type } = MANAGED_KEYS[name]!;
      return [name, type === 'array' || type === 'object' ? JSON.parse(String(value)) : value];
    }),
  );

describe.each(['chrome', 'edge'] as const)('%s on Windows', (browser) => {
  const root = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${browser === 'chrome' ? 'Google\\Chrome' : 'Microsoft\\Edge'}`;

  test('registry file', () => {
    const [file] = files(`${browser}-windows-reg`);
    const keys = registry(file!.text);
    expect(fromRegistry(keys[`${root}\\3rdparty\\extensions\\${ID}\\policy`]!)).toEqual(DEPLOYED);
    expect(keys[`${root}\\ExtensionSettings\\${ID}`]).toMatchObject({ installation_mode: 'force_installed' });
    expect(keys[root]).toEqual({
      [browser === 'chrome' ? 'IncognitoModeAvailability' : 'InPrivateModeAvailability']: 1,
    });
    const bytes = fileBytes(file!);
    expect([bytes[0], bytes[1]]).toEqual([0xff, 0xfe]);
    expect(new TextDecoder('utf-16le').decode(bytes)).toBe(file!.text);
  });

  test('administrative template: a policy a key, each with its texts', () => {
    const [admx, adml] = files(`${browser}-windows-admx`).map(({ text }) => xml(text));
    const policies = [...admx!.querySelectorAll('policy')];
    expect(policies.map((each) => each.getAttribute('name'))).toEqual(Object.keys(MANAGED_KEYS));
    for (const policy of policies) {
      expect(`HKEY_LOCAL_MACHINE\\${policy.getAttribute('key')}`).toBe(
        `${root}\\3rdparty\\extensions\\${ID}\\policy`,
      );
      const [entry] = policy.querySelector('elements')!.children;
      expect(entry!.getAttribute('valueName')).toBe(policy.getAttribute('name'));
    }
    const strings = new Map(
      [...adml!.querySelectorAll('stringTable > string')].map((each) => [
        each.getAttribute('id'),
        each.textContent,
      ]),
    );
    const wanted = [...files(`${browser}-windows-admx`)[0]!.text.matchAll(/\$\(string\.(\w+)\)/g)].map(
      ([, id]) => id!,
    );
    for (const id of wanted) expect(strings.get(id), id).toBeTruthy();
    const presentations = [...adml!.querySelectorAll('presentation')].map((each) => each.getAttribute('id'));
    expect(presentations).toEqual(Object.keys(MANAGED_KEYS));
    expect(Object.keys(JSON.parse(files(`${browser}-windows-admx`)[2]!.text))).toEqual(Object.keys(DEPLOYED));
  });

  test('Intune: the template, then a value a key', () => {
    const settings = parsed(`${browser}-intune`) as { omaUri: string; value: string }[];
    expect(xml(settings[0]!.value).querySelectorAll('policy')).toHaveLength(Object.keys(MANAGED_KEYS).length);
    const values = settings.slice(1).map(({ omaUri, value }) => {
      let data: Record<string, string> = {};
      const parser = new Parser({ onopentag: (_tag, attributes) => (data = attributes) }, { xmlMode: true });
      parser.end(`<x>${value}</x>`);
      const name = data.id!;
      expect(omaUri.endsWith(`~Policy~Draftguard/${name}`)).toBe(true);
      const text = data.value!;
      return [name, MANAGED_KEYS[name]!.type === 'string' ? text : JSON.parse(text)];
    });
    expect(Object.fromEntries(values)).toEqual(DEPLOYED);
  });
});

/** A value of a property list. */
function plist(node: Element): unknown {
  const children = [...node.children];
  switch (node.tagName) {
    case 'dict':
      return Object.fromEntries(
        children.flatMap((child, at) =>
          child.tagName === 'key' ? [[child.textContent, plist(children[at + 1]!)]] : [],
        ),
      );
    case 'array':
      return children.map(plist);
    case 'true':
    case 'false':
      return node.tagName === 'true';
    case 'integer':
    case 'real':
      return Number(node.textContent);
    default:
      return node.textContent;
  }
}

describe('macOS', () => {
  const contents = (id: string) => {
    const document = xml(files(id)[0]!.text);
    const profile = plist(document.querySelector('plist')!.children[0]!) as Record<string, unknown>;
    const list = profile.PayloadContent as Record<string, unknown>[];
    const uuids = [profile, ...list].map(({ PayloadUUID }) => PayloadUUID);
    expect(new Set(uuids).size).toBe(uuids.length);
    for (const uuid of uuids) expect(uuid).toMatch(/^[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}$/);
    return Object.fromEntries(list.map((each) => [each.PayloadType, each]));
  };
  test.each([
    ['chrome-mac', 'com.google.Chrome'],
    ['edge-mac', 'com.microsoft.Edge'],
  ])('%s', (id, domain) => {
    const found = contents(id);
    expect(found[`${domain}.extensions.${ID}`]).toMatchObject(VALUES);
    expect(found[domain]).toMatchObject({ ExtensionSettings: { [ID]: { update_url: INPUT.source } } });
  });
  test('firefox-mac', () => {
    expect(contents('firefox-mac')['org.mozilla.firefox']).toMatchObject({
      EnterprisePoliciesEnabled: true,
      '3rdparty': { Extensions: { [GECKO]: VALUES } },
    });
  });
});
