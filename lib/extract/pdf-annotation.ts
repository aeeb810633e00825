/** Annotations of a PDF page (ISO 32000-1, 12.5): notes, links, form fields, stamps, and files that are pinned to a page. */
import type { Reading } from './reading';

/** As pdf.js gives them; fields that a kind has not are left out. */
interface Annotation {
  contentsObj?: { str?: string };
  titleObj?: { str?: string };
  fieldValue?: unknown;
  defaultFieldValue?: unknown;
  alternativeText?: string;
  fieldName?: string;
  options?: { displayValue?: string; exportValue?: string }[];
  textContent?: string[];
  richText?: { str?: string };
  url?: string;
  unsafeUrl?: string;
  actions?: Record<string, string[]>;
  file?: { filename: string; content?: Uint8Array };
  hasAppearance?: boolean;
  subtype?: string;
}

/** Kinds whose look is all that they say. */
const LOOKS = /^(?:Stamp|FreeText)$/;

/** Puts what an annotation says; returns the file that is pinned by it. */
export function readAnnotation(
  note: Annotation,
  reading: Reading,
): { filename: string; content: Uint8Array } | null {
  const values = [note.fieldValue, note.defaultFieldValue].flat();
  const shown = [note.contentsObj?.str, ...values, note.richText?.str, (note.textContent ?? []).join('\n')];
  const texts = shown.filter((text): text is string => typeof text === 'string' && text.trim() !== '');
  for (const text of new Set(texts)) reading.put(`\n${text}`);
  const beside = [
    note.titleObj?.str,
    note.alternativeText,
    note.fieldName,
    note.url ?? note.unsafeUrl,
    ...(note.options ?? []).flatMap(({ displayValue, exportValue }) => [displayValue, exportValue]),
    ...Object.values(note.actions ?? {}).flat(),
  ];
  for (const text of beside) if (text) reading.aside(text);
  if (texts.length === 0 && note.hasAppearance && LOOKS.test(note.subtype ?? '')) reading.note('image');
  const { file } = note;
  return file?.content ? { filename: file.filename, content: file.content } : null;
}
