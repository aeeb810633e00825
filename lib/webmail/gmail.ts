/** Gmail. A send is recognised by the labels in the sync request, never by button text (see lib/webmail/gmail-request.ts). */
import { type Draft, RECIPIENT_FIELDS, type Recipient, type RecipientField } from '../mail/draft';
import {
  type BccPlace,
  type EditorBody,
  eventElement,
  isActivation,
  isSendShortcut,
  type SendIntent,
  type WebmailAdapter,
} from './adapter';
import { accountIn, parseAddressList } from './addresses';
import { namesBcc } from './field-words';
import { alsoArchives, saysSchedule, saysSend, surroundingCompose } from './find';
import { parseGmailRequest } from './gmail-request';
import { fill, withAddresses, withoutAddresses } from './recipient-fields';
import { domText, htmlText } from './text';

/** The compose root: pop-up, full screen, inline reply and pop-out window alike; else what surrounds an editor. */
const COMPOSE = '.M9';
const OWN_EDITOR = '[g_editable="true"][contenteditable="true"]';
const EDITOR = `${OWN_EDITOR}, [role="textbox"][aria-multiline="true"][contenteditable="true"]`;
const SUBJECT = 'input[name="subjectbox"]';
/** Send and Send & archive; the arrow beside it has a pop-up menu and is not a send. */
const SEND = ['.IZ .Up div > div', 'div.T-I.T-I-atl']
  .map((place) => `${place}[role="button"]:not([aria-haspopup="true"])`)
  .join(', ');
const ARCHIVE = '.Uo';
const MENU_ITEM = '[role="menuitem"]';
/** The one mark of it that is free of language. */
const SCHEDULED = '[selector="scheduledSend"]';
const BUTTON = '[role="button"]:not([aria-haspopup="true"]), button:not([aria-haspopup="true"])';
const NAMED_FIELDS = RECIPIENT_FIELDS.map((field) => `[name="${field}"]`).join(', ');
/** The word that shows the field, by class, else by what it says. */
const ADD_BCC = '.aB.gQ.pB';
const LINK = '[role="link"], [role="button"], button';
const CHIP = '[data-hovercard-id]';
const ATTACHMENT = 'div.dL div.vI';
/** Quoted text that is still folded is not in the editor. */
const FOLDED_QUOTE = 'input[name="uet"]';
const QUOTE = '.gmail_quote';
const DRAFT_ID = 'input[name="draft"]';
const FROM = 'input[name="from"]';

/** Controls that send: by class, else by what they say. */
function sendControls(compose: Element): HTMLElement[] {
  const known = [...compose.querySelectorAll<HTMLElement>(SEND)];
  return known.length > 0 ? known : [...compose.querySelectorAll<HTMLElement>(BUTTON)].filter(saysSend);
}

/** The plain Send, not the one that also archives. */
function sendControl(compose: Element): HTMLElement | null {
  const controls = sendControls(compose);
  const archives = (control: Element) => control.matches(ARCHIVE) || alsoArchives(control);
  return controls.find((one) => !archives(one)) ?? controls[0] ?? null;
}

const isWhole = (element: Element) =>
  sendControls(element).length > 0 && element.querySelector(`${SUBJECT}, [name="to"]`) !== null;

const composeAround = (editor: Element) =>
  editor.closest(COMPOSE) ?? surroundingCompose(editor, EDITOR, isWhole);

function composes(document: Document): Element[] {
  const around = [...document.querySelectorAll(EDITOR)].map(composeAround);
  return [...new Set([...document.querySelectorAll(COMPOSE), ...around.filter((one) => one !== null)])];
}

const rowOf = (compose: Element, field: RecipientField) =>
  compose.querySelector(`[name="${field}"]:not(input):not(textarea)`);
const chipsOf = (compose: Element, field: RecipientField) => [
  ...(rowOf(compose, field)?.querySelectorAll(CHIP) ?? []),
];
const addressOf = (chip: Element) => (chip.getAttribute('data-hovercard-id') ?? '').toLowerCase();
const typingField = (
  compose: Element,
  field: RecipientField,
): HTMLInputElement | HTMLTextAreaElement | null =>
  rowOf(compose, field)?.querySelector('input') ??
  compose.querySelector<HTMLTextAreaElement>(`textarea[name="${field}"]`);

/** A field that is in the page and hidden may not be read when the message leaves. */
function bccField(compose: Element) {
  const field = typingField(compose, 'bcc');
  return field && field.getClientRects().length > 0 ? field : null;
}

function bcc(compose: Element): BccPlace {
  const field = bccField(compose);
  const spoken = () => [...compose.querySelectorAll<HTMLElement>(LINK)].find(namesBcc) ?? null;
  return { field, control: field ? null : (compose.querySelector<HTMLElement>(ADD_BCC) ?? spoken()) };
}

/** A chip is taken away by the key that does it for a person; chips of the older kind are left to the person. */
function moveRecipients(compose: Element, addresses: readonly string[], toBcc: boolean): void {
  const hidden = toBcc ? bccField(compose) : null;
  if (toBcc && !hidden) return;
  for (const field of ['to', 'cc'] as const) {
    for (const chip of chipsOf(compose, field).filter((one) => addresses.includes(addressOf(one))))
      chip.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Delete', keyCode: 46, bubbles: true, cancelable: true }),
      );
    const typing = typingField(compose, field);
    if (typing?.value) fill(typing, withoutAddresses(typing.value, addresses));
  }
  if (hidden) fill(hidden, withAddresses(hidden.value, addresses));
}

/** All fields by one look into the compose window: a click on Send waits for it. */
function recipientsOf(compose: Element): Recipient[] {
  return [...compose.querySelectorAll(NAMED_FIELDS)].flatMap((element) => {
    const field = element.getAttribute('name') as RecipientField;
    const { value } = element as HTMLInputElement;
    // Of the older kind, and what is typed beside it; else the row of a field.
    if (typeof value === 'string') return parseAddressList(value, field);
    const chips = [...element.querySelectorAll(CHIP)].map(
      (chip): Recipient => ({
        field,
        address: addressOf(chip),
        name: chip.getAttribute('data-name') ?? '',
      }),
    );
    return [...chips, ...parseAddressList(element.querySelector('input')?.value ?? '', field)];
  });
}

function body(compose: Element): EditorBody | null {
  const element =
    compose.querySelector<HTMLElement>(OWN_EDITOR) ?? compose.querySelector<HTMLElement>(EDITOR);
  return element && { element, plain: false };
}

function bodyText(compose: Element): string {
  const editor = body(compose)?.element;
  const folded = compose.querySelector<HTMLInputElement>(FOLDED_QUOTE)?.value;
  const texts = [editor ? domText(editor) : ''];
  if (folded && !editor?.querySelector(QUOTE)) texts.push(htmlText(folded));
  return texts.join('\n');
}

function read(compose: Element): Draft {
  return {
    webmail: 'gmail',
    account: accountIn(compose.querySelector<HTMLInputElement>(FROM)?.value),
    recipients: recipientsOf(compose),
    subject: compose.querySelector<HTMLInputElement>(SUBJECT)?.value ?? '',
    body: bodyText(compose),
    attachments: [...compose.querySelectorAll(ATTACHMENT)].map((item) => ({
      name: (item.textContent ?? '').trim(),
      size: null,
    })),
  };
}

/** Menus act on mouse up, and on the keys that press a control. */
function scheduleControl(event: Event): HTMLElement | null {
  if (event.type !== 'mouseup' && event.type !== 'click' && !isActivation(event)) return null;
  const item = eventElement(event)?.closest<HTMLElement>(MENU_ITEM);
  return item && (item.matches(SCHEDULED) || saysSchedule(item)) ? item : null;
}

function sendIntent(event: Event, document: Document): SendIntent | null {
  const shortcut = isSendShortcut(event);
  if (event.type !== 'click' && !shortcut && !isActivation(event)) return null;
  const target = eventElement(event);
  // A page is clicked all the time: what surrounds the target is looked for before all that may.
  const compose =
    target && (target.closest(COMPOSE) ?? composes(document).find((one) => one.contains(target)));
  if (!compose) return null;
  if (shortcut) return { route: 'key', compose, control: sendControl(compose) };
  const control = sendControls(compose).find((one) => one.contains(target));
  return control ? { route: event.type === 'click' ? 'click' : 'key', compose, control } : null;
}

export const gmail: WebmailAdapter = {
  webmail: 'gmail',
  composes,
  read,
  draftId: (compose) => (compose.querySelector<HTMLInputElement>(DRAFT_ID)?.value ?? '').replace(/^#/, ''),
  body,
  subject: (compose) => compose.querySelector<HTMLInputElement>(SUBJECT),
  bcc,
  moveRecipients,
  sendControl,
  sendIntent,
  scheduleControl,
  parseRequest: parseGmailRequest,
  health: (document) => {
    const found = composes(document);
    // A subject box or an editor outside of every compose window means that Gmail's structure has changed.
    const lost = [...document.querySelectorAll(`${SUBJECT}, ${OWN_EDITOR}`)].some(
      (part) => !found.some((compose) => compose.contains(part)),
    );
    if (lost || found.some((compose) => !body(compose) || sendControls(compose).length === 0)) return 'blind';
    return found.length > 0 ? 'watching' : 'idle';
  },
};
