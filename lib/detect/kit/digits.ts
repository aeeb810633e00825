/** Check digits that several detectors share. */

/** The digits of a value, everything else dropped. */
export function digitsOf(value: string): string {
  return value.replace(/\D+/g, '');
}

/** Letters and digits of a value, in capitals, everything else dropped. */
export function compact(value: string): string {
  return value.replace(/[^A-Za-z0-9]+/g, '').toUpperCase();
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

/** Sum of characters times weights, over as many as there are weights. A letter counts as in base 36: A is 10. */
export function weighted(text: string, weights: readonly number[], from = 0): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index++) {
    sum += base36(text.charCodeAt(from + index)) * (weights[index] as number);
  }
  return sum;
}

/** The same sum, of which each product counts as the sum of its own digits. */
export function crossSum(text: string, weights: readonly number[], from = 0): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index++) {
    const product = base36(text.charCodeAt(from + index)) * (weights[index] as number);
    sum += Math.floor(product / 10) + (product % 10);
  }
  return sum;
}

/** The digit at a position. */
export function digitAt(text: string, position: number): number {
  return base36(text.charCodeAt(position));
}

function base36(unit: number): number {
  return unit < 58 ? unit - 48 : unit - 55;
}

/** Rest of a long decimal number, letters written as two digits (ISO 7064 mod 97-10; IBAN, LEI, FR NIR). */
export function modulo(text: string, divisor: number): number {
  let rest = 0;
  for (let index = 0; index < text.length; index++) {
    const digit = digitAt(text, index);
    rest = (rest * (digit > 9 ? 100 : 10) + digit) % divisor;
  }
  return rest;
}

/** ISO 7064 mod 11,10, the check digit being the last one (German tax and VAT numbers, Croatian OIB). */
export function mod11and10(digits: string): boolean {
  let product = 10;
  for (let index = 0; index < digits.length - 1; index++) {
    product = (((digitAt(digits, index) + product) % 10 || 10) * 2) % 11;
  }
  return (11 - product) % 10 === digitAt(digits, digits.length - 1);
}

/** Multiplication in the dihedral group D5: row by row. */
const D5 =
  '0123456789123406789523401789563401289567401239567859876043216598710432765982104387659321049876543210';
/** The permutation of Verhoeff's scheme, applied again for each position. */
const STEP = '1576283094';

/** Verhoeff's check digit, the last one (Aadhaar, Nigerian NIN). */
export function verhoeff(digits: string): boolean {
  let check = 0;
  for (let index = 0; index < digits.length; index++) {
    let digit = digitAt(digits, digits.length - 1 - index);
    for (let step = index % 8; step > 0; step--) digit = digitAt(STEP, digit);
    check = digitAt(D5, check * 10 + digit);
  }
  return check === 0;
}

/** The check digit of ICAO 9303: weights 7, 3, 1; the filler < counts nothing. */
export function icaoDigit(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) {
    const value = text[index] === '<' ? 0 : digitAt(text, index);
    sum += value * ([7, 3, 1][index % 3] as number);
  }
  return sum % 10;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether month and day name a day of some year. */
export function isDay(month: number, day: number): boolean {
  return day >= 1 && day <= (DAYS[month - 1] ?? 0);
}

/** The same for two places of two digits in a value. */
export function hasDay(text: string, monthAt: number, dayAt: number): boolean {
  return isDay(Number(text.slice(monthAt, monthAt + 2)), Number(text.slice(dayAt, dayAt + 2)));
}
