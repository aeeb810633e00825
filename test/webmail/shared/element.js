/**
 * Builds elements, and breaks them on request (?break=classes,labels,control): every class renamed, every label
 * changed, or everything taken away that an adapter could know a compose window by. `data-part` is the tests' own.
 */
export const options = new URLSearchParams(location.search);
const broken = new Set((options.get('break') ?? '').split(','));

const LABELS = ['aria-label', 'data-tooltip', 'title', 'placeholder'];
const HOOKS = [
  'class',
  'id',
  'name',
  'role',
  'selector',
  'g_editable',
  'aria-multiline',
  'aria-haspopup',
  'autocomplete',
];

const html = globalThis.trustedTypes?.createPolicy('stage', { createHTML: (text) => text }) ?? {
  createHTML: (text) => text,
};
export const trusted = (text) => html.createHTML(text);

function attribute(name, value) {
  if (broken.has('control') && (HOOKS.includes(name) || LABELS.includes(name))) return null;
  if (name === 'class' && broken.has('classes'))
    return value.replace(/\S+/g, (one) => `q${one.length}${one.charCodeAt(0)}`);
  if (LABELS.includes(name) && broken.has('labels')) return `Label ${value.length}`;
  return value;
}

/** `label` is text that people read; it changes with the labels. */
export function element(document, tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    const given = name === 'label' ? null : attribute(name, value);
    if (given !== null) made.setAttribute(name, given);
  }
  if (attributes.label) made.append(broken.has('labels') || broken.has('control') ? '➤' : attributes.label);
  made.append(...children);
  return made;
}

/** Everything that this page meant to send, as it meant it; a pop-out tells the page that opened it. */
export function mean(body) {
  const page = globalThis.opener?.stage ? globalThis.opener : globalThis;
  page.stage.meant.push(body);
}
globalThis.stage = { meant: [] };

/** Addresses that were typed and not yet made into chips. */
export const typedAddresses = (text) =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

export function say(text) {
  const line = document.createElement('p');
  line.dataset.part = 'state';
  line.textContent = text;
  document.body.append(line);
}

export const WORDS = {
  en: {
    send: 'Send',
    archive: 'Send & archive',
    later: 'Schedule send',
    to: 'To',
    cc: 'Cc',
    bcc: 'Bcc',
    subject: 'Subject',
    body: 'Message body',
    keys: 'Ctrl-Enter',
    undo: 'Undo',
    protect: 'Toggle confidential mode',
    drive: 'Insert files using Drive',
    notice: 'This message is protected.',
  },
  de: {
    send: 'Senden',
    archive: 'Senden & archivieren',
    later: 'Senden planen',
    to: 'An',
    cc: 'Cc',
    bcc: 'Bcc',
    subject: 'Betreff',
    body: 'Nachrichtentext',
    keys: 'Strg+Eingabe',
    undo: 'Rückgängig',
    protect: 'Vertraulichen Modus umschalten',
    drive: 'Dateien aus Drive einfügen',
    notice: 'Diese Nachricht ist geschützt.',
  },
  he: {
    send: 'שליחה',
    archive: 'שליחה והעברה לארכיון',
    later: 'תזמון שליחה',
    to: 'אל',
    cc: 'עותק',
    bcc: 'עותק מוסתר',
    subject: 'נושא',
    body: 'גוף ההודעה',
    keys: 'Ctrl-Enter',
    undo: 'ביטול',
    protect: 'הפעלה או השבתה של מצב סודי',
    drive: 'הוספת קבצים מ-Drive',
    notice: 'ההודעה הזו מוגנת.',
  },
}[options.get('lang') ?? 'en'];
