/** The small values that a policy is made of. */
import { z } from 'zod';
import { asciiDomain } from '../../recipients/ascii';

export const id = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
    'An id starts with a letter or digit, then has letters, digits, ".", "_" or "-" (64 at most).',
  );

export const entity = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]{1,63}$/, 'An entity is written in capitals, digits and "_", such as US_SSN.');

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
      .regex(
        /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)*[\p{L}\p{N}-]{2,63}$/u,
        'This is not a mail domain such as example.org.',
      ),
  );

export const address = z
  .string()
  .trim()
  .toLowerCase()
  .max(320)
  .regex(/^[^\s@,;<>]+@[^\s@,;<>]+$/, 'This is not an address such as jo@example.org.');

/** A day of the calendar in UTC. */
export const day = z
  .string()
  .refine((text) => !Number.isNaN(dayStart(text)), 'A day is written as 2026-12-31.');

export const language = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Z]{2})?$/, 'A language is written as de or pt-BR.');

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
