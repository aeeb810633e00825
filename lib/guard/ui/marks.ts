/**
 * Marks in the draft by the CSS Custom Highlight API: ranges that the browser paints, so that nothing is ever
 * inserted into the draft. The rule for their look goes into the editor document's adopted style sheets.
 */
import type { Mark } from '../../background/check-messages';
import type { EditorBody } from '../../webmail/adapter';
import { domTextRuns, rangeOf } from '../../webmail/text';

const NAME = 'draftguard';
const RULE = `::highlight(${NAME}) { text-decoration: underline wavy #d93025 2px; background-color: rgb(217 48 37 / 14%); }`;

const styled = new WeakSet<Document>();

function addRule(document: Document): void {
  if (styled.has(document)) return;
  styled.add(document);
  const view = document.defaultView;
  try {
    const sheet = new (view ?? globalThis).CSSStyleSheet();
    sheet.replaceSync(RULE);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  } catch {
    // Firefox's isolated world may not adopt sheets into a page's document; a style element in its head does.
    const style = document.createElement('style');
    style.textContent = RULE;
    document.head?.append(style);
  }
}

/** A mark and where it stands; `null` in a textarea, which shows none. */
export interface PlacedMark {
  mark: Mark;
  range: Range | null;
}

const areAlike = (a: readonly Range[], b: readonly Range[]) =>
  a.length === b.length && a.every((range, at) => isAt(range, b[at] as Range));

const isAt = (a: Range, b: Range) =>
  a.startContainer === b.startContainer &&
  a.startOffset === b.startOffset &&
  a.endContainer === b.endContainer &&
  a.endOffset === b.endOffset;

/** One highlight serves all editors of a document. */
const painted = new WeakMap<Document, Map<HTMLElement, Range[]>>();

/** Paints the marks of a body, replacing its earlier ones, and says where they are. */
export function paintMarks({ element, plain }: EditorBody, marks: Mark[]): PlacedMark[] {
  if (plain) return marks.map((mark) => ({ mark, range: null }));
  const document = element.ownerDocument;
  const view = document.defaultView as (Window & typeof globalThis) | null;
  if (!view?.CSS?.highlights) return [];
  const { runs } = marks.length > 0 ? domTextRuns(element) : { runs: [] };
  const placed = marks.flatMap((mark) => {
    const range = rangeOf(document, runs, mark.start, mark.end);
    return range ? [{ mark, range }] : [];
  });
  const all = painted.get(document) ?? new Map<HTMLElement, Range[]>();
  painted.set(document, all);
  const ranges = placed.map(({ range }) => range);
  // Ranges move with the text: as long as they stand where they should, the browser has nothing to paint anew.
  if (areAlike(all.get(element) ?? [], ranges)) return placed;
  all.delete(element);
  if (placed.length > 0) all.set(element, ranges);
  for (const editor of all.keys()) if (!editor.isConnected) all.delete(editor);
  if (all.size === 0) view.CSS.highlights.delete(NAME);
  else {
    addRule(document);
    view.CSS.highlights.set(NAME, new view.Highlight(...[...all.values()].flat()));
  }
  return placed;
}
