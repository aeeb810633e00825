/** Case and accents set aside, one code unit for one, so that offsets stay. */

const table = new Uint16Array(65_536);
const decided = new Uint8Array(65_536);

/** The lower-case base letter of a code unit: 'É' and 'é' give 'e'. Units that have none are returned as they are. */
export function foldUnit(unit: number): number {
  if (decided[unit]) return table[unit] ?? unit;
  decided[unit] = 1;
  const folded = computeFold(unit);
  table[unit] = folded;
  return folded;
}

function computeFold(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return unit;
  const lower = String.fromCharCode(unit).toLowerCase();
  const base = lower.normalize('NFD');
  // Only marks of Latin, Greek and Cyrillic are accents; elsewhere a decomposition changes the word.
  const letter = /^[^\p{M}][\u0300-\u036f]+$/u.test(base) ? base.charAt(0) : lower;
  return letter.length === 1 ? letter.charCodeAt(0) : unit;
}

/** A text folded unit by unit; it has the same length. */
export function fold(text: string): string {
  let folded = '';
  for (let index = 0; index < text.length; index++)
    folded += String.fromCharCode(foldUnit(text.charCodeAt(index)));
  return folded;
}
