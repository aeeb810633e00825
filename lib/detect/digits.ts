/** Check digits that several detectors share. */

/** The digits of a value, everything else dropped. */
export function digitsOf(value: string): string {
  return value.replace(/\D+/g, '');
}

/** Luhn, ISO/IEC 7812-1 annex B. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    const doubled = index % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits.length > 0 && sum % 10 === 0;
}

/** Whether all characters of a value are the same: a placeholder, not a number that was given to anyone. */
export function isRepetitive(digits: string): boolean {
  return /^(.)\1*$/.test(digits);
}
