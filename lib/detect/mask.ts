/** What people see of a value. */

const SHOWN = 4;
const MAX_DOTS = 12;

/** A value with at most its last four letters or digits in clear, and never more than a third of it. */
export function mask(value: string): string {
  const core = value.replace(/[^\p{L}\p{N}]+/gu, '');
  const units = [...core];
  const shown = Math.min(SHOWN, Math.floor(units.length / 3));
  const dots = Math.min(MAX_DOTS, Math.max(SHOWN, units.length - shown));
  return '•'.repeat(dots) + (shown ? units.slice(-shown).join('') : '');
}
