/** Outlook on the web. Class names are hashed per build and labels are localised: only roles and stable ids count. */
import { type Draft, RECIPIENT_FIELDS, type Recipient, type RecipientField } from '../draft';
import {
  type EditorBody,
  eventElement,
  isActivation,
  isSendShortcut,
  type SendIntent,
  type WebmailAdapter,
} from './adapter';
import { parseAddressList } from './addresses';
import { parseOutlookRequest } from './outlook-request';
import { domText } from './text';

const BODY = '[contenteditable="true"][aria-multiline="true"]';
const SURFACE =
  '[id^="docking_InitVisiblePart_"], [data-app-section="ComposeForm"], [data-app-section="MailReadCompose"], #ReadingPaneContainerId, [role="main"]';
const SUBJECT = 'input[id^="MSG_"][id$="_SUBJECT"], input[type="text"][autocomplete="off"]';
const FIELD = '[contenteditable="true"]:not([aria-multiline="true"])';
/** The first split button of a compose surface; the same class serves other menus further on. */
const SEND = 'button.fui-SplitButton__primaryActionButton, button[name="Send"]';
const ADDRESS = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/;

function body(compose: Element): EditorBody | null {
  const element = compose.querySelector<HTMLElement>(BODY);
  return element && { element, plain: false };
}

/** A pill often shows a name only; the address is where Outlook keeps it for the hover card, or not there at all. */
function pillOf(pill: Element, field: RecipientField): Recipient {
  const carrier = pill.matches('[data-lpc-hover-target-id]')
    ? pill
    : pill.querySelector('[data-lpc-hover-target-id*="@"], [title*="@"], [aria-label*="@"]');
  const source = ['data-lpc-hover-target-id', 'title', 'aria-label']
    .map((name) => carrier?.getAttribute(name) ?? pill.getAttribute(name) ?? '')
    .concat(pill.textContent ?? '')
    .find((text) => ADDRESS.test(text));
  const name = (pill.textContent ?? '').trim();
  return { field, address: (ADDRESS.exec(source ?? '')?.[0] ?? '').toLowerCase(), name };
}

function recipientsOf(compose: Element): Recipient[] {
  const fields = [...compose.querySelectorAll(FIELD)];
  return fields.slice(0, RECIPIENT_FIELDS.length).flatMap((element, index) => {
    const field = RECIPIENT_FIELDS[index] ?? 'to';
    const pills = [...element.querySelectorAll('[contenteditable="false"]')];
    if (pills.length > 0) return pills.map((pill) => pillOf(pill, field));
    return parseAddressList(element.textContent ?? '', field);
  });
}

function read(compose: Element): Draft {
  const editor = body(compose);
  return {
    webmail: 'outlook',
    recipients: recipientsOf(compose),
    subject: compose.querySelector<HTMLInputElement>(SUBJECT)?.value ?? '',
    body: editor ? domText(editor.element) : '',
    attachments: [],
  };
}

function composes(document: Document): Element[] {
  const surfaces = [...document.querySelectorAll(BODY)].map((editor) => editor.closest(SURFACE));
  return [...new Set(surfaces.filter((surface): surface is Element => surface !== null))];
}

function sendIntent(event: Event): SendIntent | null {
  const target = eventElement(event);
  const compose = target?.closest(SURFACE);
  if (!target || !compose?.querySelector(BODY)) return null;
  if (isSendShortcut(event)) return { route: 'key', compose, replay: true };
  const control = target.closest(SEND);
  if (!control || control !== compose.querySelector(SEND)) return null;
  if (event.type === 'click') return { route: 'click', compose, replay: true };
  return isActivation(event) ? { route: 'key', compose, replay: true } : null;
}

export const outlook: WebmailAdapter = {
  webmail: 'outlook',
  composes,
  read,
  body,
  sendControl: (compose) => compose.querySelector<HTMLElement>(SEND),
  sendIntent,
  parseRequest: parseOutlookRequest,
  health: (document) => {
    const editors = [...document.querySelectorAll(BODY)];
    if (editors.length === 0) return 'idle';
    const found = composes(document);
    return found.length > 0 && found.every((compose) => compose.querySelector(SEND)) ? 'watching' : 'blind';
  },
};
