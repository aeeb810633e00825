/** One compose window with Gmail's structure; it acts on the events that Gmail acts on. */

import { save, send, upload } from '/stage/gmail/requests.js';
import { tools } from '/stage/gmail/tools.js';
import { attachmentsOf } from '/stage/shared/attachments.js';
import { behind } from '/stage/shared/behind.js';
import { element, options, trusted, typedAddresses, WORDS } from '/stage/shared/element.js';

const SAVE_AFTER = 400;
const QUOTE = '<div class="gmail_quote">On Monday Bob wrote:<blockquote>Shall we meet?</blockquote></div>';
const SIGNATURE = '<br><div class="gmail_signature">Erika, Corp</div>';
const open = new Set();
let lastId = 0;

const FIELDS = ['to', 'cc', 'bcc'];

function recipientRow(make, field) {
  const old = options.get('chips') === 'old';
  const input = old
    ? make('textarea', { class: 'vO', name: field, 'aria-label': WORDS.to, 'data-part': field })
    : make('input', {
        class: 'agP aFw',
        role: 'combobox',
        'peoplekit-id': field,
        'aria-label': WORDS.to,
        'data-part': field,
      });
  const list = old ? make('div') : make('div', { role: 'listbox' });
  const chip = () => {
    const [, name, address] = /^(?:(.*?)\s*<)?([^<>]+)>?$/.exec(input.value.trim().replace(/,$/, '')) ?? [];
    if (!address) return;
    input.value = '';
    const shown = make(
      'span',
      old ? { class: 'vR' } : { role: 'option', 'data-name': name ?? '', 'data-hovercard-id': address },
      name || address,
    );
    if (old)
      shown.append(
        make('input', { type: 'hidden', name: field, value: name ? `"${name}" <${address}>` : address }),
      );
    shown.recipient = { address, name: name ?? null };
    shown.addEventListener('keydown', (event) => {
      if (!old && (event.key === 'Delete' || event.key === 'Backspace')) shown.remove();
    });
    list.append(shown);
  };
  input.addEventListener('keydown', (event) => {
    if (event.key !== ',' && (event.key !== 'Enter' || event.ctrlKey)) return;
    event.preventDefault();
    chip();
  });
  const row = make('div', old ? { class: 'GS' } : { class: 'anm', name: field }, list, input);
  const recipients = () => [
    ...[...list.children].map((one) => one.recipient),
    ...typedAddresses(input.value).map((address) => ({ address, name: null })),
  ];
  return { row, recipients };
}

/** Opens a compose window inside `home`. `kind` is 'new', 'reply' or 'forward'. */
export function compose(document, home, kind, undone) {
  const make = (...given) => element(document, ...given);
  const plain = options.get('plain') === '1';
  const id = undone?.id ?? `msg-a:r${++lastId}`;
  const rows = FIELDS.map((field) => recipientRow(make, field));
  const subject = make('input', {
    class: 'aoT',
    name: 'subjectbox',
    'aria-label': WORDS.subject,
    'data-part': 'subject',
  });
  const body = make('div', {
    class: 'Am Al editable',
    role: 'textbox',
    'aria-multiline': 'true',
    contenteditable: 'true',
    g_editable: 'true',
    'aria-label': WORDS.body,
    'data-part': 'body',
  });
  const folded = make('input', { type: 'hidden', name: 'uet' });
  if (kind === 'reply') folded.value = QUOTE;
  const below = make('div', { 'data-part': 'below', contenteditable: 'false' });
  const button = (part, classes, more = {}) =>
    make('div', {
      class: classes,
      role: 'button',
      tabindex: '0',
      'aria-label': `${WORDS[part] ?? 'More'} ‪(${WORDS.keys})‬`,
      'data-part': part,
      label: WORDS[part] ?? '▾',
      ...more,
    });
  const sendButton = button('send', 'T-I J-J5-Ji aoO v7 T-I-atl L3');
  const archive = button('archive', 'T-I J-J5-Ji Uo v7 T-I-atl L3');
  const more = button('more', 'T-I J-J5-Ji hG T-I-atl L3', { 'aria-haspopup': 'true', 'aria-label': 'More' });
  const beside = tools(document, make, body, below);
  const bar = make(
    'div',
    { class: 'IZ' },
    make('div', { class: 'Up' }, make('div', {}, archive, sendButton, more)),
    beside.bar,
  );
  const files = attachmentsOf(make, make('div'), {
    upload,
    remove: () => {},
    entry: ({ name, size }, remove) =>
      make(
        'div',
        { class: 'dL' },
        make('div', { class: 'vI' }, name),
        make('div', { class: 'vJ' }, `(${size})`),
        remove,
      ),
    changed: () => window_.dispatchEvent(new Event('input')),
  });
  const window_ = make(
    'div',
    { class: 'M9', 'data-part': 'compose' },
    make('input', { type: 'hidden', name: 'draft', value: `#${id}` }),
    make('input', { type: 'hidden', name: 'from', value: 'erika@corp.example' }),
    make(
      'form',
      {},
      rows[0].row,
      ...behind({ cc: rows[1].row, bcc: rows[2].row }, (part) =>
        make('span', {
          class: part === 'cc' ? 'aB gQ pE' : 'aB gQ pB',
          role: 'link',
          tabindex: '0',
          'data-part': `add-${part}`,
          label: WORDS[part],
        }),
      ),
      subject,
    ),
    make('div', { class: 'Ap' }, body),
    folded,
    files.well,
    below,
    bar,
  );
  const root = make('div', { class: 'nH Hd', role: 'dialog' }, window_);
  home.append(root);

  const message = () => ({
    id,
    plain,
    expires: beside.expires(),
    subject: subject.value,
    to: rows[0].recipients(),
    cc: rows[1].recipients(),
    bcc: rows[2].recipients(),
    attachments: files.attached(),
    parts: [[0, plain ? body.innerText : body.innerHTML], ...(folded.value ? [[2, folded.value]] : [])],
  });
  const self = { id, root, message, dirty: false, body, subject };
  open.add(self);
  // Pasted HTML and templates come in by program, without a key.
  window_.addEventListener('stage-template', (event) => {
    body.innerHTML = trusted(event.detail);
  });
  if (options.get('signature') === '1') body.innerHTML = trusted(SIGNATURE);
  if (kind === 'forward') body.innerHTML = trusted(`<br>${QUOTE}`);

  let timer;
  window_.addEventListener('input', () => {
    self.dirty = true;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!open.has(self)) return;
      self.dirty = false;
      save(message());
    }, SAVE_AFTER);
  });

  self.close = () => {
    clearTimeout(timer);
    open.delete(self);
    root.remove();
  };
  const leave = (label) => {
    if (!open.has(self)) return;
    const leaving = message();
    // The compose window closes as the request starts.
    self.close();
    const others = options.get('batch') === '1' ? [...open].map((other) => other.message()) : [];
    send(leaving, label, others, () => {
      open.add(self);
      home.append(root);
    });
    undo(document, self, home, kind);
  };
  for (const control of [sendButton, archive]) {
    let pressed = false;
    control.addEventListener('mousedown', () => {
      pressed = true;
    });
    control.addEventListener('click', () => {
      if (pressed) leave('^pfg');
      pressed = false;
    });
    control.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') leave('^pfg');
    });
  }
  window_.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') leave('^pfg');
  });
  // A script of the page, or another extension, that sends without any control.
  window_.addEventListener('stage-send', () => leave('^pfg'));
  more.addEventListener('mousedown', () => menu(document, () => leave('^scheduled')));
  return self;
}

/** Menus act on mouse up and look at what lies under the pointer; a made-up click has no place and does nothing. */
function menu(document, schedule) {
  const item = element(document, 'div', {
    class: 'J-N yr',
    role: 'menuitem',
    selector: 'scheduledSend',
    'data-part': 'later',
    label: WORDS.later,
  });
  const hit = (event, target) => target.contains(document.elementFromPoint(event.clientX, event.clientY));
  document.body.append(item);
  item.addEventListener('mouseup', (event) => {
    if (!hit(event, item)) return;
    item.remove();
    const preset = element(document, 'div', {
      class: 'Az',
      role: 'menuitem',
      'data-part': 'preset',
      label: '8:00',
    });
    const dialog = element(document, 'div', { role: 'dialog', 'aria-label': WORDS.later }, preset);
    document.body.append(dialog);
    preset.addEventListener('click', (clicked) => {
      if (!hit(clicked, preset)) return;
      dialog.remove();
      schedule();
    });
  });
}

/** The request has left by then; Undo is another request, and opens the compose window again. */
function undo(document, sent, home, kind) {
  const link = element(document, 'span', {
    role: 'link',
    tabindex: '0',
    'data-part': 'undo',
    label: WORDS.undo,
  });
  link.addEventListener('click', () => {
    link.remove();
    const again = compose(document, home, kind, sent);
    const { to, subject, parts } = sent.message();
    again.root.querySelector('[data-part="to"]').value = to.map((one) => one.address).join(', ');
    again.subject.value = subject;
    again.body.innerHTML = trusted(parts[0][1]);
  });
  document.body.append(link);
}
