/**
 * Paragraphs: what stands between blank lines (white space and quotation marks count as blank). No pattern reads over
 * a blank line, so that an edit concerns its own paragraph and the context around it, however long the draft.
 */

/** Where the paragraph starts that a position stands in. */
export function paragraphStart(text: string, position: number): number {
  let at = position;
  while (at > 0) {
    const line = text.lastIndexOf('\n', at - 1);
    if (line < 0) return 0;
    if (endsParagraph(text, line)) return line + 1;
    at = line;
  }
  return 0;
}

/** Where the paragraph ends that a position stands in: right behind its blank line. */
export function paragraphEnd(text: string, position: number): number {
  let at = position;
  for (;;) {
    const line = text.indexOf('\n', at);
    if (line < 0) return text.length;
    if (endsParagraph(text, line)) return line + 1;
    at = line + 1;
  }
}

/** Whether the line that ends in this line break is blank. A soft break of quoted-printable (=) is none. */
export function endsParagraph(text: string, lineBreak: number): boolean {
  for (let at = lineBreak - 1; at >= 0; at--) {
    const unit = text.charCodeAt(at);
    if (unit === 10) return text.charCodeAt(at - 1) !== 61;
    if (unit !== 32 && unit !== 9 && unit !== 13 && unit !== 62) return false;
  }
  return true;
}
