/** Gmail. A send is recognised by the labels in the sync request, never by button text (see lib/webmail/gmail-request.ts). */
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
import { parseGmailRequest } from './gmail-request';
import { domText } from './text';

/** The compose root: pop-up, full screen, inline reply and pop-out window alike. */
const COMPOSE = '.M9';
const BODY = '[g_editable="true"][contenteditable="true"]';
const SUBJECT = 'input[name="subjectbox"]';
/** Send and Send & archive; the arrow beside it has a pop-up menu and is not a send. */
const SEND =
  '.IZ .Up div > div[role="button"]:not([aria-haspopup="true"]), div.T-I.T-I-atl[role="button"]:not([aria-haspopup="true"])';
const ATTACHMENT = 'div.dL div.vI';

function recipientsOf(compose: Element, field: RecipientField): Recipient[] {
  const row = compose.querySelector(`[name="${field}"]:not(input):not(textarea)`);
  const chips = [...(row?.querySelectorAll('[data-hovercard-id]') ?? [])].map(
    (chip): Recipient => ({
      field,
      address: (chip.getAttribute('data-hovercard-id') ?? '').toLowerCase(),
      name: chip.getAttribute('data-name') ?? '',
    }),
  );
  const typed = row?.querySelector<HTMLInputElement>('input')?.value ?? '';
  const old = [...compose.querySelectorAll<HTMLInputElement>(`.vR > input[type="hidden"][name="${field}"]`)];
  return [
    ...chips,
    ...parseAddressList(typed, field),
    ...old.flatMap((input) => parseAddressList(input.value, field)),
  ];
}

function body(compose: Element): EditorBody | null {
  const element = compose.querySelector<HTMLElement>(BODY);
  return element && { element, plain: false };
}

function read(compose: Element): Draft {
  const editor = body(compose);
  return {
    webmail: 'gmail',
    recipients: RECIPIENT_FIELDS.flatMap((field) => recipientsOf(compose, field)),
    subject: compose.querySelector<HTMLInputElement>(SUBJECT)?.value ?? '',
    body: editor ? domText(editor.element) : '',
    attachments: [...compose.querySelectorAll(ATTACHMENT)].map((item) => ({
      name: (item.textContent ?? '').trim(),
      size: null,
    })),
  };
}

function sendIntent(event: Event): SendIntent | null {
  const target = eventElement(event);
  const compose = target?.closest(COMPOSE);
  if (!target || !compose) return null;
  if (isSendShortcut(event)) return { route: 'key', compose, replay: true };
  if (!target.closest(SEND)) return null;
  if (event.type === 'click') return { route: 'click', compose, replay: true };
  return isActivation(event) ? { route: 'key', compose, replay: true } : null;
}

export const gmail: WebmailAdapter = {
  webmail: 'gmail',
  composes: (document) => [...document.querySelectorAll(COMPOSE)],
  read,
  body,
  sendControl: (compose) => compose.querySelector<HTMLElement>(SEND),
  sendIntent,
  parseRequest: (request) => parseGmailRequest(request),
  health: (document) => {
    const composes = [...document.querySelectorAll(COMPOSE)];
    // A subject box outside of every known compose root means that Gmail's structure has changed.
    const lost = [...document.querySelectorAll(SUBJECT)].some((box) => !box.closest(COMPOSE));
    if (lost || composes.some((compose) => !body(compose))) return 'blind';
    return composes.length > 0 ? 'watching' : 'idle';
  },
};
