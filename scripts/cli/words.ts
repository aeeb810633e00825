/** The English texts of the pages, for sentences on the command line. */
import { nameWith, type Words } from '../../lib/policy/words';
import { speak } from '../../lib/texts/catalogue';

const t = speak('en');

export const ENGLISH: Words = { t, name: nameWith(t) };

/** The same with ids for names, as the policy has them: who reads a trace here has the policy beside it. */
export const ENGLISH_WITH_IDS: Words = { t, name: (_family, id) => id };
