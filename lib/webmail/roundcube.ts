/** Roundcube 1.5 and 1.6 (skins elastic, larry, classic): one compose window a document, sent by form.submit(). */
import { type Draft, RECIPIENT_FIELDS, type RecipientField } from '../mail/draft';
import {
  type EditorBody,
  eventElement,
  isActivation,
  isSendShortcut,
  type SendIntent,
  type WebmailAdapter,
} from './adapter';
import { accountIn, parseAddressList } from './addresses';
import { fill, withAddresses, withoutAddresses } from './recipient-fields';
import { parseRoundcubeRequest } from './roundcube-request';
import { attachments } from './roundcube-shown';
import { domText } from './text';

const FORM = 'form[name="form"]';
const SUBJECT = '#compose-subject';
/** A list of identities, "Mara <mara@kontor.example>", whose values are numbers; one person's only address is its own value. */
const FROM = '#_from';
const TEXTAREA = '#composebody';
const EDITOR_FRAME = '#composebody_ifr';
/** Elastic's buttons are a.send or button.send; the small-screen header holds a clone that clicks the first. */
const SEND = '.formbuttons .send, a.button.send, button.btn.send, #toolbar-menu .send';
const BCC_ROW = '#compose_bcc';

const composeForm = (document: Document): HTMLFormElement | null => {
  const form = document.querySelector<HTMLFormElement>(FORM);
  return form?.querySelector('input[name="_draft"]') ? form : null;
};

function body(compose: Element): EditorBody | null {
  const document = compose.ownerDocument;
  const frame = document.querySelector<HTMLIFrameElement>(EDITOR_FRAME);
  const editor = frame?.contentDocument?.body;
  if (editor) return { element: editor, plain: false };
  const textarea = document.querySelector<HTMLElement>(TEXTAREA);
  return textarea && { element: textarea, plain: true };
}

function account(document: Document): string | undefined {
  const from = document.querySelector(FROM);
  const chosen = from?.querySelector('option:checked');
  return accountIn(chosen?.textContent ?? (from as HTMLInputElement | null)?.value);
}

function read(compose: Element): Draft {
  const document = compose.ownerDocument;
  const editor = body(compose);
  return {
    webmail: 'roundcube',
    account: account(document),
    // The hidden textareas always hold what will be submitted: chips and half-typed text alike.
    recipients: RECIPIENT_FIELDS.flatMap((field) =>
      parseAddressList(addressField(compose, field)?.value ?? '', field),
    ),
    subject: document.querySelector<HTMLInputElement>(SUBJECT)?.value ?? '',
    body: editor
      ? editor.plain
        ? (editor.element as HTMLTextAreaElement).value
        : domText(editor.element)
      : '',
    attachments: attachments(document),
  };
}

const addressField = (compose: Element, field: RecipientField) =>
  compose.ownerDocument.querySelector<HTMLTextAreaElement>(`#_${field}`);

/** Elastic makes its chips anew when the textarea behind them changes. */
function moveRecipients(compose: Element, addresses: readonly string[], toBcc: boolean): void {
  for (const name of ['to', 'cc'] as const) {
    const field = addressField(compose, name);
    if (field?.value) fill(field, withoutAddresses(field.value, addresses));
  }
  const bcc = addressField(compose, 'bcc');
  if (!toBcc || !bcc) return;
  // The row is hidden until it is used.
  compose.ownerDocument.querySelector(BCC_ROW)?.classList.remove('hidden');
  fill(bcc, withAddresses(bcc.value, addresses));
}

function sendControl(compose: Element): HTMLElement | null {
  return compose.ownerDocument.querySelector<HTMLElement>(SEND);
}

function sendIntent(event: Event, document: Document): SendIntent | null {
  const compose = composeForm(document);
  if (!compose) return null;
  const control = sendControl(compose);
  if (isSendShortcut(event)) return { route: 'key', compose, control };
  if (!eventElement(event)?.closest(SEND)) return null;
  if (event.type === 'click') return { route: 'click', compose, control };
  return isActivation(event) ? { route: 'key', compose, control } : null;
}

function health(document: Document): 'watching' | 'idle' | 'blind' {
  if (!/[?&]_action=compose(&|$)/.test(document.location.search)) return 'idle';
  const compose = composeForm(document);
  const complete = compose && body(compose) && document.querySelector('#_to') && sendControl(compose);
  return complete ? 'watching' : 'blind';
}

export const roundcube: WebmailAdapter = {
  webmail: 'roundcube',
  composes: (document) => {
    const form = composeForm(document);
    return form ? [form] : [];
  },
  read,
  draftId: () => '',
  body,
  subject: (compose) => compose.ownerDocument.querySelector<HTMLInputElement>(SUBJECT),
  bcc: (compose) => ({ field: addressField(compose, 'bcc'), control: null }),
  moveRecipients,
  sendControl,
  sendIntent,
  parseRequest: parseRoundcubeRequest,
  health,
};
