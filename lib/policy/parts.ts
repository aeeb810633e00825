/** The small values that a policy is made of. */
import { z } from 'zod';
import { asciiDomain } from '../recipients/ascii';
import { telling } from './problem-texts';

/** A check of how a text is written. Not zod's regex(): its issues carry no more than a sentence. */
export const written = (form: RegExp) => (text: string) => form.test(text);

export const id = z
  .string()
  .refine(written(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/), telling('policy_problem_id'));

export const entity = z.string().refine(written(/^[A-Z][A-Z0-9_]{1,63}$/), telling('policy_problem_entity'));

export const line = (max: number) => z.string().trim().min(1).max(max);

/** "example.org" as in the part of an address after the @, as the DNS has it; a leading "@" or "*." is dropped. */
export const domain = z
  .string()
  .trim()
  .toLowerCase()
  .transform((text) => asciiDomain(text.replace(/^(?:@|\*\.)/, '')))
  .pipe(
    z
      .string()
      .max(253)
      .refine(
        written(/^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)*[\p{L}\p{N}-]{2,63}$/u),
        telling('policy_problem_domain'),
      ),
  );

export const address = z
  .string()
  .trim()
  .toLowerCase()
  .max(320)
  .refine(written(/^[^\s@,;<>]+@[^\s@,;<>]+$/), telling('policy_problem_address'));

/** A day of the calendar in UTC. */
export const day = z.string().refine((text) => !Number.isNaN(dayStart(text)), telling('policy_problem_day'));

export const language = z
  .string()
  .refine(written(/^[a-z]{2,3}(?:-[A-Z]{2})?$/), telling('policy_problem_language'));

const DAY = 86_400_000;

/** The first millisecond of a day, UTC; NaN when this is not a day. */
export function dayStart(text: string): number {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return Number.NaN;
  const start = Date.parse(`${text}T00:00:00Z`);
  // The parser takes 30 February for 2 March.
  return new Date(start || 0).toISOString().startsWith(text) ? start : Number.NaN;
}

/** The first millisecond after a day. */
export const dayEnd = (text: string): number => dayStart(text) + DAY;
