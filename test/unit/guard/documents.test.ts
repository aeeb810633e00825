import { describe, expect, it } from 'vitest';
import { relatedDocuments, topDocument } from '../../../lib/guard/documents';

const view = (name: string, more: object = {}) =>
  ({ document: { name } as unknown as Document, opener: null, ...more }) as unknown as Window;
const foreign = {
  get document(): Document {
    throw new DOMException('Blocked', 'SecurityError');
  },
} as unknown as Window;
const names = (documents: Document[]) => documents.map((one) => (one as unknown as { name: string }).name);

describe('the documents around a page', () => {
  it('are its own, the outermost, and that of the window that opened it, each once', () => {
    const top = view('top');
    expect(names(relatedDocuments(view('frame', { top, opener: view('opener') })))).toEqual([
      'frame',
      'top',
      'opener',
    ]);
    const alone = view('alone');
    expect(names(relatedDocuments(Object.assign(alone, { top: alone })))).toEqual(['alone']);
  });

  it('leave out what another origin keeps from us', () => {
    const page = view('page', { top: foreign, opener: foreign });
    expect(names(relatedDocuments(page))).toEqual(['page']);
    expect(names([topDocument(page)])).toEqual(['page']);
  });
});
