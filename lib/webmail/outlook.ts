/** Outlook on the web. Class names are hashed per build and labels are localised: only roles and stable ids count. */
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
import { parseAddressList } from './addresses';
import { fieldOf, namesBcc } from './field-words';
import { saysSchedule, saysSend, surroundingCompose } from './find';
import { outlookAttachments } from './outlook-attachments';
import { parseOutlookRequest } from './outlook-request';
import { withAddresses, withoutAddresses } from './recipient-fields';
import { domText } from './text';
import { typeOver } from './typing';

const BODY = '[contenteditable="true"][aria-multiline="true"]';
const SURFACE =
  '[id^="docking_InitVisiblePart_"], [data-app-section="ComposeForm"], [data-app-section="MailReadCompose"], #ReadingPaneContainerId, [role="main"]';
const SUBJECT = 'input[id^="MSG_"][id$="_SUBJECT"], input[type="text"][autocomplete="off"]';
const FIELD = '[contenteditable="true"]:not([aria-multiline="true"])';
/** The same class serves other split buttons too: the one that says Send, else the first of a compose surface. */
const SPLIT_BUTTON = 'button.fui-SplitButton__primaryActionButton, button[name="Send"]';
const BUTTON = 'button:not([aria-haspopup="true"]), [role="button"]:not([aria-haspopup="true"])';
const PILL = '[contenteditable="false"]';
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

function sendControl(compose: Element): HTMLElement | null {
  const split = [...compose.querySelectorAll<HTMLElement>(SPLIT_BUTTON)];
  const spoken = () => [...compose.querySelectorAll<HTMLElement>(BUTTON)].find(saysSend);
  return split.find(saysSend) ?? split[0] ?? spoken() ?? null;
}

const isWhole = (element: Element) => element.querySelector(FIELD) !== null && sendControl(element) !== null;

const composeAround = (editor: Element) =>
  editor.closest(SURFACE) ?? surroundingCompose(editor, BODY, isWhole);

interface Field {
  field: RecipientField;
  element: HTMLElement;
  /** Whether the page leaves no doubt which field it is. */
  sure: boolean;
}

/**
 * The recipient fields, by their labels, else by their order. Two without a label are To and one of the others: who is
 * in the second is not called visible.
 */
function fieldsOf(compose: Element): Field[] {
  const elements = [...compose.querySelectorAll<HTMLElement>(FIELD)].slice(0, RECIPIENT_FIELDS.length);
  const whole = elements.length === RECIPIENT_FIELDS.length;
  return elements.map((element, index) => {
    const said = fieldOf(element.getAttribute('aria-label') ?? '');
    const placed = (whole ? RECIPIENT_FIELDS[index] : undefined) ?? (index === 0 ? 'to' : 'bcc');
    return { field: said ?? placed, element, sure: said !== null || whole };
  });
}

/** An editable field that Bcc stands in for certain, and the command that shows it. */
function bcc(compose: Element): BccPlace {
  const field = fieldsOf(compose).find((one) => one.field === 'bcc' && one.sure)?.element ?? null;
  const control = () => [...compose.querySelectorAll<HTMLElement>(BUTTON)].find(namesBcc) ?? null;
  return { field, control: field ? null : control() };
}

/** What is typed and not yet a pill. */
function typedText(field: Element): string {
  const texts = [...field.childNodes].map((child) => {
    if (child.nodeType === 3) return child.nodeValue ?? '';
    return child.nodeType === 1 && !(child as Element).matches(PILL) ? typedText(child as Element) : '';
  });
  return texts.join('');
}

function recipientsOf(compose: Element): Recipient[] {
  return fieldsOf(compose).flatMap(({ field, element }) => {
    const pills = [...element.querySelectorAll(PILL)].map((pill) => pillOf(pill, field));
    return [...pills, ...parseAddressList(typedText(element), field)];
  });
}

function rangeIn(field: HTMLElement, select: (range: Range) => void): Range {
  const range = field.ownerDocument.createRange();
  select(range);
  return range;
}

function moveRecipients(compose: Element, addresses: readonly string[], toBcc: boolean): void {
  const hidden = toBcc ? bcc(compose).field : null;
  if (toBcc && !hidden) return;
  const visible = fieldsOf(compose).filter(({ field, element }) => field !== 'bcc' && element !== hidden);
  for (const { element } of visible) takeOut(element, addresses);
  if (!hidden) return;
  const end = rangeIn(hidden, (range) => {
    range.selectNodeContents(hidden);
    range.collapse(false);
  });
  typeOver(hidden, end, `${typedText(hidden) ? ', ' : ''}${withAddresses('', addresses)}`);
}

function takeOut(field: HTMLElement, addresses: readonly string[]): void {
  for (const pill of field.querySelectorAll(PILL))
    if (addresses.includes(pillOf(pill, 'to').address))
      typeOver(
        field,
        rangeIn(field, (range) => range.selectNode(pill)),
        '',
      );
  const typed = [...field.childNodes].filter((node) => node.nodeType === 3);
  for (const node of typed) {
    const left = withoutAddresses(node.nodeValue ?? '', addresses);
    if (left !== (node.nodeValue ?? '').trim())
      typeOver(
        field,
        rangeIn(field, (range) => range.selectNode(node)),
        left,
      );
  }
}

function read(compose: Element): Draft {
  const editor = body(compose);
  return {
    webmail: 'outlook',
    recipients: recipientsOf(compose),
    subject: compose.querySelector<HTMLInputElement>(SUBJECT)?.value ?? '',
    body: editor ? domText(editor.element) : '',
    attachments: outlookAttachments(compose),
  };
}

function composes(document: Document): Element[] {
  const surfaces = [...document.querySelectorAll(BODY)].map(composeAround);
  return [...new Set(surfaces.filter((surface) => surface !== null))];
}

function scheduleControl(event: Event): HTMLElement | null {
  if (event.type !== 'click' && !isActivation(event)) return null;
  const item = eventElement(event)?.closest<HTMLElement>('[role="menuitem"]');
  return item && saysSchedule(item) ? item : null;
}

function sendIntent(event: Event, document: Document): SendIntent | null {
  const shortcut = isSendShortcut(event);
  if (event.type !== 'click' && !shortcut && !isActivation(event)) return null;
  const target = eventElement(event);
  const compose = target && composes(document).find((one) => one.contains(target));
  if (!compose) return null;
  const control = sendControl(compose);
  if (shortcut) return { route: 'key', compose, control };
  if (!control?.contains(target)) return null;
  return { route: event.type === 'click' ? 'click' : 'key', compose, control };
}

export const outlook: WebmailAdapter = {
  webmail: 'outlook',
  unlistedFilesCount: true,
  composes,
  read,
  draftId: () => '',
  body,
  subject: (compose) => compose.querySelector<HTMLInputElement>(SUBJECT),
  bcc,
  moveRecipients,
  sendControl,
  sendIntent,
  scheduleControl,
  parseRequest: parseOutlookRequest,
  health: (document) => {
    const editors = [...document.querySelectorAll(BODY)];
    if (editors.length === 0) return 'idle';
    const found = composes(document);
    const lost = editors.some((editor) => !found.some((compose) => compose.contains(editor)));
    return !lost && found.every((compose) => sendControl(compose)) ? 'watching' : 'blind';
  },
};
