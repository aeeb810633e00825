/** Types as a person does, by the commands of the editor, so that its own undo takes it back. */

/** Puts `text` where the selection is. */
export function typeText(document: Document, text: string): void {
  if (text) document.execCommand('insertText', false, text);
  else document.execCommand('delete');
}

/** Types over a stretch of an editable element. */
export function typeOver(element: HTMLElement, range: Range, text: string): void {
  const { ownerDocument: document } = element;
  const selection = document.defaultView?.getSelection();
  if (!selection) return;
  element.focus();
  selection.removeAllRanges();
  selection.addRange(range);
  typeText(document, text);
}
