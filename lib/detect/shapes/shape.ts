/** What single findings and lines are together, told anew of the whole text after each edit: linear, and cheap. */
import type { Finding } from '../kit/finding';
import type { Hit } from '../kit/hit';

/** `places` are those of its values. */
type Shaped = Hit & Required<Pick<Hit, 'value' | 'places'>>;

/**
 * @param findings of the text, sorted by start
 * @param text as it stands; ranges are of this text, and `value` (by which lists are told apart) is short
 */
export type Shape = (findings: readonly Finding[], text: string) => Shaped[];
