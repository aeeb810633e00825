/** Holds a form that sends: submit() (Roundcube; no event is fired), requestSubmit() and a person's submit. */

import { apply, createNotes, formFields, getter, hasFiles } from '../base/intrinsics';
import type { Line } from './ask';
import { suspectForm } from './suspect';

type Submitter = HTMLElement | null;

const actionOf = getter(HTMLFormElement.prototype, 'action');
const methodOf = getter(HTMLFormElement.prototype, 'method');
const targetOf = getter(HTMLFormElement.prototype, 'target');
const buttonAction = getter(HTMLButtonElement.prototype, 'formAction');
const inputAction = getter(HTMLInputElement.prototype, 'formAction');
const { hasAttribute } = Element.prototype;

/** Where a form goes: the control that submits it may say something else. */
function addressOf(form: HTMLFormElement, submitter: Submitter): string {
  if (!submitter || !apply(hasAttribute, submitter, ['formaction'])) return actionOf(form);
  try {
    return buttonAction(submitter as HTMLButtonElement);
  } catch {
    return inputAction(submitter as HTMLInputElement);
  }
}

/** What leaves: of the controls that submit, the one that was pressed is a field as well. */
function snapshot(form: HTMLFormElement, submitter: Submitter) {
  const data = new FormData(form, submitter);
  return {
    url: addressOf(form, submitter),
    method: methodOf(form),
    fields: formFields(data),
    opaque: hasFiles(data),
  };
}

type Snapshot = ReturnType<typeof snapshot>;

function isSame(a: Snapshot, b: Snapshot): boolean {
  if (a.url !== b.url || a.method !== b.method || a.fields.length !== b.fields.length) return false;
  for (let at = 0; at < a.fields.length; at++)
    if (a.fields[at]?.[0] !== b.fields[at]?.[0] || a.fields[at]?.[1] !== b.fields[at]?.[1]) return false;
  return true;
}

/**
 * Roundcube has locked its page by the time it calls submit(); without this it says "sending" until its own
 * time limit (180 s). The lock's id is in the form's address.
 */
function unlockRoundcube(page: Window, url: string): void {
  const client = (page as { rcmail?: { set_busy?: (...args: unknown[]) => void; submit_timer?: number } })
    .rcmail;
  const lock = new URL(url, page.location.href).searchParams.get('_unlock');
  client?.set_busy?.(false, null, lock);
  clearTimeout(client?.submit_timer);
}

/**
 * Roundcube makes a frame for the answer right before submit() and drops it at the first load, even its own empty
 * one. While the form is held the frame is set aside; putting it back and submitting in one go is what the page did.
 */
function setTargetAside(form: HTMLFormElement): () => void {
  const target = targetOf(form);
  const frame = target && form.ownerDocument.querySelector(`iframe[name="${CSS.escape(target)}"]`);
  if (!frame) return () => {};
  const parent = frame.parentNode;
  frame.remove();
  return () => parent?.appendChild(frame);
}

/** @returns what listens anew, after the page has opened its document again, which takes all listeners away */
export function guardForms(page: Window & typeof globalThis, { ask, isHere }: Line): () => void {
  const proto = page.HTMLFormElement.prototype;
  const { submit, requestSubmit } = proto;
  const { preventDefault, stopImmediatePropagation } = page.Event.prototype;
  const targetIn = getter(page.Event.prototype, 'target');
  const submitterOf = getter(page.SubmitEvent.prototype, 'submitter');
  /** A page may make an event of this name that is none. */
  const submitterIn = (event: Event): Submitter => {
    try {
      return submitterOf(event as SubmitEvent);
    } catch {
      return null;
    }
  };
  const held = createNotes<HTMLFormElement, true>();
  /** Forms whose submission has been allowed and is under way. */
  const leaving = createNotes<HTMLFormElement, true>();

  const isSuspect = (form: HTMLFormElement, submitter: Submitter) => {
    if (!isHere()) return false;
    const { url, fields } = snapshot(form, submitter);
    return suspectForm(url, fields);
  };
  /** @param release what the page, or a person, has asked for */
  const hold = (form: HTMLFormElement, submitter: Submitter, release: () => void): void => {
    // A second click while the first is being decided must not send twice.
    if (held.get(form)) return;
    held.set(form, true);
    const putTargetBack = setTargetAside(form);
    const decide = () => {
      const asked = snapshot(form, submitter);
      ask({ route: 'form', ...asked }, (allow) => {
        // What was allowed is what leaves: fields changed meanwhile are asked again.
        if (allow && !isSame(snapshot(form, submitter), asked)) return decide();
        held.delete(form);
        if (!allow) return unlockRoundcube(page, asked.url);
        putTargetBack();
        release();
      });
    };
    decide();
  };
  /** By its event: the page's own listeners have not heard it yet. */
  const submitBy = (form: HTMLFormElement, submitter: Submitter) => () => {
    leaving.set(form, true);
    try {
      apply(requestSubmit, form, [submitter]);
    } finally {
      leaving.delete(form);
    }
  };

  proto.submit = function (this: HTMLFormElement) {
    const release = () => apply(submit, this, []);
    if (isSuspect(this, null)) hold(this, null, release);
    else release();
  };
  proto.requestSubmit = function (this: HTMLFormElement, submitter: Submitter = null) {
    if (isSuspect(this, submitter)) hold(this, submitter, submitBy(this, submitter));
    else apply(requestSubmit, this, [submitter]);
  };
  const onSubmit = (event: Event) => {
    const form = targetIn(event) as HTMLFormElement;
    const submitter = submitterIn(event);
    if (leaving.get(form) || !isSuspect(form, submitter)) return;
    apply(preventDefault, event, []);
    apply(stopImmediatePropagation, event, []);
    hold(form, submitter, submitBy(form, submitter));
  };
  const { addEventListener } = page.EventTarget.prototype;
  const { attachShadow } = page.Element.prototype;
  // The event of a form in a shadow tree is not heard outside of it.
  page.Element.prototype.attachShadow = function (this: Element, init: ShadowRootInit) {
    const root = apply(attachShadow, this, [init]);
    apply(addEventListener, root, ['submit', onSubmit, true]);
    return root;
  };
  const listen = () => apply(addEventListener, page, ['submit', onSubmit, true]);
  listen();
  return listen;
}
