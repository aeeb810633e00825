/** What a detector or another finder says of normalised text, before it becomes a finding. */
import type { Category } from './finding';

export interface Hit {
  detector: string;
  entity: string;
  category: Category;
  confidence: number;
  start: number;
  end: number;
  /** The value, where it is not what stands between start and end (it was encoded). */
  value?: string;
  /** See Finding. */
  share?: number;
  /** Of what runs over a whole text: where its values stand, where they do not fill it; see Finding. */
  places?: readonly { start: number; end: number }[];
}

/**
 * Finds in text[from, until), which are ends of paragraphs; what stands around them may be read. What it finds stands
 * beside other findings: a rule about a term must not be undone by what else its words may be.
 */
export type Finder = (text: string, from: number, until: number) => Hit[];

/** The entity of an excerpt of a document, which a whole text is asked for. */
export const DOCUMENT_ENTITY = 'DOCUMENT_FINGERPRINT';

/** Finds in a whole text what may run over any number of paragraphs; ranges are those of the original text. */
export type WholeFinder = (text: string) => Hit[];
