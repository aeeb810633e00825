/** What people see of a value. */
import type { Category } from '../kit/finding';

const SHOWN = 4;
const MAX_DOTS = 12;
/** Of every secret alike: its length says something, and its last letters help to guess the others. */
const SECRET = '•'.repeat(8);

/** A value with at most its last four letters or digits in clear, and never more than a third of it; none of a secret. */
export function mask(value: string, category: Category): string {
  if (category === 'secret') return SECRET;
  const core = value.replace(/[^\p{L}\p{N}]+/gu, '');
  const units = [...core];
  const shown = Math.min(SHOWN, Math.floor(units.length / 3));
  const dots = Math.min(MAX_DOTS, Math.max(SHOWN, units.length - shown));
  return '•'.repeat(dots) + (shown ? units.slice(-shown).join('') : '');
}
