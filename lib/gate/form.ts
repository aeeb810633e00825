/** Holds a form that sends: submit() (Roundcube; no event is fired), requestSubmit() and a person's submit. */
import type { Line } from './ask';
import { formFields } from './body';
import { suspectForm } from './suspect';

const snapshot = (form: HTMLFormElement) => ({
  url: form.action,
  method: form.method,
  fields: formFields(new FormData(form)),
});

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
  const frame = form.target && form.ownerDocument.querySelector(`iframe[name="${CSS.escape(form.target)}"]`);
  if (!frame) return () => {};
  const parent = frame.parentNode;
  frame.remove();
  return () => parent?.appendChild(frame);
}

export function guardForms(page: Window & typeof globalThis, { ask }: Line): void {
  const proto = page.HTMLFormElement.prototype;
  const submit = proto.submit;
  const requestSubmit = proto.requestSubmit;
  const held = new WeakSet<HTMLFormElement>();

  const hold = async (form: HTMLFormElement): Promise<void> => {
    // A second click while the first is being decided must not send twice.
    if (held.has(form)) return;
    held.add(form);
    const putTargetBack = setTargetAside(form);
    try {
      for (;;) {
        const asked = snapshot(form);
        if (!(await ask({ route: 'form', ...asked }))) return unlockRoundcube(page, asked.url);
        // What was allowed is what leaves: fields changed meanwhile are asked again.
        if (JSON.stringify(snapshot(form)) !== JSON.stringify(asked)) continue;
        putTargetBack();
        return submit.call(form);
      }
    } finally {
      held.delete(form);
    }
  };
  const suspect = (form: HTMLFormElement) => suspectForm(formFields(new FormData(form)));

  proto.submit = function (this: HTMLFormElement) {
    if (suspect(this)) void hold(this);
    else submit.call(this);
  };
  proto.requestSubmit = function (this: HTMLFormElement, submitter?: HTMLElement | null) {
    if (suspect(this)) void hold(this);
    else requestSubmit.call(this, submitter);
  };
  page.addEventListener(
    'submit',
    (event) => {
      const form = event.target;
      if (!(form instanceof page.HTMLFormElement) || !suspect(form)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void hold(form);
    },
    true,
  );
}
