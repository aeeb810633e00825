/** The English texts of the pages, for sentences on the command line. */

import type { Words } from '../../lib/policy/describe';
import { nameWith } from '../../lib/policy/words';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

const texts: Readonly<Record<string, { message: string }>> = messages;

function t(key: string, ...substitutions: (string | number)[]): string {
  const message = texts[key]?.message ?? '';
  return message.replace(/\$(\d)/g, (_, place) => String(substitutions[Number(place) - 1] ?? ''));
}

export const ENGLISH: Words = { t, name: nameWith(t) };
