/** What a deployment is made of: for each way of managing browsers, the files to put in place and what to know of them. */

import { type Sentence, sentence } from '../facts/sentence';

/** What managed storage is to hold: single keys, or a signed bundle with its key. */
export type ManagedValues = Readonly<Record<string, unknown>>;

export interface DeployInput {
  values: ManagedValues;
  /** Ids of the extension: they differ where a store gave its own. */
  ids: { chromium: string; firefox: string };
  /** Where browsers find the extension, to force its installation: an update manifest (Chromium) or an .xpi (Firefox); '' leaves that out. */
  source: string;
}

export interface DeployFile {
  name: string;
  /** Where it belongs: a path, or what people call it. */
  place: Sentence;
  text: string;
  /** UTF-16 with a byte-order mark is what regedit reads. */
  encoding: 'utf-8' | 'utf-16le';
}

export interface DeployTarget {
  /** It has its name in lib/texts. */
  id: string;
  files(input: DeployInput): DeployFile[];
  notes: readonly Sentence[];
}

/** The id that the key in our manifest gives an extension that no store has signed, and the Gecko id. */
export const OWN_IDS = { chromium: 'mjleblpnfbfhenbikilhpfkdkjaoigfb', firefox: 'draftguard@draftguard.dev' };

/** As a Chromium-based browser makes one of a key. */
export const isChromiumId = (id: string) => /^[a-p]{32}$/.test(id);

/** An address of the add-on's own, or a GUID in braces. */
export const isFirefoxId = (id: string) =>
  id.length <= 80 &&
  /^(?:[\w.-]*@[\w.-]+|\{[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\})$/i.test(id);

/** How the address begins that browsers install from, as a form's field may ask for it. */
export const SOURCE = '(?:https?|file)://\\S+';

/** '' leaves the installation out. */
export const isSource = (text: string) =>
  text === '' || (new RegExp(`^${SOURCE}$`).test(text) && URL.canParse(text));

export const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** The texts of places and notes, in lib/texts. */
export const DEPLOY_TEXTS = [
  ...['policy_deploy_at_firefox', 'policy_deploy_at_google', 'policy_deploy_at_mac'],
  ...['policy_deploy_at_templates', 'policy_deploy_at_editor', 'policy_deploy_at_intune'],
  ...['policy_deploy_note_incognito', 'policy_deploy_note_private_firefox', 'policy_deploy_note_reload'],
  ...['policy_deploy_note_restart', 'policy_deploy_note_google', 'policy_deploy_note_windows'],
] as const;

export const deploySaid = (text: (typeof DEPLOY_TEXTS)[number]): Sentence => sentence(text);

export const NO_INCOGNITO = deploySaid('policy_deploy_note_incognito');
export const PRIVATE_FIREFOX = deploySaid('policy_deploy_note_private_firefox');
export const RELOAD = deploySaid('policy_deploy_note_reload');
export const RESTART = deploySaid('policy_deploy_note_restart');
