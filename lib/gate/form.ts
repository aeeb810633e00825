/** Holds a form that sends: submit() (Roundcube; no event is fired), requestSubmit() and a person's submit. */
import type { Line } from './ask';
import { apply, createNotes, formFields, getter } from './intrinsics';
import { suspectForm } from './suspect';

const actionOf = getter(HTMLFormElement.prototype, 'action');
const methodOf = getter(HTMLFormElement.prototype, 'method');
const targetOf = getter(HTMLFormElement.prototype, 'target');

const snapshot = (form: HTMLFormElement) => ({
  url: actionOf(form),
  method: methodOf(form),
  fields: formFields(new FormData(form)),
});

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

export function guardForms(page: Window & typeof globalThis, { ask }: Line): void {
  const proto = page.HTMLFormElement.prototype;
  const { submit, requestSubmit } = proto;
  const { preventDefault, stopImmediatePropagation } = page.Event.prototype;
  const targetIn = getter(page.Event.prototype, 'target');
  const held = createNotes<HTMLFormElement, true>();

  const hold = (form: HTMLFormElement): void => {
    // A second click while the first is being decided must not send twice.
    if (held.get(form)) return;
    held.set(form, true);
    const putTargetBack = setTargetAside(form);
    const judge = () => {
      const asked = snapshot(form);
      ask({ route: 'form', ...asked }, (allow) => {
        // What was allowed is what leaves: fields changed meanwhile are asked again.
        if (allow && !isSame(snapshot(form), asked)) return judge();
        held.delete(form);
        if (!allow) return unlockRoundcube(page, asked.url);
        putTargetBack();
        apply(submit, form, []);
      });
    };
    judge();
  };
  const suspect = (form: HTMLFormElement) => suspectForm(formFields(new FormData(form)));

  proto.submit = function (this: HTMLFormElement) {
    if (suspect(this)) hold(this);
    else apply(submit, this, []);
  };
  proto.requestSubmit = function (this: HTMLFormElement, submitter?: HTMLElement | null) {
    if (suspect(this)) hold(this);
    else apply(requestSubmit, this, [submitter]);
  };
  page.addEventListener(
    'submit',
    (event) => {
      const form = targetIn(event);
      if (!(form instanceof HTMLFormElement) || !suspect(form)) return;
      apply(preventDefault, event, []);
      apply(stopImmediatePropagation, event, []);
      hold(form);
    },
    true,
  );
}
