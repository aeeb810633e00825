/** Frames and windows of one webmail page, as far as its origin lets us see them. */

/** A window's document; null when it belongs to another origin. */
function documentOf(view: Window | null): Document | null {
  try {
    return view?.document ?? null;
  } catch {
    return null;
  }
}

/** The outermost document of the page: a warning inside a hidden helper frame would never be seen. */
export function topDocument(page: Window): Document {
  return documentOf(page.top) ?? page.document;
}

/** Where the compose window behind a request may be: here, in the page around, or in the window that opened it. */
export function relatedDocuments(page: Window): Document[] {
  const opener = page.opener as Window | null;
  const all = [page, page.top, opener].map(documentOf).filter((one) => one !== null);
  return [...new Set(all)];
}
