/** Carries out fixes by the commands that typing uses, so that the editor's own undo takes them back. */
import type { Edit } from '../transform/transform';
import type { WebmailAdapter } from '../webmail/adapter';
import { domTextRuns, rangeOf } from '../webmail/text';
import { typeOver, typeText } from '../webmail/typing';

function editField(field: HTMLInputElement | HTMLTextAreaElement, { start, end, text }: Edit): void {
  field.focus();
  field.setSelectionRange(start, end);
  typeText(field.ownerDocument, text);
}

/** Whether it could be done: quoted text that is folded away is not in the editor, nor is the address of a link. */
function editRich(element: HTMLElement, { start, end, text }: Edit): boolean {
  const { text: all, runs } = domTextRuns(element);
  // Ends of lines and of cells are elements here, whose neighbours are not ours to join.
  const isBreak = (at: number) => /[\n\t]/.test(all.charAt(at));
  let [from, until] = [start, end];
  while (from < until && isBreak(from)) from++;
  while (until > from && isBreak(until - 1)) until--;
  const range = rangeOf(element.ownerDocument, runs, from, until);
  if (range) typeOver(element, range, text);
  return range !== null;
}

/**
 * Editors with an undo of their own (Roundcube's TinyMCE) take a step when a spell checker replaces a word, and so keep
 * the text as it was before and as it is after.
 */
function markStep(element: HTMLElement): void {
  element.dispatchEvent(new InputEvent('input', { inputType: 'insertReplacementText', bubbles: true }));
}

/**
 * From the last to the first: an edit moves only what stands behind it. Attachments are not ours to change.
 * @returns whether all could be done
 */
export function applyEdits(adapter: WebmailAdapter, compose: Element, edits: readonly Edit[]): boolean {
  const body = adapter.body(compose);
  const subject = adapter.subject(compose);
  const steps = body && !body.plain && edits.some(({ part }) => part === 'body') ? body.element : null;
  let all = true;
  if (steps) markStep(steps);
  for (const edit of [...edits].sort((a, b) => b.start - a.start)) {
    if (edit.part === 'subject' && subject) editField(subject, edit);
    if (edit.part !== 'body' || !body) continue;
    if (body.plain) editField(body.element as HTMLTextAreaElement, edit);
    else all = editRich(body.element, edit) && all;
  }
  if (steps) markStep(steps);
  return all;
}
