/** Tells which mark a person points at, or asks for by key. */
import type { Mark } from '../background/check-messages';
import type { EditorBody } from '../webmail/adapter';
import { domTextRuns } from '../webmail/text';
import type { Place } from './ui/card';
import type { PlacedMark } from './ui/marks';
import { rectInTextarea } from './ui/textarea-place';

/** So long the pointer rests on a mark before its card opens, and off it before the card closes, in ms. */
const REST = 350;
/** Goes to the next mark; no webmail uses it, and it is no character that someone types. */
const NEXT = 'F8';

export interface MarkWatchDeps {
  marks(): PlacedMark[];
  open(mark: Mark, place: Place, by: 'pointer' | 'key'): void;
  /** The pointer rests where no mark is, or the person goes on writing. */
  leave(by: 'pointer' | 'key'): void;
}

/** Where a rectangle of a document stands in the outermost window that we can see. */
function placeOf(document: Document, { left, top, bottom }: DOMRect): Place {
  let [x, y] = [0, 0];
  for (
    let view = document.defaultView;
    view?.frameElement;
    view = view.parent as Window & typeof globalThis
  ) {
    const frame = view.frameElement.getBoundingClientRect();
    x += frame.left;
    y += frame.top;
  }
  return { left: left + x, top: top + y, bottom: bottom + y };
}

const holds = ({ left, right, top, bottom }: DOMRect, x: number, y: number) =>
  x >= left && x <= right && y >= top && y <= bottom;

/** Offset of the caret in the text that was scanned; 0 where there is none. */
function caretOf({ element, plain }: EditorBody): number {
  if (plain) return (element as HTMLTextAreaElement).selectionEnd;
  const selection = element.ownerDocument.defaultView?.getSelection();
  const run = domTextRuns(element).runs.find(({ node }) => node === selection?.focusNode);
  return run && selection ? run.start + selection.focusOffset : 0;
}

/** Puts the caret behind a mark, so that the next press goes on from there. */
function select({ element, plain }: EditorBody, { mark, range }: PlacedMark): void {
  element.focus();
  if (plain) (element as HTMLTextAreaElement).setSelectionRange(mark.start, mark.end);
  else if (range) {
    const selection = element.ownerDocument.defaultView?.getSelection();
    selection?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  }
}

export function watchMarks(body: EditorBody, deps: MarkWatchDeps, signal: AbortSignal): void {
  const { element } = body;
  const document = element.ownerDocument;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rested = (x: number, y: number) => {
    for (const { mark, range } of deps.marks()) {
      const rect = range && [...range.getClientRects()].find((one) => holds(one, x, y));
      if (rect) return deps.open(mark, placeOf(document, rect), 'pointer');
    }
    deps.leave('pointer');
  };
  const onMove = ({ clientX, clientY }: MouseEvent) => {
    clearTimeout(timer);
    timer = setTimeout(() => rested(clientX, clientY), REST);
  };
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== NEXT) return deps.leave('key');
    const marks = deps.marks().toSorted((a, b) => a.mark.start - b.mark.start);
    const caret = caretOf(body);
    const next = marks.find(({ mark }) => mark.end > caret) ?? marks[0];
    if (!next) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    select(body, next);
    const { start, end } = next.mark;
    const rect =
      next.range?.getBoundingClientRect() ?? rectInTextarea(element as HTMLTextAreaElement, start, end);
    deps.open(next.mark, placeOf(document, rect), 'key');
  };
  element.addEventListener('mousemove', onMove, { passive: true, signal });
  const onLeave = () => {
    clearTimeout(timer);
    // On the way to the card the pointer leaves the editor.
    timer = setTimeout(() => deps.leave('pointer'), REST);
  };
  element.addEventListener('mouseleave', onLeave, { passive: true, signal });
  element.addEventListener('keydown', onKey, { capture: true, signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}
