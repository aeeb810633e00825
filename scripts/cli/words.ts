/** The English texts of the pages, for sentences on the command line. */

import { nameWith, type Words } from '../../lib/policy/words';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

const texts: Readonly<Record<string, { message: string }>> = messages;

function t(key: string, ...substitutions: (string | number)[]): string {
  const message = texts[key]?.message ?? '';
  return message.replace(/\$(\d)/g, (_, place) => String(substitutions[Number(place) - 1] ?? ''));
}

export const ENGLISH: Words = { t, name: nameWith(t) };

/** The same with ids for names, as the policy has them: who reads a trace here has the policy beside it. */
export const ENGLISH_WITH_IDS: Words = { t, name: (_family, id) => id };
