/**
 * Marks in the draft by the CSS Custom Highlight API: ranges that the browser paints, so that nothing is ever
 * inserted into the draft. The rule for their look goes into the editor document's adopted style sheets.
 */
import type { Mark } from '../../messages';
import type { EditorBody } from '../../webmail/adapter';
import { domTextRuns, type TextRun } from '../../webmail/text';

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

/** The run that holds an offset (binary search: a long draft has many runs). */
function runAt(runs: TextRun[], offset: number): TextRun | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (!run) return undefined;
    if (offset < run.start) high = middle - 1;
    else if (offset >= run.end) low = middle + 1;
    else return run;
  }
  return undefined;
}

/** Paints the marks of the body, replacing earlier ones. A textarea cannot carry any. */
export function paintMarks(body: EditorBody, marks: Mark[]): void {
  if (body.plain) return;
  const document = body.element.ownerDocument;
  const view = document.defaultView as (Window & typeof globalThis) | null;
  if (!view?.CSS?.highlights) return;
  view.CSS.highlights.delete(NAME);
  if (marks.length === 0) return;
  addRule(document);
  const { runs } = domTextRuns(body.element);
  const ranges = marks.flatMap((mark) => {
    const first = runAt(runs, mark.start);
    const last = runAt(runs, mark.end - 1);
    if (!first || !last) return [];
    const range = document.createRange();
    range.setStart(first.node, mark.start - first.start);
    range.setEnd(last.node, mark.end - last.start);
    return [range];
  });
  if (ranges.length > 0) view.CSS.highlights.set(NAME, new view.Highlight(...ranges));
}
