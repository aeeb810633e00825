/** One compose surface with Outlook's structure. */

import { draftOnServer } from '/stage/outlook/requests.js';
import { tools } from '/stage/outlook/tools.js';
import { attachmentsOf } from '/stage/shared/attachments.js';
import { behind } from '/stage/shared/behind.js';
import { element, options, say, trusted, typedAddresses, WORDS } from '/stage/shared/element.js';

const SAVE_AFTER = 400;
const QUOTE =
  '<div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Bob<br>Shall we meet?</div>';
let surfaces = 0;

function recipientField(make, part, label) {
  const field = make('div', {
    role: 'textbox',
    contenteditable: 'true',
    'aria-label': label,
    tabindex: '0',
    'data-part': part,
  });
  const pill = () => {
    const typed = [...field.childNodes].filter((node) => node.nodeType === 3);
    const [, name, address] =
      /^(?:(.*?)\s*<)?([^<>]+)>?$/.exec(
        typed
          .map((node) => node.nodeValue)
          .join('')
          .trim()
          .replace(/,$/, ''),
      ) ?? [];
    if (!address) return;
    for (const node of typed) node.remove();
    const shown = {
      class: 'textContainer-117',
      contenteditable: 'false',
      ...(options.get('pills') === 'name' ? {} : { title: address }),
    };
    const made = make('span', shown, name || address);
    made.recipient = { address, name: name ?? '' };
    field.append(made);
  };
  field.addEventListener('keydown', (event) => {
    if (event.key !== ',' && (event.key !== 'Enter' || event.ctrlKey)) return;
    event.preventDefault();
    pill();
  });
  const recipients = () =>
    [...field.childNodes].flatMap((node) =>
      node.recipient
        ? [node.recipient]
        : typedAddresses(node.nodeValue ?? '').map((address) => ({ address, name: '' })),
    );
  return { field, recipients };
}

/** An option of a list box, by role and label; with ?list=strange nothing says that it names a file. */
function attachmentEntry(make, { name, size }, remove) {
  const text = `${name} ${Math.ceil(size / 1024)} KB`;
  return options.get('list') === 'strange'
    ? make('div', { 'data-part': 'attachment' }, make('span', {}, `${name.slice(0, 4)}…`), remove)
    : make('div', { role: 'option', 'aria-label': text, 'data-part': 'attachment' }, name, remove);
}

/** Opens a compose surface inside `home`; all code runs in this window, whatever document `home` belongs to. */
export function compose(document, home, kind) {
  const make = (...given) => element(document, ...given);
  const n = surfaces++;
  const plain = options.get('plain') === '1';
  const server = draftOnServer();
  const to = recipientField(make, 'to', WORDS.to);
  const cc = recipientField(make, 'cc', WORDS.cc);
  const bcc = recipientField(make, 'bcc', WORDS.bcc);
  const subject = make('input', {
    type: 'text',
    autocomplete: 'off',
    id: `MSG_${n}_SUBJECT`,
    'aria-label': WORDS.subject,
    'data-part': 'subject',
  });
  const body = make('div', {
    role: 'textbox',
    contenteditable: 'true',
    'aria-multiline': 'true',
    'aria-label': WORDS.body,
    'data-part': 'body',
  });
  if (kind !== 'new') body.innerHTML = trusted(`<div><br></div>${QUOTE}`);
  if (options.get('signature') === '1') body.innerHTML = trusted('<br><div id="Signature">Erika, Corp</div>');
  const send = make('button', {
    type: 'button',
    class: 'fui-Button fui-SplitButton__primaryActionButton',
    'aria-label': WORDS.send,
    title: `${WORDS.send} (${WORDS.keys})`,
    'data-part': 'send',
    label: WORDS.send,
  });
  const more = make(
    'button',
    {
      type: 'button',
      class: 'fui-Button fui-SplitButton__menuButton',
      'aria-haspopup': 'true',
      'aria-label': 'More send options',
      'data-part': 'more',
    },
    '▾',
  );
  const above = tools(make, body);
  const files = attachmentsOf(make, make('div', { role: 'listbox' }), {
    upload: (file) => server.attach(message(), file),
    remove: (name) => server.detach(name),
    entry: (file, remove) => attachmentEntry(make, file, remove),
    changed: () => {},
  });
  const surface = make(
    'div',
    { id: `docking_InitVisiblePart_${n}`, 'data-app-section': 'ComposeForm', 'data-part': 'compose' },
    above.bar,
    make('div', {}, send, more),
    to.field,
    ...behind({ cc: cc.field, bcc: bcc.field }, (part) =>
      make('button', { type: 'button', class: 'fui-Button', 'data-part': `add-${part}`, label: WORDS[part] }),
    ),
    subject,
    files.well,
    body,
  );
  home.append(surface);

  const message = () => ({
    kind,
    plain,
    encrypts: above.encrypts(),
    subject: subject.value,
    html: plain ? body.innerText : body.innerHTML,
    to: to.recipients(),
    cc: cc.recipients(),
    bcc: bcc.recipients(),
  });
  let gone = false;
  let timer;
  surface.addEventListener('stage-template', (event) => {
    body.innerHTML = trusted(event.detail);
  });
  surface.addEventListener('input', () => {
    clearTimeout(timer);
    if (options.get('saves') === '0') return;
    timer = setTimeout(() => {
      if (!gone) void server.save(message());
    }, SAVE_AFTER);
  });

  const leave = async (later) => {
    if (gone) return;
    gone = true;
    clearTimeout(timer);
    const leaving = message();
    surface.remove();
    // Undo send: the surface is gone, the request waits for a while.
    if (options.get('undo') === '1' && (await undone(document))) {
      gone = false;
      return home.append(surface);
    }
    await server.send(leaving, later).catch(() => {
      gone = false;
      say('failed');
      home.append(surface);
    });
  };
  send.addEventListener('click', () => leave(false));
  surface.addEventListener('keydown', (event) => {
    if (event.ctrlKey && event.key === 'Enter') void leave(false);
  });
  surface.addEventListener('stage-send', () => leave(false));
  more.addEventListener('click', () => menu(document, () => leave(true)));
  return surface;
}

function menu(document, schedule) {
  const item = element(document, 'div', {
    role: 'menuitem',
    tabindex: '-1',
    'data-part': 'later',
    label: WORDS.later,
  });
  document.body.append(item);
  item.addEventListener('click', () => {
    item.remove();
    const preset = element(document, 'button', { type: 'button', 'data-part': 'preset' }, '8:00');
    document.body.append(preset);
    preset.addEventListener('click', () => {
      preset.remove();
      schedule();
    });
  });
}

/** Whether Undo is pressed before the time is over. */
function undone(document) {
  const link = element(document, 'button', { type: 'button', 'data-part': 'undo', label: WORDS.undo });
  document.body.append(link);
  return new Promise((resolve) => {
    const end = (answer) => {
      clearTimeout(timer);
      link.remove();
      resolve(answer);
    };
    const timer = setTimeout(() => end(false), 700);
    link.addEventListener('click', () => end(true));
  });
}
