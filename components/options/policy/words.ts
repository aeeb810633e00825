/** Sentences about policies in the person's language. */
import { nameWith, type Words } from '../../../lib/policy/words';
import { type TextKey, t } from '../../ui/t';

const any = (key: string, ...substitutions: (string | number)[]) => t(key as TextKey, ...substitutions);

export const WORDS: Words = { t: any, name: nameWith(any) };
