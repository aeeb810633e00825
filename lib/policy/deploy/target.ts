/** What a deployment is made of: for each way of managing browsers, the files to put in place and what to know of them. */

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
  /** Where it belongs, as people write it. */
  place: string;
  text: string;
  /** UTF-16 with a byte-order mark is what regedit reads. */
  encoding: 'utf-8' | 'utf-16le';
}

export interface DeployTarget {
  id: string;
  title: string;
  files(input: DeployInput): DeployFile[];
  notes: readonly string[];
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

export const NO_INCOGNITO =
  'An administrator cannot put an extension into private windows, so this switches them off in Chrome, Chromium and Edge. ' +
  'Switch off guest mode and other browsers by your own means.';
export const PRIVATE_FIREFOX =
  'Firefox runs the extension in private windows too (private_browsing; Firefox 136 or ESR 128.8).';
export const RELOAD =
  'Chromium-based browsers take a change within seconds to 15 minutes, without a restart; see chrome://policy.';
export const RESTART = 'Firefox reads its policies when it starts.';
