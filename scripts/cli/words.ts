/** The English texts of the pages, for sentences on the command line. */
import type { Words } from '../../lib/policy/describe';
import { nameWith } from '../../lib/policy/words';
import { speak } from '../../lib/texts/catalogue';

const t = speak('en');

export const ENGLISH: Words = { t, name: nameWith(t) };
